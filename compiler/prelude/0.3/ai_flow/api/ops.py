from typing import List, Optional, Text, Tuple, Union

import _aiflowc
from ai_flow.ai_graph.ai_graph import current_graph
from ai_flow.api.context_extractor import ContextExtractor
from ai_flow.client.ai_flow_client import get_ai_flow_client
from ai_flow.context.project_context import current_project_config
from ai_flow.context.workflow_config_loader import current_workflow_config
from ai_flow.graph.channel import Channel
from ai_flow.meta.dataset_meta import DatasetMeta
from ai_flow.meta.model_meta import ModelMeta, ModelVersionMeta
from ai_flow.workflow.control_edge import (
    AIFlowInternalEventType, ControlEdge, DEFAULT_NAMESPACE, EventCondition, EventLife, JobAction, JobSchedulingRule,
    MeetAnyEventCondition, ValueCondition)
from ai_flow.workflow.status import Status
from notification_service.base_notification import ANY_CONDITION, UNDEFINED_EVENT_TYPE


def read_dataset(dataset_info: Union[DatasetMeta, Text, int],
                 read_dataset_processor=None,
                 name: Text = None) -> Channel:
    return _aiflowc.operation('read_dataset', processor=read_dataset_processor, name=name, outputs=1,
                              parameters={'dataset': _aiflowc.dataset(dataset_info)})


def write_dataset(input: Union[None, Channel, List[Channel], Tuple],
                  dataset_info: Union[DatasetMeta, Text, int],
                  write_dataset_processor=None,
                  name: Text = None) -> None:
    return _aiflowc.operation('write_dataset', input=input, processor=write_dataset_processor, name=name, outputs=0,
                              parameters={'dataset': _aiflowc.dataset(dataset_info)})


def transform(input: Union[None, Channel, List[Channel], Tuple],
              transform_processor,
              output_num: int = 1,
              name: Text = None) -> Union[Channel, Tuple[Channel]]:
    return _aiflowc.operation('transform', input=input, processor=transform_processor, name=name, outputs=output_num,
                              parameters={})


def train(input: Union[None, Channel, List[Channel], Tuple],
          model_info: Union[None, ModelMeta, Text, int],
          training_processor,
          base_model_info: Union[ModelMeta, Text, int] = None,
          output_num: int = 0,
          name: Text = None) -> Union[Channel, Tuple[Channel]]:
    return _aiflowc.operation('train', input=input, processor=training_processor, name=name, outputs=output_num,
                              parameters={'model_info': _aiflowc.model(model_info),
                                          'base_model_info': _aiflowc.model_or_none(base_model_info)})


def predict(input: Union[None, Channel, List[Channel], Tuple],
            model_info: Union[None, ModelMeta, Text, int],
            prediction_processor,
            model_version_info: Optional[Union[ModelVersionMeta, Text]] = None,
            output_num: int = 1,
            name: Text = None) -> Union[Channel, Tuple[Channel]]:
    model = _aiflowc.model(model_info)
    return _aiflowc.operation('predict', input=input, processor=prediction_processor, name=name, outputs=output_num,
                              parameters={'model_info': model,
                                          'model_version_info': _aiflowc.model_version(model_version_info, model)})


def evaluate(input: Union[None, Channel, List[Channel], Tuple],
             model_info: Union[None, ModelMeta, Text, int],
             evaluation_processor,
             output_num: int = 0,
             name: Text = None) -> Union[Channel, Tuple[Channel]]:
    return _aiflowc.operation('evaluate', input=input, processor=evaluation_processor, name=name, outputs=output_num,
                              parameters={'model_info': _aiflowc.model(model_info)})


def dataset_validate(input: Union[None, Channel, List[Channel], Tuple],
                     dataset_validation_processor,
                     name: Text = None) -> None:
    return _aiflowc.operation('dataset_validate', input=input, processor=dataset_validation_processor, name=name,
                              outputs=0, parameters={})


# Here AIFlow passes the version where the base version belongs.
def model_validate(input: Union[None, Channel, List[Channel], Tuple],
                   model_info: Union[None, ModelMeta, Text, int],
                   model_validation_processor,
                   model_version_info: Optional[Union[ModelVersionMeta, Text]] = None,
                   base_model_version_info: Optional[Union[ModelVersionMeta, Text]] = None,
                   output_num: int = 0,
                   name: Text = None) -> Union[Channel, Tuple[Channel]]:
    model = _aiflowc.model(model_info)
    return _aiflowc.operation('model_validate', input=input, processor=model_validation_processor, name=name,
                              outputs=output_num,
                              parameters={'model_info': model,
                                          'model_version_info': _aiflowc.model_version(model_version_info, model),
                                          'base_model_version_info': _aiflowc.model_version(base_model_version_info,
                                                                                            model)})


# Here AIFlow drops a version that is given as an object. It returns a channel, whatever its annotation says.
def push_model(model_info: Union[None, ModelMeta, Text, int],
               pushing_model_processor,
               model_version_info: Optional[Union[ModelVersionMeta, Text]] = None,
               name: Text = None) -> None:
    model = _aiflowc.model_or_none(model_info)
    return _aiflowc.operation('push_model', processor=pushing_model_processor, name=name, outputs=1,
                              parameters={'model_info': model,
                                          'model_version_info': _aiflowc.model_version(model_version_info, model)})


def user_define_operation(input: Union[None, Channel, List[Channel], Tuple] = None,
                          processor=None,
                          output_num: int = 1,
                          name: Text = None,
                          operation_type: Text = 'user_define_operation',
                          **kwargs) -> Union[None, Channel, Tuple[Channel]]:
    return _aiflowc.operation(operation_type, input=input, processor=processor, name=name, outputs=output_num,
                              parameters=kwargs)


def action_on_event(job_name: Text,
                    event_key: Text,
                    event_value: Text,
                    event_type: Text = UNDEFINED_EVENT_TYPE,
                    sender: Text = None,
                    namespace: Text = DEFAULT_NAMESPACE,
                    value_condition: ValueCondition = ValueCondition.EQUALS,
                    action: JobAction = JobAction.START):
    _aiflowc.event_rule(job_name, action, event_key=event_key, event_value=event_value, event_type=event_type,
                        namespace=namespace, sender=sender, value_condition=value_condition)


def action_on_events(job_name: Text, event_condition: EventCondition, action: JobAction):
    _aiflowc.rule(job_name, event_condition, action)


def action_on_model_version_event(job_name: Text,
                                  model_name: Text,
                                  model_version_event_type: Text,
                                  namespace: Text = DEFAULT_NAMESPACE,
                                  action: JobAction = JobAction.RESTART,
                                  sender: Text = ANY_CONDITION):
    _aiflowc.event_rule(job_name, action, event_key=model_name, event_value='*', event_type=model_version_event_type,
                        namespace=namespace, sender=sender, value_condition=ValueCondition.UPDATED)


def action_on_job_status(job_name: Text,
                         upstream_job_name: Text,
                         upstream_job_status: Status = Status.FINISHED,
                         action: JobAction = JobAction.START):
    _aiflowc.event_rule(job_name, action, event_key=_aiflowc.job_key(upstream_job_name),
                        event_value=upstream_job_status, event_type=AIFlowInternalEventType.JOB_STATUS_CHANGED,
                        namespace=_aiflowc.project_name(), sender=upstream_job_name,
                        value_condition=ValueCondition.EQUALS)


def set_context_extractor(context_extractor: ContextExtractor):
    _aiflowc.context_extractor(context_extractor)
