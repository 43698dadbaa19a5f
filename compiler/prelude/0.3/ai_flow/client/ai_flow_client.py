import _aiflowc
from ai_flow.context.project_context import current_project_config
from notification_service.client import NotificationClient


def get_ai_flow_client():
    return _aiflowc.unknown("a client of AIFlow's server")
