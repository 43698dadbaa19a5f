# shows: `id()`, `hash()` of anything but numbers, `dir()` of anything else, complex numbers, `memoryview`, the order of a set, the text of a set of several
print(id([]))  # unknown
print(hash('a'))  # unknown
print(dir(5))  # unknown
print(3j * 3j)  # unknown
print({1, 2})  # unknown
print({'a', 'b'})  # unknown
print(list({'a', 'b'}))  # unknown
print(sorted({'b', 'a'}), len({1, 2}), {'a'}, set())
for x in {'a', 'b'}:
    pass
print(x)  # unknown
print(','.join({'a', 'b'}))  # unknown
view = memoryview(b'abc')
print(view[0])  # unknown
print(complex(1, 2))  # unknown
print(isinstance(1, complex), isinstance('a', (int, complex, memoryview)), isinstance(b'', memoryview))
