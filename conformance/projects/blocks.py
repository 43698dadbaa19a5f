"""The block of a job, opened in one of the ways that people have."""
import contextlib
import string

from ai_flow.context.job_context import job_config

from projects.spelling import Source

MODULES = ('ai_flow', 'ai_flow.context.job_context')
# The managers of the project, at its top: $n is their name, $j what opens a block of AIFlow.
OWN = [
    ('from contextlib import contextmanager',
     '@contextmanager\ndef $n(job_name):\n    with $j(job_name) as config:\n        yield config'),
    ('import contextlib', '''
@contextlib.contextmanager
def $n(job_name, *, said=None):
    block = $j(job_name=job_name)
    config = block.__enter__()
    try:
        yield config
    finally:
        block.__exit__(None, None, None)'''),
    ('from contextlib import ExitStack, contextmanager', '''
@contextmanager
def $n(job_name):
    with ExitStack() as stack:
        yield stack.enter_context($j(job_name))'''),
    ('import contextlib', '''
class $n(object):
    def __init__(self, job_name):
        self.block = $j(job_name)

    def __enter__(self):
        return self.block.__enter__()

    def __exit__(self, *error):
        return self.block.__exit__(*error)'''),
    ('import functools', '''
def $n(job_name):
    return functools.partial($j, job_name=job_name)()'''),
]
# Generators that open a block for each name, and hand out the name, its number and its configuration.
OPENERS = ['''
def $n(names):
    for number, name in enumerate(names):
        with $j(name) as config:
            yield name, number, config''', '''
def ${n}_one(name, number):
    with $j(name) as config:
        yield name, number, config


def $n(names):
    names = list(names)
    while names:
        yield from ${n}_one(names[0], len(names))
        del names[0]''']
# Streams of names and commands.
STREAMS = ['''
def $n(names, commands):
    for name in names:
        command, *commands = commands
        yield name, command''', '''
def $n(names, commands):
    yield from zip(names, commands)''', '''
def $n(names, commands):
    pairs = iter(commands)
    for name in names:
        try:
            yield (name, next(pairs))
        except StopIteration:
            return''']
# Each adds jobs by itself: what is asked of it are names and commands.
FACTORIES = [('''
def $n(pairs):
    for name, command in pairs:
        with $j(name):
            yield $u(processor=$b(command), owner=name)''', 'list($n({}))\n'), ('''
def $n():
    count = 0
    while True:
        name, command = yield count
        count += 1
        with $j(job_name=name):
            $u(processor=$b(bash_command=command), number=count)''',
              '$x = $n()\nnext($x)\nfor $y in {}:\n    $x.send($y)'), ('''
class $n:
    def __init__(self, **options):
        self.options = options
        self.made = []

    def __call__(self, pair):
        name, command = pair
        with $j(name):
            self.made.append($u(processor=$b(command), made=len(self.made), **self.options))
        return self''', '$x = $n(limit=3)\nfor $y in {}:\n    $x = $x($y)'), ('''
def $n(name, command='true', *, owner=None):
    def build():
        with $j(name):
            return $u(processor=$b(command), owner=owner)
    return build''', 'for $x in [$n(*pair, owner="o") for pair in {}]:\n    $x()'), ('''
def $n(add):
    @functools.wraps(add)
    def wrapper(name, *args, **kwargs):
        with $j(name):
            return add(name, *args, **kwargs)
    return wrapper


@$n
def ${n}_add(name, command):
    return $u(processor=$b(command), said=name)''', 'for $x, $y in {}:\n    ${n}_add($x, command=$y)')]


class Blocks(object):
    """A part of Project."""

    @contextlib.contextmanager
    def block_of_job(self, name, config=None):
        """What is written inside stands in the block of the job; `config` is a name for its configuration.

        No other manager stands around it: it might swallow that a look-up at the server fails, so that it would not be
        known whether the job is whole.
        """
        body = self.body
        said = self.api(job_config, MODULES)
        header = self.calls.call(said, job_config, {'job_name': name})
        named = ' as {}'.format(config) if config else ''
        form = self.random.randrange(15)
        if form == 0:
            own, (need, text) = self.names.fresh('opened'), self.pick(OWN)
            self.module.need(need)
            self.module.top.line(string.Template(text.strip('\n')).substitute(n=own, j=said))
            with body.block('with {}({}){}:'.format(own, self.spelling.spell(name), named)):
                yield
        elif form == 1:
            stack = self.names.fresh('stack')
            self.module.need('import contextlib')
            with body.block('with contextlib.ExitStack() as {}:'.format(stack)):
                body.line('{}{}.enter_context({})'.format(config + ' = ' if config else '', stack, header))
                yield
        elif form == 2 and not config and said.replace('.', '_').isidentifier():  # as Python 3.7 has it
            function = self.names.fresh('job')
            body.line('@{}'.format(header))
            with body.block('def {}():'.format(function)):
                yield
            body.line('{}()'.format(function))
        elif form == 3:
            stack = self.names.fresh('stack')
            self.module.need('from contextlib import ExitStack')
            body.line('{} = ExitStack()'.format(stack))
            with body.block('try:'):
                body.line('{}{}.enter_context({})'.format(config + ' = ' if config else '', stack, header))
                yield
            with body.block('finally:'):
                body.line('{}.close()'.format(stack))
        else:
            with body.block('with {}{}:'.format(header, named)):
                yield

    def opened_by_generator(self, names):
        """Jobs whose blocks a generator opens."""
        own = self._defined('blocks', self.pick(OPENERS))
        job, number, config = [self.names.fresh(word) for word in ('job', 'number', 'config')]
        with self.body.block('for {}, {}, {} in {}({}):'.format(job, number, config, own, self.spelling.spell(names))):
            if self.chance(0.3):
                self.body.line("{}.properties['number'] = {}".format(config, number))
            self.operations('bash', Source("f'echo {{{}}} {{{}}}'".format(job, number)))

    def streamed(self, names, commands):
        """What gives pairs of names and commands."""
        return '{}({}, {})'.format(self._defined('stream', self.pick(STREAMS)), self.spelling.spell(names),
                                   self.spelling.spell(commands))

    def made_by_factory(self, names, commands):
        text, use = self.pick(FACTORIES)
        pairs = self.streamed(names, commands) if self.chance(0.5) else self.spelling.spell(list(zip(names, commands)))
        self.module.need('import functools')
        own = self._defined('factory', text)
        words = {letter: self.names.fresh(letter) for letter in 'xy'}
        self.body.line(string.Template(use.strip('\n')).substitute(words, n=own).format(pairs))

    def _defined(self, word, text):
        own = self.names.fresh(word)
        text = string.Template(text.strip('\n'))
        words = {'n': own, 'j': self.api(job_config, MODULES)}
        if '$u' in text.template:
            words.update(u=self.api('user_define_operation'), b=self._bash())
        self.module.top.line(text.substitute(words))
        return own
