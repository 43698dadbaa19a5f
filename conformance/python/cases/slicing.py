from showing import attempt, show

a = [0, 1, 2, 3, 4, 5]
t = tuple(a)
s = 'abcdef'
for i, (start, stop, step) in enumerate([(None, None, None), (1, None, None), (None, 3, None), (1, 4, None), (-2, None, None), (None, -2, None), (None, None, 2), (None, None, -1), (4, 1, -1), (1, 4, -1), (10, None, None), (None, 10, None), (-10, 2, None), (None, None, -2), (5, None, -3), (-1, -4, -1), (3, 3, None), (10, -10, -2), (None, 2, -1)]):
    show('slice {}'.format(i), (a[start:stop:step], t[start:stop:step], s[start:stop:step], range(6)[start:stop:step], b'abcdef'[start:stop:step]))
attempt('step zero', lambda: a[::0])
attempt('text bound', lambda: a['x':])
attempt('float bound', lambda: a[1.0:])
attempt('float index', lambda: a[1.0])
attempt('text index', lambda: a['x'])
attempt('none index', lambda: a[None])
attempt('string text index', lambda: s['x'])
attempt('tuple text index', lambda: t['x'])
attempt('list range', lambda: a[6])
attempt('list low', lambda: a[-7])
attempt('tuple range', lambda: t[6])
attempt('string range', lambda: s[6])
attempt('range range', lambda: range(3)[3])
attempt('bytes range', lambda: b''[0])
attempt('int index', lambda: (5)[0])
attempt('none item', lambda: None[0])
attempt('function item', lambda: len[0])
attempt('set item', lambda: {1}[0])
show('negative', (a[-1], t[-6], s[-1], range(6)[-1], a[True]))
b = list(a)
b[1:3] = ['x']
show('assign', list(b))
b[::2] = [9, 9, 9]
show('assign step', list(b))
b[1:1] = [7, 8]
show('insert', list(b))
b[:0] = 'ab'
show('prepend', list(b))
b[100:] = [1]
show('append', list(b))
b[3:1] = ['in']
show('reversed bounds', list(b))
b[-2:-4] = ['neg']
show('negative reversed', list(b))
del b[0]
del b[-1]
del b[1:3]
show('delete', list(b))
del b[::2]
show('delete step', list(b))
c = list(range(6))
del c[4:1:-1]
show('delete backwards', c)
d = list(range(5))
d[::-1] = range(5)
show('assign backwards', d)
d[:] = []
show('clear', d)


def wrong_size():
    e = [1, 2, 3, 4]
    e[::2] = [1]


def wrong_value():
    e = [1, 2]
    e[0:1] = 5


def out_of_range():
    e = [1]
    e[3] = 0


def delete_range():
    e = [1]
    del e[2]


def delete_tuple():
    e = (1,)
    del e[0]


def assign_tuple():
    e = (1,)
    e[0] = 2


attempt('wrong size', wrong_size)
attempt('wrong value', wrong_value)
attempt('out of range', out_of_range)
attempt('delete range', delete_range)
attempt('delete tuple', delete_tuple)
attempt('assign tuple', assign_tuple)
cut = slice(1, 4)
show('slice object', (a[cut], s[slice(None, None, -1)], cut.start, cut.stop, cut.step, slice(3).stop, repr(cut), cut == slice(1, 4)))
show('indices', slice(None, None, -1).indices(5))
