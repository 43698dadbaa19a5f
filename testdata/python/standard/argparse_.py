# shows: `argparse`
import argparse

parser = argparse.ArgumentParser(description='Loads.')
parser.add_argument('names', nargs='*')
parser.add_argument('-n', '--number', type=int, default=3)
parser.add_argument('--dry-run', action='store_true')
parser.add_argument('--mode', choices=['full', 'part'], default='full')
parser.add_argument('--tag', action='append', dest='tags')
parser.add_argument('-v', action='count', default=0)
print(parser.parse_args([]))
found = parser.parse_args(['a', 'b', '-n', '5', '--dry-run', '--mode=part', '--tag', 'x', '--tag=y', '-vv'])
print(found.names, found.number, found.dry_run, found.mode, found.tags, found.v, vars(found)['number'])
print(parser.parse_known_args(['--other', '1', '-n7'])[1])
