class BashProcessor(object):
    def __init__(self,
                 bash_command: str,
                 output_encoding: str = 'utf-8'):
        self.bash_command = bash_command
        self.output_encoding = output_encoding
