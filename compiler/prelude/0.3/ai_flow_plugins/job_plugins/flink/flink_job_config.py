from typing import Dict, Text, Union

from ai_flow import Jsonable
from ai_flow.workflow.job_config import JobConfig


class FlinkJobConfig(JobConfig):
    def __init__(self, job_name: Text = None,
                 job_label_report_interval: Union[float, int] = 5.0,
                 properties: Dict = None) -> None:
        super().__init__(job_name, 'flink', job_label_report_interval, properties)

    @property
    def env(self):
        return self.properties.get('env')

    @property
    def run_mode(self):
        return self.properties.get('run_mode', 'local')

    @property
    def flink_run_args(self):
        return self.properties.get('flink_run_args')

    @property
    def flink_stop_args(self):
        return self.properties.get('flink_stop_args')

    @property
    def stop_mode(self):
        return self.properties.get('stop_mode', 'cancel')

    @classmethod
    def from_job_config(cls, job_config: JobConfig) -> 'FlinkJobConfig':
        return FlinkJobConfig(job_name=job_config.job_name,
                              job_label_report_interval=job_config.job_label_report_interval,
                              properties=job_config.properties)
