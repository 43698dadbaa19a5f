class ModelVersion(object):
    def __init__(self, model_name, model_version):
        self.model_name = model_name
        self.model_version = model_version
