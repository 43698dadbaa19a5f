# shows: `argparse`
import argparse

parser = argparse.ArgumentParser(prog='load')
mode = parser.add_mutually_exclusive_group()
mode.add_argument('--full', action='store_true')
mode.add_argument('--since', type=int)
source = parser.add_argument_group('source').add_mutually_exclusive_group(required=True)
source.add_argument('--table', default='events')
source.add_argument('--file')


def parsed(*args):
    try:
        return vars(parser.parse_args(args))
    except SystemExit:
        return 'exit'


print(parsed('--table', 'users'), parsed('--full', '--file', 'a.csv'), parsed('--since', '3', '--file=b.csv'))
print(parsed('--full', '--since', '3', '--file', 'a'), parsed('--full'), parsed('--file', 'a', '--table', 'b'), parsed('--since', 'x', '--file', 'a'))
print(parsed('--table', 'events'))  # unknown
one = argparse.ArgumentParser().add_mutually_exclusive_group()
for words in ({'required': True}, {}):
    try:
        one.add_argument('--x' if words else 'x', **words)
    except ValueError as error:
        print(error)
names = argparse.ArgumentParser()
either = names.add_mutually_exclusive_group(required=True)
either.add_argument('name', nargs='?')
either.add_argument('--all', action='store_true')
print(names.parse_args(['--all']), names.parse_args(['one']))
try:
    names.parse_args([])
except SystemExit:
    print('exit')
