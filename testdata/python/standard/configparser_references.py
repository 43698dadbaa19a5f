# shows: `configparser`
import configparser
import io
import os

text = '''
[paths]
root = /srv
data = ${root}/data
[step]
root = here
input = ${paths:data}/in ${root} $${x} ${Root}
'''
extended = configparser.ConfigParser({'n': 3, 'odd': '${'}, interpolation=configparser.ExtendedInterpolation())
extended.read_string(text)
print(extended['step']['input'], extended.get('paths', 'data'), extended.get('step', 'input', raw=True), extended['step']['n'])
print(extended.get('step', 'input', vars={'root': 'there'}))
for value in ('${none}', '${none:x}', '${a:b:c}', '${', '$', '$x', '${step:loop}', '${odd}'):
    try:
        extended.read_dict({'tried': {'x': value}})
    except ValueError as error:
        print('ValueError', error)
    else:
        try:
            print(extended.get('tried', 'x'))
        except configparser.Error as error:
            print(type(error).__name__, error.message, error.args)
        del extended['tried']
extended.set('step', 'loop', '${step:loop}')
try:
    extended.get('step', 'loop')
except configparser.InterpolationDepthError as error:
    print(error, error.message, error.option, error.section)

basic = configparser.ConfigParser(converters={'list': lambda value: [v.strip() for v in value.split(',')], 'path': os.path.normpath})
basic.read_string('[a]\nnames = x, y\nwhere = /a/../%(sub)s\nsub = b')
print(basic.getlist('a', 'names'), basic['a'].getlist('names'), basic['a'].getpath('where'), basic['a'].getlist('none', ['z']), basic.getlist('b', 'x', fallback=None), basic['a'].getlist('none'))
try:
    basic['a']['sub'] = '5%'
except ValueError as error:
    print(error)
try:
    basic.getlist('a', 'none')
except configparser.NoOptionError as error:
    print(error)


class Environment(configparser.BasicInterpolation):
    """What many write to fill in variables."""

    values = {'HOME': '/home/ann'}

    def before_read(self, parser, section, option, value):
        return super().before_read(parser, section, option, value).replace('~', '$HOME')

    def before_get(self, parser, section, option, value, defaults):
        value = super().before_get(parser, section, option, value, defaults)
        for key, known in self.values.items():
            value = value.replace('$' + key, known)
        return value


own = configparser.ConfigParser(interpolation=Environment())
own.read_string('[a]\nx = ~/%(y)s\ny = $HOME')
print(own['a']['x'], dict(own['a']))
for wrong in (lambda: own.get('b', 'x'), lambda: own.get('a', 'z'), lambda: own.add_section('a'), lambda: own.read_string('[b]\nx=1\nx=2'), lambda: own.read_string('[b]\n[b]', 'this'), lambda: own.read_string('x'), lambda: own.read_string('[c]\nx\ny')):
    try:
        wrong()
    except configparser.Error as error:
        print(type(error).__name__, error.args, error.message, [str(error), repr(error)])
unsure = configparser.ConfigParser({'user': os.environ.get('CONFIGPARSER_USER', 'x')})
unsure.read_string('[a]\nknown = 1\nx = %(user)s/y\nz = %(x)s')
print(unsure['a']['known'], unsure.sections(), 'user' in unsure['a'])
print(unsure['a']['x'])  # unknown
print(unsure['a']['z'])  # unknown
