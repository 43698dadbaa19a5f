"""A value, written as one of many expressions that give it, with the statements and definitions that they need."""

from projects.containers import Containers
from projects.coroutines import Coroutines
from projects.dates import Dates
from projects.declared import Declared
from projects.exact import Exact
from projects.files import Files
from projects.handed import Handed
from projects.hooks import Hooks
from projects.lazily import Lazily
from projects.listings import Listings
from projects.numbers import Numbers
from projects.objects import Objects
from projects.patterns import Patterns
from projects.picked import Picked
from projects.references import References
from projects.standard import Standard
from projects.standing import Standing
from projects.texts import Texts

# What a way to write a value is for, by the beginning of its name.
KINDS = {'any': None, 'text': str, 'int': int, 'float': float, 'bool': bool, 'none': type(None), 'list': list,
         'tuple': tuple, 'dict': dict}


class Source(object):
    """A value that is already written."""

    def __init__(self, text):
        self.text = text


def is_plain(value):
    """Whether nothing in it is written already: it means the same anywhere."""
    if isinstance(value, (list, tuple)):
        return all(is_plain(item) for item in value)
    if isinstance(value, dict):
        return all(is_plain(item) for item in value.values())
    return not isinstance(value, Source)


class Spelling(Containers, Coroutines, Dates, Declared, Exact, Files, Handed, Hooks, Lazily, Listings, Numbers, Objects,
               Patterns, Picked, References, Standard, Standing, Texts):
    def __init__(self, random, coverage, names, place):
        self.random = random
        self.coverage = coverage
        self.names = names
        self.place = place  # .body: where statements go; .module: the file; .helper(): another one, and how to say it

    def spell(self, value, depth=2):
        if isinstance(value, Source):
            return value.text
        if depth <= 0 or self.random.random() < 0.4:
            return self.literal(value, depth)
        ways = [way for kind, way in self.ways() if kind is None or type(value) is kind]
        way = self.random.choice(ways)
        text = way(value, depth - 1)
        if text is None:
            return self.literal(value, depth)
        self.coverage.spelling(way.__name__)
        return text

    def ways(self):
        found = []
        for name in dir(self):
            kind, _, rest = name.partition('_')
            if rest and kind in KINDS:
                found.append((KINDS[kind], getattr(self, name)))
        return found

    def pick(self, items):
        return self.random.choice(items)

    def chance(self, probability):
        return self.random.random() < probability

    def assign(self, text, prefix='value'):
        name = self.names.fresh(prefix)
        self.place.body.line('{} = {}'.format(name, text))
        return name

    def filler(self):
        """Some value that does not matter."""
        return self.pick(['0', '1', "'x'", 'None', '[]', '{}', '(1, 2)', "'other'", '-1.5', 'True'])

    # literals

    def literal(self, value, depth):
        kind = type(value)
        if kind is str:
            return self._text(value)
        if kind is int:
            return self._int(value)
        if kind is list:
            return '[{}]'.format(', '.join(self.spell(item, depth - 1) for item in value))
        if kind is tuple:
            return '({}{})'.format(', '.join(self.spell(item, depth - 1) for item in value), ',' if len(value) == 1 else '')
        if kind is dict:
            return '{{{}}}'.format(', '.join('{}: {}'.format(self.spell(key, depth - 1), self.spell(item, depth - 1))
                                             for key, item in value.items()))
        return repr(value)

    # any value

    def any_variable(self, value, depth):
        return self.assign(self.spell(value, depth))

    def any_constant(self, value, depth):
        if not is_plain(value):
            return None
        name = self.names.fresh('CONSTANT')
        self.place.module.top.line('{} = {}'.format(name, self.literal(value, 0)))
        return name

    def any_imported(self, value, depth):
        if not is_plain(value):
            return None
        name = self.names.fresh('SHARED')
        module, spelled = self.place.helper(name)
        module.top.line('{} = {}'.format(name, self.literal(value, 0)))
        return spelled

    def any_choice(self, value, depth):
        here, other = self.spell(value, depth), self.filler()
        if self.chance(0.5):
            return '({} if {} else {})'.format(here, self.spell(True, depth), other)
        return '({} if {} else {})'.format(other, self.spell(False, depth), here)

    def any_or(self, value, depth):
        return '({} or {})'.format(self.pick(["''", '0', 'None', '[]', 'False', '{}']), self.spell(value, depth))

    def any_and(self, value, depth):
        return '({} and {})'.format(self.pick(["'x'", '1', '[0]', 'True']), self.spell(value, depth))

    def any_item(self, value, depth):
        here = self.spell(value, depth)
        return self.pick(['[{f}, {}][1]', '({},)[0]', '[{f}, {f}, {}][-1]', "{{'k': {}, 'l': {f}}}['k']", "{{'k': {}}}.get('k')",
                          "{{'k': {}}}.get('k', {f})", "{{}}.get('k', {})", "{{'k': {}}}.pop('k')", '{{1: {}}}[1]',
                          "{{(1, 'a'): {}}}[1, 'a']", '[{f}, {}][1:][0]', "dict(k={})['k']", '[[{}]][0][0]',
                          "list({{'k': {}}}.values())[0]", 'next(iter([{}]))', '[{}].pop()', "dict([('k', {})])['k']",
                          'next(item for item in [{}])', '[item for item in [{}]][0]', "{{k: {} for k in 'ab'}}['b']",
                          '[a for a, b in zip([{}], [1])][0]', '[item for i, item in enumerate([{}])][0]',
                          'list(map(lambda x: x, [{}]))[0]', 'list(reversed([{}, {f}]))[1]', 'tuple([{}])[0]',
                          '[*[{}], {f}][0]', "{{**{{'k': {}}}}}['k']", '(lambda: {})()', '(lambda x, *rest: x)({}, {f})',
                          '(lambda x={}: x)()', '(lambda **k: k)(x={})["x"]', "list({{'k': {}}}.items())[0][1]",
                          "{{'k': {f}}}.setdefault('l', {})"]).format(here, f=self.filler())

    def any_function(self, value, depth):
        name = self.names.fresh('function')
        form = self.random.randrange(6)
        top = self.place.module.top
        here = self.spell(value, depth)
        if form == 0:
            top.line('def {}(first, second=1):\n    return first'.format(name))
            return '{}({})'.format(name, self.pick(['{}', '{}, 2', 'first={}', 'second=2, first={}', '*[{}]'])).format(here)
        if form == 1:
            top.line('def {}(*given, **named):\n    return (given or (named["key"],))[0]'.format(name))
            return '{}({})'.format(name, self.pick(['{}', '{}, 2', 'key={}', "**{{'key': {}}}"])).format(here)
        if form == 2:
            top.line('def {0}(depth, value):\n    if depth == 0:\n        return value\n    return {0}(depth - 1, value)'
                     .format(name))
            return '{}({}, {})'.format(name, self.random.randrange(4), here)
        if form == 3:
            top.line('def {}(value, *, flag=True):\n    """Says what it is given."""\n    result = None\n    if flag:\n'
                     '        result = value\n    return result'.format(name))
            return '{}({})'.format(name, self.pick(['{}', '{}, flag=True', 'flag=1, value={}'])).format(here)
        if form == 4:
            top.line('def {}(value):\n    def inner():\n        return value\n    return inner'.format(name))
            return '{}({})()'.format(name, here)
        top.line('def {}(value: object, times: int = 3) -> object:\n    count = 0\n    def step():\n        nonlocal count\n'
                 '        count += 1\n    while True:\n        step()\n        if count >= times:\n            break\n'
                 '    return value if count == times else None'.format(name))
        return '{}({})'.format(name, here)

    def any_object(self, value, depth):
        name = self.names.fresh('Holder')
        here = self.spell(value, depth)
        top = self.place.module.top
        form = self.random.randrange(0 if is_plain(value) else 1, 7)
        if form == 0:
            top.line('class {}:\n    kept = {}'.format(name, self.literal(value, 0)))
            return self.pick(['{}.kept', '{}().kept', "getattr({}, 'kept')"]).format(name)
        if form == 1:
            top.line('class {}(object):\n    def __init__(self, value, unused=None):\n        self.value = value\n'
                     '        self._unused = unused'.format(name))
            return self.pick(['{}({}).value', "getattr({}({}, 2), 'value')", '{}(unused=1, value={}).value']).format(name, here)
        if form == 2:
            top.line('class {}:\n    def __init__(self, value):\n        self._value = value\n\n    @property\n'
                     '    def value(self):\n        return self._value'.format(name))
            return '{}({}).value'.format(name, here)
        if form == 3:
            top.line('class {}:\n    @staticmethod\n    def same(value):\n        return value\n\n    @classmethod\n'
                     '    def also(cls, value):\n        return cls.same(value)'.format(name))
            return self.pick(['{}.same({})', '{}.also({})', '{}().also(value={})']).format(name, here)
        if form == 4:
            top.line('class {0}Base:\n    def __init__(self, value):\n        self.value = value\n\n    def get(self):\n'
                     '        return self.value\n\n\nclass {0}({0}Base):\n    def __init__(self, value):\n'
                     '        super().__init__(value)\n\n    def get(self):\n        return super().get()'.format(name))
            return '{}({}).get()'.format(name, here)
        if form == 5:
            top.line('class {}:\n    def __init__(self, value):\n        self.value = value\n\n    def __enter__(self):\n'
                     '        return self.value\n\n    def __exit__(self, *args):\n        return False'.format(name))
            found = self.names.fresh('entered')
            with self.place.body.block('with {}({}) as {}:'.format(name, here, found)):
                pass
            return found
        top.line('class {}:\n    def __init__(self, value):\n        self.value = value\n\n    def __call__(self):\n'
                 '        return self.value\n\n    def __getitem__(self, key):\n        return self.value'.format(name))
        return self.pick(["{}({})()", "{}({})['key']"]).format(name, here)

    def any_tried(self, value, depth):
        name = self.names.fresh('tried')
        body = self.place.body
        here = self.spell(value, depth)
        if self.chance(0.3):
            with body.block('try:'):
                body.line('{} = {}'.format(name, self.filler()))
            with body.block('except (KeyError, ValueError):'):
                body.line("{} = 'never'".format(name))
            with body.block('else:'):
                body.line('{} = {}'.format(name, here))
            return name
        error = self.pick([("{}['no']", 'KeyError'), ('[][1]', 'IndexError'), ('1 // 0', 'ZeroDivisionError'),
                           ("int('x')", 'ValueError'), ("'a' + 1", '(TypeError, KeyError)'), ('None.no', 'Exception')])
        with body.block('try:'):
            body.line('{} = {}'.format(name, error[0]))
        with body.block(self.pick(['except {}:', 'except {} as error:']).format(error[1])):
            body.line('{} = {}'.format(name, here))
        if self.chance(0.3):
            with body.block('else:'):
                body.line("{} = 'never'".format(name))
        if self.chance(0.3):
            with body.block('finally:'):
                body.line('{0} = {0}'.format(name))
        return name

    def any_looped(self, value, depth):
        name = self.names.fresh('last')
        body = self.place.body
        here = self.spell(value, depth)
        form = self.random.randrange(5)
        if form == 0:
            with body.block('for {} in [{}, {}]:'.format(name, self.filler(), here)):
                pass
        elif form == 1:
            count = self.names.fresh('count')
            body.line('{}, {} = None, 0'.format(name, count))
            with body.block('while {} < 3:'.format(count)):
                body.line('{} += 1'.format(count))
                with body.block('if {} == 2:'.format(count)):
                    body.line('continue')
                body.line('{} = {}'.format(name, here))
        elif form == 2:
            with body.block('for index, {} in enumerate([{}, {}]):'.format(name, here, self.filler())):
                with body.block('if index == 0:'):
                    body.line('break')
            with body.block('else:'):
                body.line('{} = None'.format(name))
        elif form == 3:
            with body.block('for {}, _ in {{{!r}: {}}}.items():'.format(self.names.fresh('key'), 'k', self.filler())):
                body.line('{} = {}'.format(name, here))
        else:
            with body.block('for _ in range({}):'.format(self.random.randrange(1, 4))):
                body.line('{} = {}'.format(name, here))
        return name

    def any_unpacked(self, value, depth):
        name = self.names.fresh('part')
        here = self.spell(value, depth)
        self.place.body.line(self.pick([
            '{0}, other = {1}, {2}', '(other, {0}) = [{2}, {1}]', '*rest, {0} = 1, 2, {1}', '{0}, *rest = [{1}, 2]',
            '[{0}, (other, _)] = {1}, (1, {2})', 'other = {0} = {1}', '{0}: object = {1}', '_, {0}, _ = ({2}, {1}, 3)'])
            .format(name, here, self.filler()))
        return name

    def any_decided(self, value, depth):
        name = self.names.fresh('decided')
        body = self.place.body
        here, no, yes = self.spell(value, depth), self.spell(False, depth), self.spell(True, depth)
        with body.block('if {}:'.format(no)):
            body.line('{} = {}'.format(name, self.filler()))
        with body.block('elif {}:'.format(yes)):
            body.line('{} = {}'.format(name, here))
        if self.chance(0.5):
            with body.block('else:'):
                body.line('{} = {}'.format(name, self.filler()))
        return name

    def any_global(self, value, depth):
        name, setter = self.names.fresh('shared'), self.names.fresh('set')
        top = self.place.module.top
        top.line('{0} = None\n\n\ndef {1}(value):\n    global {0}\n    {0} = value'.format(name, setter))
        self.place.body.line('{}({})'.format(setter, self.spell(value, depth)))
        return name

    def any_kept(self, value, depth):
        """In a container that is changed."""
        start = self.pick(['[]', 'list()', '{}', 'dict(a=1)'])
        name = self.assign(start, 'kept')
        here = self.spell(value, depth)
        body = self.place.body
        if start in ('[]', 'list()'):
            body.line(self.pick(['{}.append({})', '{}.extend([{}])', '{} += [{}]', '{}.insert(0, {})', '{}[0:0] = [{}]'])
                      .format(name, here))
            return '{}[0]'.format(name)
        body.line(self.pick(["{}['key'] = {}", "{}.update(key={})", "{}.update({{'key': {}}})", "{}.setdefault('key', {})"])
                  .format(name, here))
        if self.chance(0.3):
            body.line("assert 'key' in {}".format(name))
        if self.chance(0.2):
            body.line("{}.pop('a', None)".format(name))
        if self.chance(0.2):
            body.line("{0}['gone'] = 1\ndel {0}['gone']".format(name))
        return "{}['key']".format(name)
