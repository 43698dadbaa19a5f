# python: 3.10
# shows: `match`
def kind(x):
    match x:
        case 0 | 1:
            return 'bit'
        case int(n) if n > 100:
            return f'big {n}'
        case int() | float():
            return 'number'
        case 'a' | 'b' as letter:
            return letter
        case str(s):
            return 'text ' + s
        case None | True:
            return 'constant'
        case _:
            return 'other'


print([kind(x) for x in [0, 1, 500, 7, 2.5, 'a', 'hello', None, True, [], False]])
match = 5
case = match
print(match, case)
