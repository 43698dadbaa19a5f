# python: 3.8
# shows: `=` in f-strings
x, name = 5, 'a'
print(f'{x=} {name=} {x + 1=} { x = } {x=:>4} {name=!s} {x=!r:^5}')
