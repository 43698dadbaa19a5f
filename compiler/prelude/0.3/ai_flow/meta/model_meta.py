import time
from enum import Enum
from typing import Optional, Text, Union

from ai_flow.util.json_utils import Jsonable


class ModelVersionMeta(Jsonable):
    def __init__(self,
                 version: Union[int, Text],
                 model_id: Optional[int],
                 model_path: Text = None,
                 model_type: Text = None,
                 project_snapshot_id: int = None,
                 version_desc: Text = None,
                 current_stage: Union[Text, int] = None,
                 create_time: int = None) -> None:
        self.version = version
        self.model_id = model_id
        self.model_path = model_path
        self.model_type = model_type
        self.project_snapshot_id = project_snapshot_id
        self.version_desc = version_desc
        self.current_stage = current_stage
        self.create_time = create_time


def create_model_version(version: Union[int, Text],
                         model_id: Optional[int],
                         model_path: Text = None,
                         model_type: Text = None,
                         project_snapshot_id: int = None,
                         version_desc: Text = None,
                         current_stage: Union[Text, int] = None):
    return ModelVersionMeta(version=version, model_id=model_id, model_path=model_path, model_type=model_type,
                            project_snapshot_id=project_snapshot_id, version_desc=version_desc,
                            current_stage=current_stage, create_time=int(time.time() * 1000))


class ModelMeta(Jsonable):
    def __init__(self,
                 name: Text,
                 model_desc: Text = None,
                 project_id: Union[Text, int] = None,
                 uuid: int = None) -> None:
        self.name = name
        self.model_desc = model_desc
        self.project_id = project_id
        self.uuid = uuid


def create_model(name: Text, model_desc: Text = None, project_id: Union[Text, int] = None) -> ModelMeta:
    return ModelMeta(name, model_desc, project_id)
