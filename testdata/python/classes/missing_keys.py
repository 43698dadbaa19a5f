# `dict.__getitem__` asks `__missing__` of the class.
class Lower(dict):
    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __missing__(self, key):
        return 'no ' + key


lower = Lower(a=1)
print(lower['A'], lower['Q'], dict.__getitem__(lower, 'Q'), lower.get('Q'), 'q' in lower)


class Filled(Lower):
    def __missing__(self, key):
        self[key] = [key]
        return self[key]


filled = Filled()
filled['X'].append(1)
print(filled, filled['x'])
try:
    dict.__getitem__({}, 'x')
except KeyError as error:
    print(repr(error))
