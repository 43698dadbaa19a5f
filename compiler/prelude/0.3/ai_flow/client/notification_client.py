from typing import Optional

import _aiflowc
from ai_flow.context.job_context import current_job_name
from ai_flow.context.project_context import current_project_config
from notification_service.client import NotificationClient


def get_notification_client() -> Optional[NotificationClient]:
    return _aiflowc.unknown('a client of the notification server')
