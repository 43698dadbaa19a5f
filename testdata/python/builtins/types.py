# shows: `isinstance`, `issubclass`, `type`, `super`
print(isinstance(1, int), isinstance(True, int), isinstance('a', (int, str)), isinstance([], (tuple, (list, set))), isinstance(int, type))
print(issubclass(bool, int), issubclass(int, object), issubclass(list, (tuple, list)), type(1) is int, type('a') == str)
print(type([]), type(None), type(1.0).__name__, type(int), [t.__name__ for t in map(type, [1, 'a', (), {}, set(), b''])])
print(int, str, [list, dict], ValueError, type(ValueError()), type(len).__name__, type(lambda: 0).__name__)
for f in [lambda: isinstance(1, 5), lambda: issubclass(1, int)]:
    try:
        f()
    except TypeError as error:
        print(error)
