# shows: `argparse`
import argparse


class Parser(argparse.ArgumentParser):
    def error(self, message):
        raise ValueError(message)


def words(text):
    if not text:
        raise argparse.ArgumentTypeError('no words')
    return text.split(',')


parser = Parser(prog='load', allow_abbrev=False, fromfile_prefix_chars='@')
parser.add_argument('table', type=words)
parser.add_argument('--mode', '-m', choices=['full', 'delta'])
parser.add_argument('--count', type=int, metavar='N', nargs=2)
parser.add_argument('--names', nargs='+')
parser.add_argument('-v', action='store_true')
either = parser.add_mutually_exclusive_group()
either.add_argument('--since')
either.add_argument('--all', action='store_true')


def parsed(*args):
    try:
        return sorted(vars(parser.parse_args(args)).items())
    except ValueError as error:
        return str(error)


print(parsed('a,b', '--mode', 'full', '--count', '1', '2'))
for args in (['t', '--mode', 'all'], ['t', '--count', '1', 'x'], ['t', '--count', '1'], ['t', '--names'], ['t', '-m'],
             [''], [], ['t', 'u', '--more'], ['t', '--mod', 'full'], ['t', '-v=1'], ['t', '--all', '--since', 'x']):
    print(args, parsed(*args))
print(argparse.ArgumentError(None, 'said'), str(argparse.ArgumentError(parser.add_argument('--x', '-x'), 'said')))
try:
    parser.add_argument('-v', '--verbose')
except argparse.ArgumentError as error:
    print(error)
abbreviating = Parser()
abbreviating.add_argument('--first')
abbreviating.add_argument('--firm')
commands = Parser()
inner = commands.add_subparsers(dest='command')
inner.add_parser('run').add_argument('--n', type=int)
inner.add_parser('stop')
for other, args in ((abbreviating, ['--fir', '1']), (commands, ['walk']), (commands, ['run', '--n', 'x'])):
    try:
        print(other.parse_args(args))
    except ValueError as error:
        print(error)
