# shows: all operators
for a, b in [(7, 2), (-7, 2), (7, -2), (7.5, 2), (-7.5, -2)]:
    print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b)
print(-3 ** 2, (-3) ** 2, 2 ** -1, 2 ** 3 ** 2, - - 3, +True, ~5, ~-1)
print(1 + 2 * 3 - 4 / 2, (1 + 2) * 3, 7 // 2 * 2, 10 - 3 - 2)
print(True + True, 1 == 1.0, 0.1 + 0.2, 1e308 * 10)
for f in [lambda: 1 / 0, lambda: 1.5 // 0, lambda: 5 % 0, lambda: 0 ** -1, lambda: 'a' + 1, lambda: [] - []]:
    try:
        f()
    except (ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, error)
