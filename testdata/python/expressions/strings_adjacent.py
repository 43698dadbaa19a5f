# shows: `str`
print('a' "b" '''c''' r'\n' 'd\x41\u00e9\N{BULLET}\101\
e')
print("it's", 'say "x"', 'both \' and "', '\t|\\|\a'.replace('\a', 'bell'))
print(r'\d+\'', br'\x', b'\x41\n', 'a\
b')
text = """first
  second\tthird
"""
print(text, end='')
print(repr(text), len('\U0001F600'), '\0' == chr(0))
