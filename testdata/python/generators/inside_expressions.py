# shows: `yield` inside expressions, `yield` as a statement
def f():
    x = (yield 1) + (yield 2)
    print('sum', x)
    items = [(yield 3), (yield 4)]
    print(items, (yield 'last') or 'none')


g = f()
print(next(g), g.send(10), g.send(20), g.send('a'), g.send('b'))
print(next(g, 'end'))
