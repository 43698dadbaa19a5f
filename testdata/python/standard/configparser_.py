# shows: `configparser`
import configparser
import io

text = '''
[DEFAULT]
root = /srv
retries = 3

[orders]
Path = %(root)s/orders   ; no comment
enabled = yes
rate: 2.5
empty =
query = SELECT
    a
    FROM b
# a comment
[other]
root = /tmp
path = ${root}
'''
parser = configparser.ConfigParser()
parser.read_string(text)
print(parser.sections(), parser['orders']['path'], parser.get('other', 'root'), parser.getint('orders', 'retries'), parser.getboolean('orders', 'enabled'))
print(parser.getfloat('orders', 'rate'), repr(parser['orders']['empty']), repr(parser['orders']['query']), parser.options('other'), parser.has_option('orders', 'RATE'))
print(dict(parser['other']), {**parser['other']}, parser.items('other'), 'orders' in parser, 'none' in parser, parser.defaults()['root'])
print(parser.get('orders', 'none', fallback='otherwise'), parser['orders'].get('none'), parser['orders'].getint('none', 7), parser.get('orders', 'path', raw=True), parser.get('orders', 'path', vars={'root': '/x'}))
parser['new'] = {'a': '1', 'B': 'x'}
parser.set('new', 'c', '3')
parser.add_section('more')
print(list(parser['new']), parser.remove_option('new', 'a'), parser.has_section('more'), parser.remove_section('more'), parser.sections(), len(parser))
out = io.StringIO()
parser.write(out)
print(out.getvalue())
other = configparser.ConfigParser(interpolation=None, allow_no_value=True, delimiters=['='], comment_prefixes=[';'])
other.optionxform = str
other.read_string('[A]\nKey = 5%\nalone\n; no\n')
print(dict(other['A']), other.get('A', 'alone'))
for wrong in (lambda: parser['none'], lambda: parser.get('orders', 'none'), lambda: parser.get('none', 'x'), lambda: parser.getint('orders', 'enabled'), lambda: parser.read_string('x = 1'), lambda: parser.add_section('new')):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__)
print([parser.getboolean('t', 'v') for value in ('on', '0', 'True') if not parser.read_dict({'t': {'v': value}})])
empty = configparser.ConfigParser(allow_no_value=True)
empty.read_string('[s]\nflag\nname = x\n')
print(empty.items('s'), empty.get('s', 'flag'), empty['s']['flag'], list(empty['s'].items()), empty.items('s', raw=True))
