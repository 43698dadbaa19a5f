# shows: `argparse`
import argparse


class Pairs(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        pairs = dict(getattr(namespace, self.dest) or {})
        for value in values if isinstance(values, list) else [values]:
            key, separator, text = value.partition('=')
            if not separator:
                raise argparse.ArgumentError(self, '%r is no pair, behind %s' % (value, option_string))
            pairs[key] = text
        setattr(namespace, self.dest, pairs)


class Shout(argparse.Action):
    def __init__(self, option_strings, dest, nargs=None, **kwargs):
        super().__init__(option_strings, dest, nargs=0, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, option_string + '!')


common = argparse.ArgumentParser(add_help=False)
common.add_argument('--stage', default='dev', choices=['dev', 'prod'])
common.add_argument('-v', action='count', default=0)
size = common.add_mutually_exclusive_group()
size.add_argument('--small', action='store_const', const='s', dest='size')
size.add_argument('--large', action='store_const', const='l', dest='size')
common.set_defaults(owner='shop')
parser = argparse.ArgumentParser(parents=[common], description='loads')
parser.add_argument('--set', action=Pairs, nargs='+', default={})
parser.add_argument('--one', action=Pairs)
parser.add_argument('--shout', '-s', action=Shout, default='no')
parser.add_argument('--day', type=int, default='7')


def parsed(*args):
    try:
        return list(vars(parser.parse_args(args)).items())
    except SystemExit:
        return 'exit'


for args in ([], ['--set', 'a=1', 'b=2', '--one', 'c=3', '--one=d=4'], ['-vvs', '--stage', 'prod', '--large'],
             ['--small', '--large'], ['--set', 'a'], ['--shout', '--day', '3'], ['--st', 'prod']):
    print(args, parsed(*args))
space = argparse.Namespace(day=1, own=2)
print(parser.parse_args(['--set', 'x=y'], space) is space, space)
try:
    argparse.ArgumentParser(parents=[common, common], add_help=False)
except argparse.ArgumentError as error:
    print(error)
