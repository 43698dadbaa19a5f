# python: 3.8
# shows: `:=`
items = [1, 2, 3, 4]
if (n := len(items)) > 3:
    print('long', n)
print([y for x in items if (y := x * 2) > 4], y)
stack = [3, 2, 1]
while (top := stack.pop()) != 3:
    print(top)
print((a := 1) + a, f'{(b := 5)} {b}', [c := 1, c ** 2])


def f(x, y=(z := 10)):
    return x, y, z


print(f(1))
print(any((found := x) > 2 for x in items), found)
