# shows: `argparse`
import argparse


def build(args):
    return 'build ' + args.table


def clean(args):
    return 'clean %s %s' % (args.days, args.verbose)


parser = argparse.ArgumentParser(description='Tables')
parser.add_argument('-v', '--verbose', action='store_true')
parser.add_argument('--zone', default='eu')
commands = parser.add_subparsers(title='commands', dest='command')
building = commands.add_parser('build', help='builds', aliases=['b'])
building.add_argument('table')
building.add_argument('--mode', default='full', choices=['full', 'part'])
building.set_defaults(func=build)
cleaning = commands.add_parser('clean')
cleaning.add_argument('--days', type=int, default=7)
cleaning.set_defaults(func=clean, zone='none')
for line in ('build orders', '-v b orders --mode part', 'clean', '--zone us clean --days=3', '-v clean --days 4'):
    args = parser.parse_args(line.split())
    print(args.func(args), args.command, args.zone, args.verbose)
    print([(name, value) for name, value in vars(args).items() if name != 'func'])
args = parser.parse_args(['-v'])
print(args.command, hasattr(args, 'func'), vars(args))
print(parser.parse_known_args(['clean', '--what', 'x'])[1])


def failing(line, of=parser):
    try:
        return of.parse_args(line.split())
    except SystemExit as e:
        return type(e).__name__


needed = argparse.ArgumentParser(prog='needed')
needed.add_argument('env')
inside = needed.add_subparsers(required=True, dest='what', metavar='WHAT')
run = inside.add_parser('run')
run.add_argument('names', nargs='*')
run.add_argument('-n', type=int)
print(needed.parse_args(['prod', 'run', 'a', 'b', '-n', '2']))
print(needed.parse_args(['prod', 'run']))
nested = argparse.ArgumentParser()
nested.set_defaults(func=None)
first = nested.add_subparsers().add_parser('first')
second = first.add_subparsers(dest='second').add_parser('second')
second.set_defaults(func='second')
print(nested.parse_args(['first', 'second']), nested.parse_args(['first']), nested.parse_args([]))
print(nested.get_default('func'))
print(failing('nope'), failing('build orders --mode none'), failing('prod', needed), failing('clean extra'))
