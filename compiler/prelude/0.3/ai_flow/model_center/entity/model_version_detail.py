from ai_flow.model_center.entity.model_version import ModelVersion
from ai_flow.model_center.entity.model_version_stage import ModelVersionStage
from ai_flow.model_center.entity.model_version_status import ModelVersionStatus


class ModelVersionDetail(ModelVersion):
    def __init__(self, model_name, model_version, model_path=None, model_type=None, version_desc=None,
                 version_status=None, current_stage=None, create_time=None):
        super().__init__(model_name=model_name, model_version=model_version)
        self.model_path = model_path
        self.model_type = model_type
        self.version_desc = version_desc
        self.version_status = version_status
        self.current_stage = current_stage
        self.create_time = create_time
