# shows: lambdas
import json
from collections import OrderedDict
from types import SimpleNamespace


class Settings(dict):
    __getattr__ = dict.get


TEXT = '{"b": {"x": [1, {"y": null}]}, "a": 2.5}'
settings = json.loads(TEXT, object_hook=Settings)
print(settings.b.x[1].y, settings.a, settings.nothing, type(settings.b).__name__)
print(json.loads(TEXT, object_hook=lambda d: sorted(d)))
print(json.loads(TEXT, object_pairs_hook=OrderedDict))
print(json.loads(TEXT, object_hook=lambda d: SimpleNamespace(**d)).b.x[0])
