from enum import Enum
from typing import Dict, Optional, Text

from ai_flow.common.properties import Properties
from ai_flow.util.json_utils import Jsonable


class MetricType(str, Enum):
    DATASET = 'DATASET'
    MODEL = 'MODEL'

    @staticmethod
    def value_of(metric_type):
        return {'DATASET': MetricType.DATASET, 'dataset': MetricType.DATASET,
                'MODEL': MetricType.MODEL, 'model': MetricType.MODEL}[metric_type]


class MetricMeta(Jsonable):
    def __init__(self,
                 metric_name: Text,
                 metric_type: MetricType,
                 metric_desc: Optional[Text],
                 project_name: Text,
                 dataset_name: Optional[Text],
                 model_name: Optional[Text],
                 job_name: Optional[Text],
                 start_time: Optional[int],
                 end_time: Optional[int],
                 uri: Optional[Text],
                 tags: Optional[Text],
                 properties: Optional[Dict]) -> None:
        self.metric_name = metric_name
        self.metric_type = metric_type
        self.metric_desc = metric_desc
        self.project_name = project_name
        self.dataset_name = dataset_name
        self.model_name = model_name
        self.job_name = job_name
        self.start_time = start_time
        self.end_time = end_time
        self.uri = uri
        self.tags = tags
        self.properties = properties


class MetricSummary(Jsonable):
    def __init__(self,
                 uuid: Optional[int],
                 metric_name: Text,
                 metric_key: Text,
                 metric_value: Text,
                 metric_timestamp: int,
                 model_version: Optional[Text],
                 job_execution_id: Optional[Text]) -> None:
        self.uuid = uuid
        self.metric_name = metric_name
        self.metric_key = metric_key
        self.metric_value = metric_value
        self.metric_timestamp = metric_timestamp
        self.model_version = model_version
        self.job_execution_id = job_execution_id
