from typing import Any, Dict, Text

import _aiflowc


class Jsonable(object):
    def to_json_dict(self) -> Dict[Text, Any]:
        return self.__dict__

    @classmethod
    def from_json_dict(cls, dict_data: Dict[Text, Any]) -> Any:
        return _aiflowc.unknown('an object read from JSON')


def dumps(obj: Any) -> Text:
    return _aiflowc.unknown('the JSON of an object')


def loads(s: Text) -> Any:
    return _aiflowc.unknown('an object read from JSON')
