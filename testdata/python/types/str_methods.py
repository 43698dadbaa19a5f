# shows: `str`, their usual methods
s = '  Hello, World  '
print([s.strip(), s.lstrip(), s.rstrip(), s.upper(), s.lower(), s.strip().swapcase(), 'a b'.title(), 'aB'.capitalize()])
print('a,b,,c'.split(','), 'a b  c'.split(), 'a,b,c'.split(',', 1), 'a,b,c'.rsplit(',', 1), 'x\ny\r\nz'.splitlines(True))
print('-'.join('abc'), 'abcabc'.replace('b', 'X', 1), 'abcabc'.find('c'), 'abc'.find('z'), 'abcabc'.rfind('c', 0, 5))
print('k=v=w'.partition('='), 'k=v=w'.rpartition('='), 'kv'.partition('='), 'aXbX'.count('X'), 'abc'.index('c'))
print('abc'.startswith(('x', 'a')), 'abc'.endswith('bc', 2), 'abc'.startswith('b', 1), 'ab'.center(7, '*'), '7'.zfill(3))
print('a'.ljust(3) + '|', 'a'.rjust(3, '.'), 'xxaxx'.strip('x'), 'a\tb'.expandtabs(4), 'ß'.casefold(), '-5'.zfill(4))
print('12'.isdigit(), 'a1'.isalnum(), 'A'.isupper(), ' '.isspace(), 'Ab'.istitle(), 'x_1'.isidentifier(), ''.isalpha())
for f in [lambda: 'abc'.index('z'), lambda: ','.join([1]), lambda: 'a'.split(''), lambda: 'a'.nothing]:
    try:
        f()
    except (ValueError, TypeError, AttributeError) as error:
        print(error)
