# shows: closing of those that are dropped
# Attributes and items that have a generator let go of it at once, in whatever function that happens.
def gen(name):
    try:
        yield 1
        yield 2
    finally:
        print('closed', name)


class Holder:
    gen = None

    def __init__(self, name):
        self.gen = gen(name)
        next(self.gen)

    def stop(self):
        print('stopping')
        self.gen = None
        print('stopped')

    def swap(self, name):
        self.gen, old = gen(name), self.gen
        print('swapped')
        del old
        print('gone')

    def close(self):
        del self.gen
        print('deleted')


h = Holder('a')
h.gen = None
print('after a')
h = Holder('b')
h.stop()
print('after b')
h = Holder('c')
h.swap('d')
next(h.gen)
h.close()
print('after d')
d = {'g': gen('e')}
next(d['g'])
d['g'] = None
print('after e')
d['g'] = gen('f')
next(d['g'])
del d['g']
print('after f')
l = [gen('g'), gen('h'), gen('i')]
for g in l:
    next(g)
del g
print('all wait')
l[0] = 1
print('after g')
l.pop()
print('after i')
l.clear()
print('after h')
h = Holder('j')
keep = h.gen
h.stop()
print('kept')
keep = None
print('after j')


def work():
    h = Holder('k')
    h.gen = 5
    print('in work')
    d = dict(g=gen('l'))
    next(d['g'])
    d.pop('g')
    print('popped')
    d.update(g=gen('m'))
    next(d['g'])
    d.update(g=1)
    print('updated')
    return h


work()
print('end')


def stop_it(h, other):
    h.gen = None
    print('in stop_it')
    other = None
    print('other gone')


h = Holder('n')
g = gen('o')
next(g)
stop_it(h, g)
print('still')
g = None
h = Holder('q')
x = [h.gen, h.stop()]
print('list holds')
x = None
print('done')
setattr(h, 'gen', gen('r'))
next(h.gen)
delattr(h, 'gen')
print('after r')
Holder.shared = gen('s')
next(Holder.shared)
Holder.shared = None
print('after s')
h.__dict__['gen'] = gen('t')
next(h.gen)
h.__dict__.pop('gen')
print('after t')


class Given:
    def __init__(self, gen):
        self.gen = gen


def begun(name):
    made = gen(name)
    next(made)
    return made


given = Given(begun('u'))
given.gen = None
print('after u')
import collections
last = collections.deque([begun('v')], maxlen=1)
last.append(1)
print('after v')
named = collections.OrderedDict(a=begun('w'))
named['a'] = 0
print('after w')
grouped = collections.defaultdict(list)
grouped['x'].append(begun('x'))
grouped['x'].pop()
print('after x')


def remembering(name):
    made = begun(name)

    def inner():
        return made
    return inner


inner = remembering('y')
inner = None
print('after y')
pair = begun('z'), 1
pair = pair[1]
print('after z')
