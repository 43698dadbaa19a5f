# shows: `json`
import datetime
import json


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        if isinstance(o, datetime.date):
            return o.isoformat()
        return super().default(o)


class Sorted(json.JSONEncoder):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.sort_keys = True


class Marked(json.JSONEncoder):
    def encode(self, o):
        return '<' + super().encode(o) + '>'


value = {'b': {3, 1}, 'a': [datetime.date(2024, 1, 2), None, 1.5]}
print(json.dumps(value, cls=Encoder), json.dumps(value, cls=Encoder, indent=1, sort_keys=True))
print(json.dumps({'b': 1, 'a': 2}, cls=Sorted), json.dumps('x', cls=Marked), json.dumps([1], cls=Marked, indent=2))
print(Encoder().encode({1, 2}), json.JSONEncoder(separators=(',', ':')).encode({'a': [1, 2]}), list(json.JSONEncoder().iterencode(1)))
for wrong in (lambda: json.dumps({'a': object}, cls=Encoder), lambda: json.dumps({1, 2})):
    try:
        wrong()
    except TypeError as e:
        print(e)
print(json.dumps({'a': 1}, cls=None))
print(json.dumps({1, 2}, default=list))  # unknown
