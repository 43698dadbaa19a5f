# shows: all operators
print(1 < 2, 2 <= 2, 'a' > 'B', [1, 2] < [1, 3], (1,) < (1, 0), 3 >= 4.0)
print(1 == 1.0, 1 != True, 'a' == b'a', [1] == (1,), {1: 2} == {1.0: 2.0}, {1} < {1, 2}, None == 0)
print(1 in [1, 2], 3 not in (1, 2), 'bc' in 'abcd', 'k' in {'k': 1}, 1.0 in {1})
x = []
print(x is x, x is [], x == [], None is None, x is not None)
for f in [lambda: 1 < 'a', lambda: [] > (), lambda: None <= None, lambda: {} < {}, lambda: 1 in 5, lambda: 1 in 'a']:
    try:
        f()
    except TypeError as error:
        print(error)
