# shows: `pprint`
import pprint
from pprint import pformat

job = {'name': 'load', 'type': 'bash', 'parameters': {'table': 'events', 'days': list(range(40)), 'none': None}}
pprint.pprint(job)
pprint.pprint([{'name': 'job_%d' % i, 'type': 'bash', 'parameters': {'x': i}} for i in range(4)], width=40)
print(pformat(job, indent=4, width=30, compact=True))
print(pformat(list(range(60)), compact=True), pformat(tuple('abc'), width=5), pformat(('a' * 80,)))
print(pformat('the quick brown fox  jumps over\nthe lazy dog ' * 4, width=40))
print(pformat(['the quick brown fox jumps over the lazy dog ' * 3, 'x' * 90, ' lead ' * 20], width=50, indent=2))
print(pformat({'text': 'word ' * 30, 'nested': {'deep': ('one', 'two', {'k': 'v' * 60})}}, width=60))
print(pformat([], width=1), pformat({}, width=1), pformat(12345, width=2), pformat([1.5, [2, []]], width=4), pformat('', width=1))
for wrong in ({'indent': -1}, {'width': 0}):
    try:
        pformat(1, **wrong)
    except ValueError as error:
        print(error)
