"""configparser, argparse, string, textwrap, math, json, types."""
import argparse
import configparser
import json
import math
import string
import textwrap
import types

from showing import attempt, show

TEXT = '''
# comment
[DEFAULT]
root = /data
retries = 3

[daily]
Path = %(root)s/daily
enabled = yes
size: 10
ratio = 0.5
; another
many = one
    two

    three
percent = 100%%

[weekly]
path = %(root)s/weekly
retries = 5
'''
c = configparser.ConfigParser()
c.read_string(TEXT)
show('sections', (c.sections(), c.options('weekly'), c.has_section('daily'), c.has_section('DEFAULT'), c.has_option('daily', 'RETRIES'), 'daily' in c, list(c), len(c)))
show('values', (c.get('daily', 'path'), c['daily']['Path'], c['daily'].get('nothing', 'x'), c.getint('daily', 'size'), c.getfloat('daily', 'ratio'), c.getboolean('daily', 'enabled'), c['weekly'].getint('retries'), c['daily'].getint('retries'), c.get('daily', 'many'), c.get('daily', 'percent'), c.get('daily', 'path', raw=True)))
show('fallbacks', (c.get('daily', 'none', fallback=None), c.getint('none', 'none', fallback=7), c['daily'].getboolean('none', fallback=True)))
show('items', (c.items('weekly'), dict(c['weekly']), {name: dict(c[name]) for name in c.sections()}, c.defaults(), [(k, v) for k, v in c['weekly'].items()]))
c.set('weekly', 'path', '/other')
c['new'] = {'a': '1', 'b': 'x'}
show('changed', (c.get('weekly', 'path'), c['new']['a'], c.sections(), c.remove_option('new', 'a'), c.options('new'), c.remove_section('new')))
for label, action in (('section', lambda: c.get('none', 'a')), ('option', lambda: c.get('daily', 'none')), ('key', lambda: c['none']), ('proxy key', lambda: c['daily']['none']), ('int', lambda: c.getint('daily', 'path')), ('boolean', lambda: c.getboolean('daily', 'path')), ('header', lambda: configparser.ConfigParser().read_string('a = 1')), ('parsing', lambda: configparser.ConfigParser().read_string('[a]\nwhat is this')), ('twice', lambda: configparser.ConfigParser().read_string('[a]\nx=1\nx=2')), ('section twice', lambda: configparser.ConfigParser().read_string('[a]\n[a]')), ('interpolation', lambda: configparser.ConfigParser({'a': '%(b)s'}).get('DEFAULT', 'a')), ('percent', lambda: configparser.ConfigParser({'a': '5%'}).get('DEFAULT', 'a')), ('set', lambda: c.set('daily', 'a', 1))):
    attempt('error ' + label, action)
raw = configparser.RawConfigParser(allow_no_value=True)
raw.optionxform = str
raw.read_string('[a]\nKey = 5%\nflag\n')
show('raw', (raw.get('a', 'Key'), raw.get('a', 'flag'), raw.options('a')))
show('interpolation none', configparser.ConfigParser({'a': '5%'}, interpolation=None).get('DEFAULT', 'a'))
show('dict', {s: dict(p) for s, p in [(s, configparser.ConfigParser()) for s in ()]})


def parser():
    p = argparse.ArgumentParser(description='x')
    p.add_argument('source')
    p.add_argument('extra', nargs='*', default=['e'])
    p.add_argument('-n', '--number', type=int, default=1, help='n')
    p.add_argument('--dry-run', action='store_true')
    p.add_argument('--no-check', dest='check', action='store_false')
    p.add_argument('-v', action='count', default=0)
    p.add_argument('--tag', action='append')
    p.add_argument('--env', choices=['dev', 'prod'], default='dev')
    p.add_argument('--ratio', type=float, default='0.5')
    p.add_argument('--pair', nargs=2, metavar=('A', 'B'))
    p.add_argument('--opt', nargs='?', const='c', default='d')
    return p


for line in ('s', 's a b', '-n 3 s', 's --number=4', '-n5 s', 's --dry-run --no-check', '-vv s -v', 's --tag a --tag b', '--env prod s', 's --pair x y', 's --opt', '--opt z s', '--num 2 s', '-n -3 s', '-- -s', 's a --ratio 2 b'):
    if line not in ('s a --ratio 2 b',):
        show('parsed ' + line, sorted(vars(parser().parse_args(line.split())).items()))
known, rest = parser().parse_known_args(['s', '--what'])
show('known', (known.source, rest))


def exits(words):
    try:
        return parser().parse_args(words)
    except SystemExit:
        return 'exits'


show('exits', [exits(words) for words in ([], ['s', '--nothing'], ['s', '-n', 'x'], ['s', '--env', 'test'], ['s', '-n'])])
p = argparse.ArgumentParser()
p.add_argument('--a', required=True)
p.set_defaults(b=2)
group = p.add_argument_group('g')
group.add_argument('--c', type=int)
space = p.parse_args(['--a', '1', '--c', '2'])
show('namespace', (space.a, space.b, space.c, space, 'a' in space, argparse.Namespace(x=1) == argparse.Namespace(x=1), argparse.Namespace(x=1).x))
attempt('namespace attribute', lambda: space.nothing)

show('string', (string.ascii_letters, string.digits, string.punctuation, string.hexdigits, string.whitespace, string.capwords('ab cd  ef')))
t = string.Template('$a ${b}c $$ $a_b.')
show('template', (t.substitute(a=1, b=2, a_b=3), t.substitute({'a': 1}, b=2, a_b=3), t.safe_substitute(a=1), t.template, string.Template('x').substitute()))
attempt('template missing', lambda: t.substitute(a=1))
attempt('template invalid', lambda: string.Template('a\n b $ c').substitute())
show('template safe', string.Template('$ ${ $1 ${a').safe_substitute(a=1))
show('dedent', (textwrap.dedent('''
    select *
      from t
    where x

    '''), textwrap.dedent('a\n  b'), textwrap.dedent('\ta\n\t b\n'), textwrap.dedent('  a\n \n  b'), textwrap.dedent(''), textwrap.indent('a\n\nb\n', '> '), textwrap.indent('a\n\nb', '- ', lambda line: True)))
show('math', (math.pi, math.e, math.tau, math.inf, math.floor(2.5), math.floor(-2.5), math.ceil(2.1), math.ceil(-2.1), math.ceil(3), math.trunc(-2.7), math.sqrt(16), math.sqrt(2), math.fabs(-2), math.gcd(12, -18), math.factorial(20), math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf), math.copysign(3, -0.0), math.pow(2, 10), math.log10(1000), math.log2(1024), math.degrees(math.pi), math.radians(180), math.modf(2.5), math.floor(1e20)))
show('math unmodelled', math.sin(1.0))
for label, action in (('sqrt', lambda: math.sqrt(-1)), ('floor', lambda: math.floor('1')), ('factorial', lambda: math.factorial(-1)), ('log', lambda: math.log10(0)), ('inf', lambda: math.floor(math.inf)), ('gcd', lambda: math.gcd(1.5, 2))):
    attempt('error math ' + label, action)
values = {'a': [1, -2.5, 1e16, 1e-7, None, True, False], 'b': {'x': 'é"\\\n\t\x00/\x7f', 'y': ()}, '😀': [], 1: {}, None: 1, True: 2, 2.5: 3}
show('dumps', (json.dumps(values), json.dumps(values, ensure_ascii=False), json.dumps(values, indent=2), json.dumps([1, {'a': 2}], indent=0), json.dumps({'b': 1, 'a': [1, 2]}, sort_keys=True, separators=(',', ':')), json.dumps('x'), json.dumps(float('inf')), json.dumps([], indent=4), json.dumps([1, [2]], indent='\t'), json.dumps((1, 2)), json.dumps(object, default=lambda o: 'other')))
for label, action in (('set', lambda: json.dumps({1})), ('key', lambda: json.dumps({(1,): 2})), ('nan', lambda: json.dumps(float('nan'), allow_nan=False)), ('object', lambda: json.dumps({'a': [object]})), ('sort', lambda: json.dumps({1: 1, 'a': 2}, sort_keys=True))):
    attempt('error dumps ' + label, action)
for number, text in enumerate(('', '{', '[1,]', '{"a" 1}', "{'a': 1}", '[1] x', '"a', '"\\x"', '"\n"', 'nul', '[1 2]', '{"a": }', '01', '-', '1.', '\n\n[1,\n x]', '"\\u12"', '{"a": 1,}')):
    attempt('error loads %d' % number, lambda: json.loads(text))
attempt('error loads none', lambda: json.loads(None))
show('loads', [json.loads(text) for text in ('1', '-0', '1.0', '1e2', '"a"', ' [ ] ', '{ }', 'true', 'NaN', '"\\ud83d\\ude00 \\u00e9"', '123456789012345678901', '{"a": 1, "a": {"b": [2]}}', '1E-3', '-1.5e+3')])
s = types.SimpleNamespace(b=1, a='x')
s.c = [2]
show('namespace object', (s.a, s.c, repr(s), s == types.SimpleNamespace(b=1, a='x', c=[2]), vars(s)))
attempt('namespace missing', lambda: s.d)
