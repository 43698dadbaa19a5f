from typing import Dict, Optional, Text, Union

from ai_flow import ExecutionMode, Jsonable
from ai_flow.workflow.job_config import JobConfig


class BashJobConfig(JobConfig):
    def __init__(self, job_name: Text = None,
                 job_label_report_interval: Union[float, int] = 5.0,
                 properties: Dict = None) -> None:
        super().__init__(job_name, 'bash', job_label_report_interval, properties)

    @property
    def env(self):
        return self.properties.get('env')
