"""Values that are declared: the environment and the arguments of the command."""


class Declared(object):
    """Ways of Spelling."""

    def text_of_environment(self, value, depth):
        if '\n' in value:
            return None
        name = self.names.fresh('DECLARED')
        self.place.flags.append('--env={}={}'.format(name, value))
        self.place.module.need('import os')
        return self.pick(['os.environ[{!r}]', 'os.environ.get({!r})', 'os.environ.get({!r}, "otherwise")', 'os.getenv({!r}, None)',
                          "(os.environ[{0!r}] if {0!r} in os.environ else 'otherwise')"]).format(name)

    def any_defined(self, value, depth):
        """The clock says it, so that the compiler knows it by its definition alone."""
        if type(value) not in (bool, float, int, str) or '\n' in str(value):
            return None
        name = self.names.fresh('DEFINED')
        self.place.flags.append('--define={}={}'.format(name, repr(value)))
        self.place.module.need('import time')
        self.place.module.top.line('{} = {} if time.time() > 1 else None'.format(name, self.literal(value, 0)))
        return name

    def any_not_in_environment(self, value, depth):
        name = self.names.fresh('MISSING')
        self.place.flags.append('--unset-env={}'.format(name))
        self.place.module.need('import os')
        return self.pick(['os.environ.get({!r}, {})', 'os.getenv({!r}, {})', '(os.getenv({!r}) or {})']).format(
            name, self.spell(value, depth))

    def text_of_argument(self, value, depth):
        if '\n' in value:
            return None
        self.place.flags.append('--argv={}'.format(value))
        count = sum(flag.startswith('--argv=') for flag in self.place.flags)
        self.place.module.need('import sys')
        return self.pick(['sys.argv[{}]', 'sys.argv[1:][{} - 1]', 'list(sys.argv)[{}]']).format(count)
