# shows: comparison
class Version:
    def __init__(self, name, number=0):
        self.name = name
        self.number = number

    def __hash__(self):
        return hash((self.name, 'version'))

    def __eq__(self, other):
        return isinstance(other, Version) and (self.name, self.number) == (other.name, other.number)

    def __repr__(self):
        return 'Version(%r, %r)' % (self.name, self.number)


d = {Version('a'): 1, Version('b'): 2}
print(d[Version('a')], Version('c') in d, Version('b') in d, d.get(Version('a', 1), 'none'))
d[Version('a')] = 3
d[Version('a', 1)] = 4
print(d, len(d))
print(len({Version('a'), Version('a'), Version('a', 1)}))
print({(Version('x'), 1): 'pair'}[Version('x'), 1])
try:
    d[Version('z')]
except KeyError as e:
    print(e)


class Name:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name) ^ hash('x')

    def __eq__(self, other):
        return self.name == other.name


class Text:
    def __init__(self, text):
        self.text = text

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, Text) else other)


names = {Name('a'), Name('b'), Name('a')}
print(len(names), Name("b") in names, Name("c") in names)
texts = {'a': 1, Text('b'): 2}
print(texts[Text('a')], len({'x', Text('x'), Text('y')}), texts[Text('b')])
texts[Text('a')] = 5
print(texts['a'])


class Loose:
    def __hash__(self):
        return 1.5


class Plain:
    def __eq__(self, other):
        return True


for bad in Loose(), Plain():
    try:
        {bad: 1}
    except TypeError as e:
        print(e)
