# shows: `base64`
import base64

for data in (b'', b'a', b'ab', b'abc', b'\x00\xff\xfe>', 'données'.encode()):
    print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b16encode(data), base64.b32encode(data))
    print(base64.b64decode(base64.b64encode(data)) == data, base64.urlsafe_b64decode(base64.urlsafe_b64encode(data)) == data)
print(base64.b64decode('aGVsbG8='), base64.b64decode(b'aGVsbG8=').decode(), base64.b16decode('48656C'), base64.b16decode('4a', True))
print(base64.b64encode(b'user:secret').decode('ascii'), base64.standard_b64encode(b'?>'), base64.b64encode(b'?>~', b'-_'))
try:
    base64.b64encode('text')
except TypeError as error:
    print(error)
