from typing import Text

import _aiflowc
from ai_flow.context.workflow_config_loader import current_workflow_config


def job_config(job_name: Text):
    return _aiflowc.job_block(job_name)


def current_job_name() -> Text:
    return _aiflowc.current_job_name()


def set_current_job_name(job_name):
    _aiflowc.unsupported('set_current_job_name')


def unset_current_job_name():
    _aiflowc.unsupported('unset_current_job_name')
