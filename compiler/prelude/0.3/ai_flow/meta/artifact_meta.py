from typing import Dict, Optional, Text

from ai_flow.common.properties import Properties
from ai_flow.util.json_utils import Jsonable


class ArtifactMeta(Jsonable):
    def __init__(self,
                 name: Text,
                 artifact_type: Optional[Text],
                 description: Text = None,
                 uri: Text = None,
                 create_time: int = None,
                 update_time: int = None,
                 properties: Dict = None,
                 uuid: int = None) -> None:
        self.name = name
        self.artifact_type = artifact_type
        self.description = description
        self.uri = uri
        self.create_time = create_time
        self.update_time = update_time
        self.properties = properties
        self.uuid = uuid


def create_artifact(name: Text,
                    artifact_type: Text = None,
                    description: Text = None,
                    uri: Text = None,
                    create_time: int = None,
                    update_time: int = None,
                    properties: Dict = None) -> ArtifactMeta:
    return ArtifactMeta(name, artifact_type, description, uri, create_time, update_time, properties)
