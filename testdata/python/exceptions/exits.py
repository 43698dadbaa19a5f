# shows: `raise`, `argparse`
# What ends the program is an exception with a status, and goes on as one.
import argparse
import sys


def status(end, *args):
    try:
        end(*args)
    except SystemExit as stop:
        return stop.code, stop.args


print(status(sys.exit), status(sys.exit, 3), status(sys.exit, 'gone'), status(sys.exit, None), status(sys.exit, (1, 2)))
print(status(exit, 4), status(quit), status(exit, (1, 2)))
parser = argparse.ArgumentParser(prog='load', usage='load')
parser.add_argument('--days', type=int, required=True)
for line in ('--days x', '', '--days 1 --weeks 2', '--days 1'):
    print(line, status(parser.parse_args, line.split()))
print(status(parser.exit), status(parser.exit, 3), status(parser.error, 'no'))


class Stop(SystemExit):
    pass


try:
    try:
        sys.exit(5)
    except SystemExit as stop:
        raise Stop(stop.code + 1)
    finally:
        print('on the way')
except SystemExit as stop:
    print(type(stop).__name__, stop.code, isinstance(stop, Exception))
try:
    try:
        sys.exit(7)
    except SystemExit:
        raise
except BaseException as stop:
    print(stop.code, str(stop), repr(stop))
