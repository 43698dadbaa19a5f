# shows: `str`
# `translate` with tables of all kinds, and letters that an encoding lacks.
table = str.maketrans({'-': '_', '.': None, 'a': 'AA', 98: 'bee'})
print('a-b.c'.translate(table), 'abc'.translate(str.maketrans('ab', 'xy', 'c')), sorted(table.items(), key=str))
print('a-b'.translate({ord('-'): ' '}), ''.translate(table), 'b'.maketrans({'x': 1}))
for wrong in (lambda: str.maketrans({'ab': 1}), lambda: str.maketrans({1.5: 1}), lambda: str.maketrans(3), lambda: 'é'.encode('ascii', 'strict')):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print('Äb'.encode('ascii', 'ignore').decode(), 'Äb€'.encode('latin-1', 'replace'), 'Ä€'.encode('ascii', errors='xmlcharrefreplace'))
