from showing import attempt, show

x = 'global'


def reads():
    return x


def local():
    x = 'local'
    return x


def declared():
    global x
    x = 'changed'


def unbound():
    value = x
    x = 1
    return value


def unbound_later():
    if False:
        y = 1
    return y


def unbound_augmented():
    x += 1


def deleted():
    y = 1
    del y
    return y


def loop_variable():
    for i in []:
        pass
    return i


show('reads', (reads(), local(), x))
attempt('unbound', unbound)
attempt('unbound later', unbound_later)
attempt('unbound augmented', unbound_augmented)
attempt('deleted', deleted)
attempt('loop variable', loop_variable)
attempt('undefined', lambda: nowhere)
declared()
show('declared', x)


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count
    return step


a, b = counter(), counter()
show('nonlocal', (a(), a(), b(), a()))


def layers():
    v = 1

    def middle():
        v = 2

        def inner():
            nonlocal v
            v = 3
            return v
        inner()
        return v
    return middle(), v


show('layers', layers())


def late():
    def inner():
        return later
    later = 5
    return inner()


show('late', late())


def adders():
    return [lambda v, n=n: v + n for n in range(3)]


show('adders', [f(10) for f in adders()])
makers = []
for i in range(3):
    def make():
        return i
    makers.append(make)
show('late loop', [m() for m in makers])
show('loop leaks', i)
for j in range(3):
    pass
show('last', j)
if True:
    in_if = 1
show('if leaks', in_if)
try:
    raise ValueError('v')
except ValueError as error:
    kept = error
attempt('except name', lambda: error)
show('kept', str(kept))


class Holder:
    x = 'class'
    y = x

    def method(self):
        return x

    def own(self):
        return self.x


show('class scope', (Holder.y, Holder().method(), Holder().own()))


def shadow(len):
    return len


show('shadow', shadow(3))


def uses_builtin():
    list = [1]
    return list


show('shadowed builtin', (uses_builtin(), list((1,))))


def nested_global():
    def inner():
        global made
        made = 'made'
    inner()


nested_global()
show('made', made)
x = 1


def parameter(x):
    x += 1
    return x


show('parameter', (parameter(5), x))


def accumulate():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total
    add(1)
    add(2)
    return total


show('accumulate', accumulate())


def enclosing_comprehension():
    factor = 3
    return [factor * i for i in range(3)], list(map(lambda i: i * factor, [1]))


show('enclosing', enclosing_comprehension())


class Maker:
    def make(self):
        outer = self

        class Inner:
            def get(self):
                return outer is not self
        return Inner()


show('class in method', Maker().make().get())
attempt('delete undefined', lambda: delete_it())


def delete_it():
    del missing


def outer_class():
    name = 'enclosing'

    class Inside:
        name = name if False else 'own'
        other = name
    return Inside.other


attempt('class reads own', outer_class)
show('name', __name__)


moved_first = 1
moved_second = 2


def reads_first():
    return moved_first


def reads_second():
    return moved_second


def uses_builtin():
    return len('abc')


show('before others move', [(reads_first(), reads_second()) for _ in range(2)])
del moved_first
show('moved to another place', [reads_second() for _ in range(2)])
attempt('gone', reads_first)
moved_first = 3
show('bound again behind it', [(reads_first(), reads_second()) for _ in range(2)])
show('built-in', [uses_builtin() for _ in range(2)])
len = str.upper
show('built-in hidden', [uses_builtin() for _ in range(2)])
del len
show('built-in again', uses_builtin())
