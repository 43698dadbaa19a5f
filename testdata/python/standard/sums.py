# shows: `zlib`, `crc32`, `adler32`
import binascii
import zlib
print(zlib.crc32(b''), zlib.crc32(b'orders'), zlib.crc32('größe'.encode()) % 7)
print(zlib.crc32(b'b', zlib.crc32(b'a')) == zlib.crc32(b'ab'), zlib.crc32(b'a', 12345))
print(zlib.adler32(b''), zlib.adler32(b'Wikipedia'), zlib.adler32(b'x' * 9999), zlib.adler32(b'b', zlib.adler32(b'a')))
print(binascii.crc32(b'orders') == zlib.crc32(b'orders'), binascii.hexlify(b'\x00\xffab'), binascii.unhexlify('00ff'))
try:
    zlib.crc32('text')
except TypeError as e:
    print(e)
for text in ('abc', 'zz'):
    try:
        binascii.unhexlify(text)
    except binascii.Error as e:
        print(e)
