from typing import Dict, Optional, Text

from ai_flow.common.properties import Properties
from ai_flow.util.json_utils import Jsonable


class ProjectMeta(Jsonable):
    def __init__(self, name: Text, uri: Optional[Text], properties: Dict = None, uuid: int = None) -> None:
        self.name = name
        self.uri = uri
        self.properties = properties
        self.uuid = uuid


def create_project(name: Text, uri: Optional[Text], properties: Dict = None) -> ProjectMeta:
    return ProjectMeta(name=name, uri=uri, properties=properties)
