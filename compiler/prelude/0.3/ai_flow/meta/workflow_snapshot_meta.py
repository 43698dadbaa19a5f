from typing import Text

from ai_flow.util.json_utils import Jsonable


class WorkflowSnapshotMeta(Jsonable):
    def __init__(self, workflow_id: int, uri: Text, signature: Text, create_time: int = None, uuid: int = None):
        self.workflow_id = workflow_id
        self.uri = uri
        self.signature = signature
        self.create_time = create_time
        self.uuid = uuid
