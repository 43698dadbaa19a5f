# shows: `collections`
# What an OrderedDict gives of its keys, values and entries is of types of its own, which can be reversed.
from collections import Counter, OrderedDict

found = OrderedDict([('b', 1), ('a', 2)])
keys, values, items = found.keys(), found.values(), found.items()
found['c'] = [3]
print(keys, values, items)
print(type(keys).__name__, type(values).__name__, type(items).__name__, type({}.keys()).__name__)
print(list(reversed(keys)), list(reversed(values)), list(reversed(items)))
print(sorted(keys & {'a', 'z'}), keys == {'a', 'b', 'c'}, 'b' in keys, len(items), keys.isdisjoint(['z']))
print(dict.keys(found), Counter('aab').keys(), OrderedDict().items())


class Settings(OrderedDict):
    pass


print('%s' % Settings(x=1).keys(), f'{Settings(x=1).items()}')
try:
    reversed({}.keys())
except TypeError as error:
    print(error)
