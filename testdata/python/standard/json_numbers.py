# shows: `json`
import json
from collections import OrderedDict
from decimal import Decimal

TEXT = '{"b": [1, 2.50, -0, 1e3, {"n": 12345678901234567890}], "a": NaN, "b ": {}, "a": -Infinity}'
print(json.loads(TEXT, parse_int=str))
print(json.loads(TEXT, parse_float=Decimal))
print(json.loads(TEXT, parse_constant=lambda name: '<' + name + '>'))
print(json.loads(TEXT, object_pairs_hook=list))
print(json.loads(TEXT, object_pairs_hook=OrderedDict, parse_float=lambda text: text.upper()))
print(json.loads(TEXT, object_hook=lambda found: sorted(found), parse_int=float))
print(json.loads('[]', parse_int=str), json.loads('"1"', parse_int=str), json.loads('7', parse_int=lambda text: text * 2))
print(json.loads(TEXT, object_pairs_hook=lambda pairs: [name for name, _ in pairs], object_hook=len))
try:
    json.loads('{"a": 1,}', object_pairs_hook=list)
except json.JSONDecodeError as error:
    print(error, error.lineno, error.colno)
