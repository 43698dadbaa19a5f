# All is evaluated in one thread.
class local:
    _tp_name = '_thread._local'

    def __init__(self, *args, **kwargs):
        pass
