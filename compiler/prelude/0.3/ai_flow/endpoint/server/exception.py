class AIFlowException(Exception):
    def __init__(self, error_msg, error_code=1, **kwargs):
        super().__init__(error_msg)
        self.error_code = error_code
        self.error_msg = error_msg
        self.json_kwargs = kwargs
