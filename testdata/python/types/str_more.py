# shows: `str`, their usual methods
table = str.maketrans('abc', 'xyz', 'd')
print('abcd'.translate(table), 'abc'.translate({97: 'AA', 98: None}))
print('a' * 3, 3 * 'ab', 'a' * -1, 'b' in 'abc', '' in 'abc', len('日本'), 'abc' < 'abd', min('hello'), sorted('hello'))
print('héllo'.encode(), 'é'.encode('latin-1'), b'h\xc3\xa9'.decode(), 'a'.encode('ascii'), str(b'x', 'ascii'))
print('{a} {b}'.format_map({'a': 1, 'b': 2}), '%s' % 'x', str(1.0), str(None), str([1, 'a']), str(), str.upper('x'))
print(list('ab'), tuple('ab'), set('aa') == {'a'}, 'abc'[::-1], ''.join(reversed('abc')), 'a' 'b' == 'ab')
text = 'x'
text += 'y'
print(text, ord('€'), chr(8364), '\u20ac'.isprintable(), repr('\x00\u2028é'))
