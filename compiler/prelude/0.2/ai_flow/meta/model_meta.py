

class ModelVersionMeta(Jsonable):
    def __init__(self,
                 version: Union[int, Text],
                 model_id: Optional[int],
                 model_path: Text = None,
                 model_type: Text = None,
                 project_snapshot_id: int = None,
                 version_desc: Text = None,
                 current_stage: Union[Text, int] = None) -> None:
        self.version = version
        self.model_id = model_id
        self.model_path = model_path
        self.model_type = model_type
        self.project_snapshot_id = project_snapshot_id
        self.version_desc = version_desc
        self.current_stage = current_stage


def create_model_version(version: Union[int, Text],
                         model_id: Optional[int],
                         model_path: Text = None,
                         model_type: Text = None,
                         project_snapshot_id: int = None,
                         version_desc: Text = None,
                         current_stage: Union[Text, int] = None):
    return ModelVersionMeta(version=version, model_id=model_id, model_path=model_path, model_type=model_type,
                            project_snapshot_id=project_snapshot_id, version_desc=version_desc,
                            current_stage=current_stage)
