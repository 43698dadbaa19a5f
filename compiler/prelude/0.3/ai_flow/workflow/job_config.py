from typing import Dict, Optional, Text, Union

import _aiflowc
from ai_flow.meta.job_meta import ExecutionMode
from ai_flow.util.json_utils import Jsonable


class JobConfig(Jsonable):
    def __init__(self,
                 job_name: Text = None,
                 job_type: Text = None,
                 job_label_report_interval: Union[float, int] = 5.0,
                 properties: Dict = None) -> None:
        self.job_name = job_name
        self.job_type = job_type
        self.job_label_report_interval = job_label_report_interval
        self.properties = _aiflowc.unless_none(properties, {})

    @staticmethod
    def from_dict(data: Dict) -> 'JobConfig':
        job_name = list(data.keys())[0]
        job = data[job_name]
        return JobConfig(job_name=job_name,
                         job_type=job.get('job_type', None),
                         job_label_report_interval=job.get('job_label_report_interval', 5.0),
                         properties=job.get('properties', {}))

    @staticmethod
    def to_dict(job_config: 'JobConfig') -> Dict:
        return {job_config.job_name: {'job_type': job_config.job_type,
                                      'job_label_report_interval': job_config.job_label_report_interval,
                                      'properties': job_config.properties}}

    def __eq__(self, other):
        return self.__dict__ == other.__dict__
