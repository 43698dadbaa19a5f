# shows: `format`
class P:
    x = [10, {'k': 'deep'}]


print('{} {} {}'.format(1, 'a', None), '{0} {1} {0}'.format('a', 'b'), '{name} {0}'.format(1, name='n'), '{{}} {}'.format(1))
print('{0.x[0]} {0.x[1][k]} {p.x}'.format(P, p=P), '{!r} {!s} {!a}'.format('é', 'é', 'é'), '{:>{}}|{:{w}.{p}f}'.format('a', 4, 2.5, w=6, p=2))
print('{:<5}|{:>5}|{:^5}|{:*^7}|{:05}|{:+}|{: }|{:,}|{:_}|{:%}'.format('a', 'b', 'c', 'd', 5, 5, 5, 1234567, 1234567, 0.25))
print('{:d} {:x} {:X} {:#o} {:b} {:#b} {:c} {:e} {:.3g} {:g} {:n}'.format(5, 255, 255, 8, 5, 5, 97, 1234.5, 1234.5, 1e20, 5))
print('{:08.3f}|{:+08.2f}|{:>+8}|{:=+8}|{:.3}|{:10.2}|{:<08}'.format(3.14159, -2.5, 7, 7, 'abcdef', 'xyz', 4))
for f in [lambda: '{}'.format(), lambda: '{x}'.format(), lambda: '{:d}'.format('a'), lambda: '{'.format(1), lambda: '{} {0}'.format(1),
          lambda: '{:>5}'.format([]), lambda: '{0.nope}'.format(1), lambda: '{:.2d}'.format(1)]:
    try:
        print(f())
    except (IndexError, KeyError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
