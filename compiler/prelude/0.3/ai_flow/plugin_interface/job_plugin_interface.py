import logging
from abc import ABC, abstractmethod
from typing import Text

import _aiflowc
from ai_flow.plugin_interface.scheduler_interface import JobExecutionInfo
from ai_flow.translator.translator import JobGenerator
from ai_flow.util.json_utils import Jsonable
from ai_flow.workflow.status import Status


class JobHandle(Jsonable):
    def __init__(self, job, job_execution: JobExecutionInfo) -> None:
        self.job = job
        self.job_execution = job_execution


class JobController(ABC):
    def __init__(self) -> None:
        self._log = logging.getLogger()

    @property
    def log(self) -> logging.Logger:
        return self._log

    @abstractmethod
    def submit_job(self, job, job_runtime_env) -> JobHandle:
        pass

    @abstractmethod
    def stop_job(self, job_handle: JobHandle, job_runtime_env):
        pass

    @abstractmethod
    def cleanup_job(self, job_handle: JobHandle, job_runtime_env):
        pass

    @abstractmethod
    def get_result(self, job_handle: JobHandle, blocking: bool = True) -> object:
        pass

    @abstractmethod
    def get_job_status(self, job_handle: JobHandle) -> Status:
        pass

    def obtain_job_label(self, job_handle: JobHandle) -> Text:
        return ""


class JobPluginFactory(object):
    def __init__(self) -> None:
        pass

    @abstractmethod
    def job_type(self) -> Text:
        pass

    @abstractmethod
    def get_job_generator(self) -> JobGenerator:
        pass

    @abstractmethod
    def get_job_controller(self) -> JobController:
        pass


def register_job_plugin_factory(plugin: JobPluginFactory):
    _aiflowc.job_plugin(plugin.job_type())
