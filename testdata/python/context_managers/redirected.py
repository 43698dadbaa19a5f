# shows: `contextlib`, `redirect_stdout`
# What is printed while `sys.stdout` is another stream.
import contextlib
import io
import sys
import argparse


def told(function, *args):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        function(*args)
    return out.getvalue()


def usage(name):
    print('usage:', name)
    sys.stdout.write('  -h')
    with contextlib.redirect_stdout(io.StringIO()) as inner:
        print('lost')
    print('', len(inner.getvalue()), sep=';')


print(repr(told(usage, 'load')))
before = sys.stdout
sys.stdout = io.StringIO()
print('kept')
text = sys.stdout.getvalue()
sys.stdout = before
print(repr(text), sys.stdout is before)


class Tee:
    def __init__(self, *streams):
        self.streams = streams

    def write(self, text):
        for stream in self.streams:
            stream.write(text)


left, right = io.StringIO(), io.StringIO()
try:
    with contextlib.redirect_stdout(Tee(left, right)):
        print('both')
        raise ValueError
except ValueError:
    print(left.getvalue() == right.getvalue() == 'both\n')
with contextlib.redirect_stderr(io.StringIO()) as errors:
    print('wrong', file=sys.stderr)
print(errors.getvalue())  # unknown
print(told(argparse.ArgumentParser(prog='load').print_help))  # unknown
