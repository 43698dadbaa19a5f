

class ModelVersion(object):
    def __init__(self, model_name, model_version):
        self._model_name = model_name
        self._model_version = model_version

    @property
    def model_name(self):
        return self._model_name

    @property
    def model_version(self):
        return self._model_version
