from typing import Text

from ai_flow.util.json_utils import Jsonable


class ProjectSnapshotMeta(Jsonable):
    def __init__(self, project_id: int, uri: Text, signature: Text, create_time: int = None, uuid: int = None):
        self.project_id = project_id
        self.uri = uri
        self.signature = signature
        self.create_time = create_time
        self.uuid = uuid
