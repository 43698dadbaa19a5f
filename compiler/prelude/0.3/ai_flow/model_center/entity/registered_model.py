# The real attributes of these two classes are properties over private ones.
class RegisteredModel(object):
    def __init__(self, model_name):
        self.model_name = model_name
