# shows: `types`
import types

space = types.SimpleNamespace(b=2, a='x')
space.c = [1]
print(space, space.a, vars(space) == {'b': 2, 'a': 'x', 'c': [1]}, space == types.SimpleNamespace(a='x', b=2, c=[1]), types.SimpleNamespace())
del space.a
print(hasattr(space, 'a'), getattr(space, 'a', 'gone'), space.__dict__, [name for name in sorted(vars(space))])
space.__dict__.update(d=4)
print(space.d, types.SimpleNamespace(**{'k': 1}).k)
