# shows: `struct`
import struct

print(struct.pack('<I', 5), struct.pack('>hH', -2, 65535), struct.pack('!qQ', -1, 2 ** 64 - 1), struct.pack('<3s2xB?', b'ab', 7, True), struct.pack('cc', b'a', b'b'))
print(struct.unpack('<HB', b'\x01\x02\x03'), struct.unpack('>2h4s', b'\xff\xfe\x00\x01text'), struct.unpack('<?c', b'\x02z'), struct.unpack('', b''))
print(struct.calcsize('<IH'), struct.calcsize('>3s x 2q'), list(struct.iter_unpack('<H', b'\x01\x00\x02\x00')))
for wrong in (lambda: struct.pack('<H'), lambda: struct.pack('<H', 'x'), lambda: struct.unpack('<H', b'a'), lambda: struct.pack('<y', 1), lambda: struct.pack('<2', 1), lambda: struct.pack('<s', 'x'), lambda: struct.pack('<c', b'ab')):
    try:
        print(wrong())
    except struct.error as error:
        print(type(error).__name__, error)
print(struct.pack('I', 1))  # unknown
print(struct.pack('<d', 1))  # unknown
