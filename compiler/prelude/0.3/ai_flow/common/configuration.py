from typing import Dict, Text

import _aiflowc


class AIFlowConfiguration(dict):
    def load_from_file(self, file_path):
        _aiflowc.unsupported('load_from_file')

    def dump_to_file(self, file_path):
        return _aiflowc.side_effect()
