from showing import attempt, show

d = {'b': 1, 'a': 2}
d['c'] = 3
d['b'] = 9
show('order', d)
show('reads', (d['b'], d.get('a'), d.get('x'), d.get('x', 5), 'a' in d, 'x' in d, len(d), list(d)))
attempt('missing', lambda: d['x'])
attempt('missing int', lambda: {1: 2}[3])
attempt('missing tuple', lambda: {}[(1, 'a')])
attempt('unhashable', lambda: {[]: 1})
attempt('unhashable get', lambda: {}.get([]))
attempt('unhashable dict', lambda: {{}: 1})
attempt('unhashable set', lambda: {1: 1}[{1}])
show('lists', (list(d.keys()), list(d.values()), list(d.items())))
show('methods', (d.pop('c'), d.pop('x', None), d.setdefault('a', 7), d.setdefault('n', []), d.popitem(), d))
attempt('pop missing', lambda: {}.pop('x'))
attempt('popitem empty', lambda: {}.popitem())
attempt('pop nothing', lambda: {}.pop())
attempt('get nothing', lambda: {}.get())
d.update({'z': 1}, y=2)
d.update([('p', 1), ('q', 2)])
d.update(x=0)
d.update()
show('updated', d)
attempt('update number', lambda: {}.update(5))
attempt('update strings', lambda: {}.update(['abc']))
attempt('update second', lambda: {}.update([(1, 2), (1,)]))
attempt('update two', lambda: {}.update({}, {}))
show('dict of', (dict(), dict(a=1), dict([('a', 1)], b=2), dict({'a': 1}, a=2), dict(zip('ab', [1, 2])), dict([['x', 1]]), dict(['ab', 'cd'])))
attempt('dict of number', lambda: dict(5))
attempt('dict of numbers', lambda: dict([1]))
attempt('dict of two', lambda: dict({}, {}))
show('fromkeys', (dict.fromkeys('ab'), dict.fromkeys([1, 2], 0), {}.fromkeys(['k'], 'v')))
del d['z']
show('deleted', 'z' in d)


def delete_missing():
    e = {}
    del e['k']


attempt('delete missing', delete_missing)
show('equal', ({'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {'a': 1} == {'a': 1.0}, {} == [], {'a': 1} != {'a': 2}))
attempt('order of dicts', lambda: {} < {})
attempt('plus', lambda: {} + {})
attempt('or', lambda: {} | {})
show('keys', ({1: 'a', True: 'b', 1.0: 'c'}, {0: 'x', False: 'y', '': 'z', None: 'n'}, {(1, 2): 't', (1.0, 2): 'u'}, {1: 'a', '1': 'b'}))
show('merge', ({**{'a': 1}, 'b': 2, **{'a': 3}}, {'a': 0, **{'a': 1}}))
attempt('merge number', lambda: {**5})
shared = {'list': []}
alias = shared
copy = shared.copy()
alias['list'].append(1)
copy['new'] = 1
show('aliases', (shared, copy, alias is shared, copy is shared))
view = shared.keys()
shared['later'] = 1
show('live keys', (list(view), len(view), 'later' in view))
values, items = shared.values(), shared.items()
shared['last'] = 2
show('live values', (list(values)[1:], list(items)[1:], ('last', 2) in items, 2 in values, ('last', 3) in items))
show('views', (str({'a': 1}.keys()), str({'a': 1}.values()), str({'a': 1}.items()), repr({}.keys()), type({}.items()).__name__, type({}.keys()).__name__))
show('view sets', ({'a': 1, 'b': 2}.keys() & {'a'}, {'a': 1}.keys() | {'b'}, {'a': 1}.keys() - {'a'}, {'a': 1}.keys() == {'a'}, {'a': 1}.items() == {('a', 1)}, {'a': 1}.keys() ^ {'b'}, {'a': 1}.keys() <= {'a', 'b'}, {'a': 1}.keys() == {'a': 2}.keys()))
attempt('view item', lambda: {'a': 1}.keys()[0])
attempt('values item', lambda: {'a': 1}.values()[0])
attempt('view append', lambda: {'a': 1}.keys().append('b'))
attempt('view plus', lambda: {'a': 1}.items() + [1])
attempt('view next', lambda: next({'a': 1}.keys()))
show('view is no list', ({'a': 1}.keys() == ['a'], isinstance({}.keys(), list), bool({}.keys()), bool({'a': 1}.values())))
show('sorted', (sorted({'b': 1, 'a': 2}), sorted({'b': 1, 'a': 2}.items(), key=lambda pair: pair[1]), max({'a': 1, 'b': 3}, key={'a': 1, 'b': 3}.get), sorted({'b': 1, 'a': 2}.values())))
for i, (key, value) in enumerate({'k': 'v', 'l': 'w'}.items()):
    show('loop {}'.format(i), (key, value))
show('comprehension', ({v: k for k, v in {'a': 1, 'b': 2}.items()}, {k: v for k, v in zip('ab', range(2)) if v}, {x: x * x for x in range(3)}))
show('nested', {'a': {'b': [1, {'c': 2}]}}['a']['b'][1]['c'])
show('dollar', {'$tuple': [1], 'a': 2})
show('int keys', {1: 'a', 2: [1, 2]})


def changed():
    e = {'a': 1}
    for key in e:
        e[key + 'x'] = 1


attempt('changed while iterated', changed)


def replaced():
    e = {'a': 1, 'b': 2}
    for key in e:
        e[key] = e[key] * 10
    return e


attempt('replaced while iterated', replaced)


class Missing(dict):
    def __missing__(self, key):
        return key + '!'


m = Missing(a=1)
show('own missing', (m['a'], m['b'], m.get('b'), 'b' in m))
config = {'a': 1}
config['a'] += 5
config.setdefault('l', []).append(1)
config.setdefault('l', []).append(2)
show('setdefault', config)
show('truth', (bool({}), bool({0: 0}), {} or 'x'))
attempt('attribute', lambda: {}.a)
attempt('call', lambda: {}())
show('unpack keys', [*{'a': 1, 'b': 2}])
a, b = {'x': 1, 'y': 2}
show('unpack', (a, b))
