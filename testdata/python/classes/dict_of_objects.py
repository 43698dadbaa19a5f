# shows: `__dict__` of objects
class A:
    kind = 'class'
    def __init__(self):
        self.x = 1


a = A()
d = a.__dict__
d['y'] = 2
print(a.y, a.__dict__, d is a.__dict__, vars(a) is d)
a.z = 3
print(d, sorted(d.items()))
del d['x']
print(hasattr(a, 'x'), d)
del a.z
print(d)
vars(a)['w'] = 4
vars(a).update(v=5, u=6)
print(a.w, a.v, a.u)
print(d.pop('w'), hasattr(a, 'w'))
print(d.setdefault('t', 7), a.t)
setattr(a, 's', 8)
print(list(d))
a.__dict__.clear()
print(d, vars(a))
a.__dict__['kind'] = 'own'
print(a.kind, A.kind)


class Borg:
    state = {}

    def __init__(self):
        self.__dict__ = self.state


b, c = Borg(), Borg()
b.name = 'both'
print(c.name, Borg.state, c.__dict__ is b.__dict__)
c.name = 'changed'
del b.name
print(hasattr(c, 'name'), Borg.state)
Borg.state['x'] = 1
print(b.x + c.x)



class Settings:
    def __init__(self, values):
        for name, value in values.items():
            self.__dict__[name] = value

    def copy(self, **changes):
        other = type(self)(self.__dict__)
        other.__dict__.update(changes)
        return other


s = Settings({'a': 1, 'b': [2]})
t = s.copy(a=3)
print(s.a, t.a, s.b is t.b, vars(t))
for name, value in vars(s).items():
    print(name, value)
e = ValueError('x')
e.__dict__['code'] = 3
print(e.code, e.args)


class AttrDict(dict):
    def __init__(self, *args, **kwargs):
        super(AttrDict, self).__init__(*args, **kwargs)
        self.__dict__ = self
c = AttrDict(a=1)
c.b = 2
c['d'] = 3
print(c.a, c.d, c, c['b'], len(c), sorted(c))
c.update(e=4)
print(c.e, 'e' in c)
del c.a
print(c)
c.pop('b')
print(hasattr(c, 'b'), dict(c))
