# shows: `bytes`
b = b'abc\x00\xff'
print(b, len(b), b[0], b[1:3], b + b'd', b * 2, b == b'abc\x00\xff', 97 in b, b'bc' in b, list(b'ab'), b[::-1])
print(b'ab'.decode(), bytes([65, 66]), bytes(3), b'\n\t\'', b'\xc3\xa9'.decode('utf-8'), b'ab'.hex(), b'a' < b'b', bool(b''))
print('é'.encode('utf-8'), bytes('é', 'utf-8'), bytes(), sorted(b'ba'), {b'k': 1}[b'k'])
for f in [lambda: b'a' + 'a', lambda: b'\xff'.decode(), lambda: bytes('a'), lambda: b'a'[5]]:
    try:
        f()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
