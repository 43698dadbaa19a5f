from collections import OrderedDict
class D(OrderedDict):
    def __getitem__(self, key):
        print('get', key)
        return ('got', OrderedDict.__getitem__(self, key))
    def __delitem__(self, key):
        print('del', key)
        OrderedDict.__delitem__(self, key)
    def __contains__(self, key):
        print('in', key)
        return OrderedDict.__contains__(self, key)
d = D([('a', 1), ('b', 2), ('c', 3)])
print(d.popitem()); print(d.popitem(last=False)); print(d.pop('b'), d.pop('x', 5), len(d))
try: d.popitem()
except KeyError as e: print(repr(e))
try: d.pop('q')
except KeyError as e: print(repr(e))
class E(OrderedDict):
    def __iter__(self): return iter(['b', 'a'])
    def __len__(self): return 7
    def keys(self): return ['z']
e = E(a=1, b=2)
print(e.popitem(), bool(e), e.popitem(False))
try: e.popitem()
except KeyError as x: print(repr(x))
class F(OrderedDict):
    def pop(self, key): return 'own'
print(F(a=1).popitem())
print(OrderedDict(x=1).pop(key='x', default=3), OrderedDict(x=1).popitem(last=True))
