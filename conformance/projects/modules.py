"""Other modules of the project, and the ways to say a name of theirs or of AIFlow's."""
from projects.body import Module

# Where a module lies, and how it is called.
PLACES = {'beside': ('workflows/flow/helper.py', 'helper'),
          'dependencies': ('dependencies/python/common.py', 'common'),
          'package': ('dependencies/python/library/parts/names.py', 'library.parts.names'),
          'added': ('shared/lib/settings_of_team.py', 'settings_of_team')}
# What makes Python find `added`.
PATHS = ['import os, sys\nsys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "shared", "lib"))',
         'import os\nimport sys\nsys.path.append(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))) + '
         '"/shared/lib")',
         'import sys\nfrom os.path import abspath, dirname, join\nif True:\n'
         '    sys.path[:0] = [join(dirname(abspath(__file__)), *[".."] * 2, "shared/lib")]']


class Modules(object):
    """A part of Project."""

    def helper(self, name):
        """Another module of the project, and how a name of it is said here."""
        where = self.pick(sorted(PLACES))
        if where not in self.helpers:
            self.helpers[where] = Module(*PLACES[where], names=self.names)
            if where == 'added':
                self.module.need(self.pick(PATHS))
        return self.helpers[where], self._imported(self.helpers[where], where, name)

    def _imported(self, module, where, name):
        dotted = module.dotted
        form = self.random.randrange(10)
        if form == 0:
            self.module.need('import {}'.format(dotted))
            return '{}.{}'.format(dotted, name)
        if form == 1:
            alias = self.names.fresh('alias')
            self.module.need('import {} as {}'.format(dotted, alias))
            return '{}.{}'.format(alias, name)
        if form == 2:
            alias = self.names.fresh('imported')
            self.module.need('from {} import {} as {}'.format(dotted, name, alias))
            return alias
        if form == 3 and '.' in dotted:
            parent, last = dotted.rsplit('.', 1)
            self.module.need('from {} import {}'.format(parent, last))
            return '{}.{}'.format(last, name)
        if form == 4:
            self.body.line('from {} import {}'.format(dotted, name))
            return name
        if form == 5:
            self.module.need('import importlib')
            alias = self.names.fresh('found')
            self.body.line(self.pick(['{} = importlib.import_module({!r})', '{} = importlib.import_module(name={!r})'])
                           .format(alias, dotted))
            return '{}.{}'.format(alias, name)
        if form == 6:
            alias = self.names.fresh('either')
            self.module.need('try:\n    from {d} import not_there as {a}\nexcept {e}:\n    from {d} import {n} as {a}'.format(
                n=name, a=alias, d=dotted, e=self.pick(['ImportError', '(ImportError, AttributeError) as error'])))
            return alias
        if form == 7:
            return self._through_another(module, where, name)
        self.module.need('from {} import {}'.format(dotted, name if form == 8 else '*'))
        return name

    def _through_another(self, module, where, name):
        """A module that has the name from there; both may import each other."""
        if where == 'package':
            package = self.helpers.setdefault('__init__', Module('dependencies/python/library/__init__.py', 'library', self.names))
            package.need(self.pick(['from .parts.names import {}', 'from library.parts.names import {}']).format(name))
            self.module.need('from library import {}'.format(name))
            return name
        other = '{}_again'.format(module.dotted)
        if other not in self.helpers:
            self.helpers[other] = Module(module.path.replace('.py', '_again.py'), other, self.names)
        through = self.helpers[other]
        through.need('import {}'.format(module.dotted))
        if self.chance(0.5):
            module.need('import {}'.format(other))
        getter = self.names.fresh('get')
        through.top.line('def {}():\n    return {}.{}'.format(getter, module.dotted, name))
        self.module.need('import {}'.format(other))
        return '{}.{}()'.format(other, getter)

    def api(self, function, modules=('ai_flow', 'ai_flow.api.ops')):
        """How a function of AIFlow is said here, in one of the ways that people import it."""
        name = function if isinstance(function, str) else function.__name__
        form = self.random.randrange(7) if self.chance(0.3) else self.form
        if form in (0, 1, 5) and 'ai_flow' not in modules:
            form = 4
        if form == 0:
            self.module.need('import ai_flow as af')
            return 'af.' + name
        if form == 1:
            self.module.need('import ai_flow')
            return 'ai_flow.' + name
        if form == 2 and len(modules) > 1:
            parent, last = modules[1].rsplit('.', 1)
            self.module.need('from {} import {}'.format(parent, last))
            return '{}.{}'.format(last, name)
        if form == 3:
            alias = '{}_{}'.format(name, 'as')
            self.module.need('from {} import {} as {}'.format(self.pick(modules), name, alias))
            return alias
        if form == 5:
            self.module.need('import ai_flow as af')
            return 'getattr(af, {!r})'.format(name)
        if form == 6:
            self.module.need('import importlib')
            module = self.pick(modules)
            alias = module.replace('.', '_') + '_module'
            self.module.need('{} = importlib.import_module({!r})'.format(alias, module))
            return '{}.{}'.format(alias, name)
        self.module.need('from {} import {}'.format(self.pick(modules), name))
        return name
