# shows: `dict`
d = {'a': 1, 'b': 2}
keys, values, items = d.keys(), d.values(), d.items()
d['c'] = 3
print(keys, values, items, len(keys), 'c' in keys, 3 in values, ('a', 1) in items)
print(sorted(keys & {'a', 'z'}), sorted(keys | ['z']), sorted(keys - {'a'}), keys == {'a', 'b', 'c'}, list(reversed(sorted(d))))
for k, v in sorted(d.items(), key=lambda kv: -kv[1]):
    print(k, v)
try:
    for k in d:
        d[k + k] = 0
except RuntimeError as error:
    print(error)
