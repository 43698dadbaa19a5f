# shows: `hashlib`
import hashlib

print(hashlib.md5(b'').hexdigest(), hashlib.sha1(b'orders').hexdigest())
print(hashlib.sha256('données'.encode()).hexdigest())
for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'):
    made = hashlib.new(name, b'a')
    made.update(b'bc')
    print(made.name, made.digest_size, made.block_size, made.hexdigest(), getattr(hashlib, name)(b'abc').digest() == made.digest())
first = hashlib.sha1()
first.update(b'x')
second = first.copy()
second.update(b'y')
print(first.hexdigest()[:8], second.hexdigest()[:8], second.digest()[:4])
print('job_' + hashlib.md5('orders'.encode('utf-8')).hexdigest()[:6], int(hashlib.md5(b'k').hexdigest(), 16) % 7)
try:
    hashlib.md5('text')
except TypeError as error:
    print(error)
