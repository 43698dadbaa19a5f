# shows: `json`
import io
import json
from collections import OrderedDict

print(json.loads('{"a": [1, 2.5, -3e2, true, false, null, "\\u00e9\\n"], "b": {}}'), json.loads(' "x" '), json.loads(b'[1]'), json.loads('1E400'), json.loads('-0'), json.loads('12345678901234567890'))
print(json.dumps({'b': [1, 2.5, None, True], 'a': 'é"\n', 3: 4, None: 5}), json.dumps('é', ensure_ascii=False), json.dumps([1, 2], separators=(',', ':')))
print(json.dumps({'b': 1, 'a': [2, {'c': []}], 'd': {}}, indent=2, sort_keys=True))
print(json.dumps([], indent=4), json.dumps((1, 'x')), json.dumps({True: False}), json.dumps([1, [2]], indent=1), json.dumps(1e16), json.dumps(float('inf')), json.dumps('\u2028\x7f\U0001F600'))
print(json.dumps({'k': {1, 2}}, default=lambda value: sorted(value)), json.dumps({(1,): 2, 'k': 1}, skipkeys=True), json.dumps(OrderedDict([('z', 1), ('a', 2)])))
print(json.load(io.StringIO('[1, {"k": "v"}]')), json.loads(json.dumps({'x': [1, 'two']})) == {'x': [1, 'two']}, json.loads('{"a": 1, "a": 2}'))
out = io.StringIO()
json.dump({'k': [1]}, out)
print(out.getvalue())
for wrong in ('', '[1,]', '{"a" 1}', "{'a': 1}", '[1', 'nul', '01', '"\n"', '[1] 2'):
    try:
        json.loads(wrong)
    except json.JSONDecodeError as error:
        print(repr(wrong), error, error.pos, error.lineno)
for wrong in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1,): 2}), lambda: json.loads(5), lambda: json.dumps(float('nan'), allow_nan=False)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)
