# shows: `format`
class Safe(dict):
    def __missing__(self, key):
        return '{' + key + '}'


class Upper:
    def __getitem__(self, key):
        return key.upper()


print('{a} {b} {a!r} {b:>5} {{c}}'.format_map(Safe(a=1)))
print('{x} {y.__class__.__name__} {z[0]} {x:{w}}'.format_map({'x': 1, 'y': 'a', 'z': [3], 'w': 4}))
print('{one} {two:>6}'.format_map(Upper()))
try:
    print('{a} {b}'.format_map({'a': 1}))
except KeyError as e:
    print(repr(e))
