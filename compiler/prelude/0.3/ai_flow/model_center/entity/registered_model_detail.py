from ai_flow.model_center.entity.model_version_detail import ModelVersionDetail
from ai_flow.model_center.entity.registered_model import RegisteredModel


class RegisteredModelDetail(RegisteredModel):
    def __init__(self, model_name, model_desc=None, latest_model_version=None):
        super().__init__(model_name)
        self.model_desc = model_desc
        self.latest_model_version = latest_model_version
