

class ModelVersionDetail(ModelVersion):
    def __init__(self, model_name, model_version, model_path=None, model_type=None, version_desc=None,
                 version_status=None, current_stage=None):
        super().__init__(model_name=model_name, model_version=model_version)
        self._model_path = model_path
        self._model_type = model_type
        self._version_desc = version_desc
        self._version_status = version_status
        self._current_stage = current_stage

    @property
    def model_path(self):
        return self._model_path

    @property
    def model_type(self):
        return self._model_type

    @property
    def version_desc(self):
        return self._version_desc

    @property
    def version_status(self):
        return self._version_status

    @property
    def current_stage(self):
        return self._current_stage
