from ai_flow_plugins.job_plugins.flink import FlinkSqlProcessor, UDFWrapper
from pyflink.table import DataTypes
from pyflink.table.udf import udf


@udf(result_type=DataTypes.STRING())
def shorten(text):
    return text[:8]


class Deduplicate(FlinkSqlProcessor):
    def __init__(self, table, keys):
        super().__init__()
        self.table = table
        self.keys = keys

    def udf_list(self, execution_context):
        return [UDFWrapper('shorten', shorten), UDFWrapper('hash', 'org.example.Hash')]

    def sql_statements(self, execution_context):
        return ['CREATE TABLE {} (a STRING)'.format(self.table)]
