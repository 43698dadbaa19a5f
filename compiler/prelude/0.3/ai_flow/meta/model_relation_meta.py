from typing import Optional, Text, Union

from ai_flow.util.json_utils import Jsonable


class ModelRelationMeta(Jsonable):
    def __init__(self, name: Text, project_id: Optional[int], uuid: int = None):
        self.name = name
        self.project_id = project_id
        self.uuid = uuid


class ModelVersionRelationMeta(Jsonable):
    def __init__(self, version: Union[Text, int], model_id: int, project_snapshot_id: Optional[int]):
        self.version = version
        self.model_id = model_id
        self.project_snapshot_id = project_snapshot_id


def create_model_relation(name: Text, project_id: Optional[int]):
    return ModelRelationMeta(name=name, project_id=project_id)


def create_model_version_relation(version: Union[Text, int], model_id: int, project_snapshot_id: Optional[int]):
    return ModelVersionRelationMeta(version=version, model_id=model_id, project_snapshot_id=project_snapshot_id)
