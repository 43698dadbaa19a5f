# shows: `io`
import io

text = io.StringIO('one\ntwo\n\nlast')
print(text.read(2), repr(text.readline()), text.readlines(), text.read(), text.tell(), text.seek(0), [line.rstrip() for line in text])
out = io.StringIO()
print(out.write('abc'), out.write('d\n'))
print('said', 1, sep='-', end='!', file=out)
print(repr(out.getvalue()), out.closed)
with io.StringIO('x') as inside:
    print(inside.read())
print(inside.closed)
try:
    inside.read()
except ValueError as error:
    print(error)
data = io.BytesIO(b'a\nb')
print(data.read(1), data.read(), data.getvalue(), io.BytesIO(b'xyz').read(2), data.write(b'!'), data.getvalue())
