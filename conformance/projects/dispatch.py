"""Jobs that are defined by what is picked: out of tables of functions and classes, by names, by hooks that call them."""
import string

from ai_flow.context.job_context import job_config

MODULES = ('ai_flow', 'ai_flow.context.job_context')
# What defines a job, in two ways.
ADD = '''
def ${n}_plain(name, command, **more):
    with $j(name):
        return $u(processor=$b(command), **more)


def ${n}_marked(name, command, **more):
    with $j(job_name=name):
        return $u(processor=$b(bash_command=command), marked=True, **more)
'''
CLASSES = '''
class ${n}Plain:
    made = []

    def __init__(self, name=None, command='true'):
        self.name, self.command = name, command

    def add(self):
        with $j(self.name):
            self.made.append($u(processor=$b(self.command), kind=type(self).__name__))
        return self

    def add_plain(self, name, command):
        return type(self)(name, command).add()

    @classmethod
    def add_marked(cls, name, command):
        return cls(name, command).add()

    def __rshift__(self, pair):
        return self.add_plain(*pair)


class ${n}Marked(${n}Plain):
    def add(self):
        return super().add()
'''
# (what is at the top, what adds the jobs): $p says pairs of names and commands, $k the text 'plain', $i 0, $j1 1.
DISPATCHED = [
    (ADD + "\n\n$n = {'plain': ${n}_plain, 'marked': ${n}_marked}", [
        'for $x, $y in $p:\n    $n[$k]($x, $y)', 'for $x in $p:\n    $n.get($k, ${n}_marked)(*$x, by="table")',
        'for ($x, $y), $z in zip($p, [$k, "marked"] * 9):\n    $n[$z]($x, $y)', 'for $x, $y in $p:\n    list($n.values())[$i]($x, $y)',
        'for $x, $y in $p:\n    next(each for name, each in $n.items() if name == $k)(name=$x, command=$y)',
        'for $x, $y in $p:\n    functools.partial($n[$k], $x)(command=$y)', 'list(itertools.starmap($n[$k], $p))',
        'for $x in $p:\n    for $y in [$n[$k]]:\n        $y(*$x)', '[$n[$k](*$x) for $x in $p]',
        '$z = contextlib.ExitStack()\nwith $z:\n    for $x, $y in $p:\n        $z.callback($n[$k], $x, command=$y)',
        'for $x, $y in $p:\n    random.choice([$n[$k]])($x, $y)', 'functools.reduce(lambda found, pair: $n[$k](*pair), $p, None)',
        'for $x, $y in $p:\n    sorted($n.items(), reverse=$i == 0)[$i][1]($x, $y)',
        'list(map(lambda pair: $n[$k](*pair), $p))', 'for $x, $y in $p:\n    ($n[$k] if $i else ${n}_marked)($x, $y)',
        'for $x, $y in $p:\n    globals().get("${n}_" + $k, $n[$k])($x, $y)',
        'for $x, $y in $p:\n    try:\n        $n["neither"]($x, $y)\n    except KeyError:\n        $n[$k]($x, $y)']),
    (ADD + '\n\n$n = [${n}_plain, ${n}_marked]', [
        'for $x, $y in $p:\n    $n[$i]($x, $y)', 'for $x, $y in $p:\n    $n[$one:][$i]($x, $y)', 'for $z, ($x, $y) in enumerate($p):\n    $n[$z % 2]($x, $y)',
        'for $x, $y in $p:\n    max($n, key=lambda each: each.__name__)($x, $y)', 'for $x, ($y, $z) in zip($n * 5, $p):\n    $x($y, $z)',
        'for $x, $y in $p:\n    [each for each in $n if $k in each.__name__][0]($x, $y)']),
    (CLASSES, [
        'for $x, $y in $p:\n    getattr(${n}Plain(), "add_" + $k)($x, $y)', 'for $x in $p:\n    getattr(${n}Marked, f"add_{$km}")(*$x)',
        'for $x, $y in $p:\n    {"plain": ${n}Plain, "marked": ${n}Marked}[$k]($x, $y).add()',
        'for $x in $p:\n    [${n}Plain, ${n}Marked][$one](*$x).add()', 'for $x in $p:\n    operator.methodcaller("add_" + $k, *$x)(${n}Marked())',
        'for $x in $p:\n    {"plain": ${n}Marked()}[$k] >> $x', 'for $x in [${n}Plain(*pair) for pair in $p]:\n    getattr($x, "add")()',
        'for $x in sorted([${n}Plain(*pair) for pair in $p], key=lambda each: each.name):\n    $x.add()',
        '$z = dict((pair[0], ${n}Marked(*pair)) for pair in $p)\nfor $x in $z:\n    $z[$x].add()']),
    ('''
$n = {}


def ${n}_register(name):
    def decorate(function):
        $n[name] = function
        return function
    return decorate
''' + ADD.replace('\ndef ${n}_plain', "\n@${n}_register('plain')\ndef ${n}_plain").replace(
        '\ndef ${n}_marked', "\n@${n}_register('marked')\ndef ${n}_marked"), [
        'for $x, $y in $p:\n    $n[$k]($x, $y)', 'for $z in $n.values():\n    if $z is $n[$k]:\n        for $x in $p:\n            $z(*$x)']),
    ('''
@functools.singledispatch
def $n(pair, by=None):
    raise TypeError(pair)


@$n.register
def _(pair: tuple, by=None):
    name, command = pair
    with $j(name):
        $u(processor=$b(command), by=by)


@$n.register
def _(pair: list, by=None):
    $n(tuple(pair), by='list')''', ['for $x in $p:\n    $n($x)', 'for $x in $p:\n    $n(list($x))', 'for $x in $p:\n    $n.dispatch(tuple)($x)']),
    ('''
async def ${n}_one(name, command):
    await asyncio.sleep(0)
    with $j(name):
        return $u(processor=$b(command))


async def $n(pairs):
    for name, command in pairs:
        await ${n}_one(name, command)''', ['asyncio.run($n($p))', 'for $x in $p:\n    asyncio.run(${n}_one(*$x))',
                                           'asyncio.new_event_loop().run_until_complete($n($p))']),
    ('''
class $n:
    def __init__(self, name):
        self.block = $j(name)

    async def __aenter__(self):
        return self.block.__enter__()

    async def __aexit__(self, *error):
        return self.block.__exit__(*error)


async def ${n}_all(pairs):
    for name, command in pairs:
        async with $n(name):
            $u(processor=$b(command))''', ['asyncio.run(${n}_all($p))']),
]
NEEDS = ['asyncio', 'contextlib', 'functools', 'itertools', 'operator', 'random']


class Dispatch(object):
    """A part of Project."""

    def dispatched(self, names, commands):
        """Jobs of these names, each with a command."""
        text, uses = self.pick(DISPATCHED)
        use = self.pick(uses)
        for module in NEEDS:
            if module + '.' in text + use:
                self.module.need('import ' + module)
        own = self.names.fresh('dispatch')
        spell = self.spelling.spell
        words = {letter: self.names.fresh(letter) for letter in 'xyz'}
        words.update(n=own, p=spell(list(zip(names, commands))), k=spell('plain'), i=spell(0), one=spell(1),
                     km=self.spelling.assign(spell('marked')))
        top = string.Template(text.strip('\n'))
        self.module.top.line(top.substitute(n=own, j=self.api(job_config, MODULES), u=self.api('user_define_operation'),
                                            b=self._bash()))
        self.body.line(string.Template(use).substitute(words))
