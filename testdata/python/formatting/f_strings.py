# shows: f-strings with format specifications
name, n, d, items = 'x', 42, {'k': 'v'}, [1, 2]
width, precision = 8, 3
print(f'{name} {n:>5} {n:05d} {n:x} {d["k"]} {items[-1]} {n + 1} {n if name else 0} {name!r:>5} {"inner"}')
print(f'{3.14159:{width}.{precision}} {n:{"<"}{5}}| {{literal}} {name.upper()} {[i * 2 for i in items]} {(lambda a: a)(1)}')
print(f"{n:,} {1234567.891:,.2f} {0.5:.0%} {n!s:*^6} {True} {None} {'a' 'b'}" f'{n}' ' plain', f'', f'{items}{d}')
print(f'''{
    n
} {name
}''', rf'\{n}', f'\x41{n}\n'.strip(), f'{n:\x3e5}', f'{"a" if n > 1 else "b"}', f'{n:{width}}' == '%8d' % n)
try:
    f'{name:d}'
except ValueError as error:
    print(error)
