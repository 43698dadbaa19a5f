from ai_flow.common.properties import ExecuteProperties, Properties

Args = Properties
ExecuteArgs = ExecuteProperties
