from showing import attempt, show

t = (1, 2, 3)
show('forms', ((), (1,), 1, (1, 2), ((1, 2), 3), tuple('ab'), tuple([1]), tuple()))
show('reads', (t[0], t[-1], t[1:], len(t), 2 in t, t.index(2), t.count(1), t + (4,), t * 2, 2 * (0,)))
show('compare', (t == (1, 2, 3), t < (1, 2, 4), t < (1, 3), (1,) < (1, 0), () < (1,), t == [1, 2, 3], (1, 'a') < (2, None)))
attempt('order', lambda: (1, 'a') < (1, 2))
attempt('index', lambda: t.index(9))
attempt('append', lambda: t.append(1))
attempt('plus list', lambda: t + [1])
attempt('item', lambda: t[3])
attempt('times', lambda: t * t)
inner = ([], 1)
inner[0].append(5)
show('inner list', inner)
a = b = (1,)
a += (2,)
show('new tuple', (a, b))


def assign_inner():
    pair = ([],)
    try:
        pair[0] += [1]
    except TypeError as error:
        return (pair, str(error))


attempt('assign inner', assign_inner)
show('hash', ({(1, 2): 'x'}[(1, 2)], {(1, (2, 'a'))}))
attempt('unhashable', lambda: {([],): 1})
x, y = 1, 2
x, y = y, x
show('swap', (x, y))
show('truth', (bool(()), bool((0,))))
show('sorted', (sorted((3, 1)), tuple(sorted('ba')), max(t), sum(t)))
show('repr', (repr((1,)), repr(((),)), str(('a', 1.0))))
show('same', (() == (), t is t))
