# shows: metaclasses
class Registry(type):
    known = {}

    def __new__(mcs, name, bases, attrs, **options):
        attrs['added'] = name.lower()
        cls = super().__new__(mcs, name, bases, attrs)
        if bases:
            mcs.known[options.get('key', name)] = cls
        return cls

    def __init__(cls, name, bases, attrs, **options):
        super().__init__(name, bases, attrs)
        cls.options = sorted(options)
        print('init', cls.__name__, [k for k in attrs if not k.startswith('__')])


class Step(metaclass=Registry):
    kind = 'step'

    def run(self):
        return [self.kind, self.added]


class Load(Step):
    kind = 'load'


class Clean(Step, key='clean-up'):
    """Cleans."""

    def run(self):
        return super().run() + ['cleaned']


for name, cls in Registry.known.items():
    print(name, cls.__name__, cls().run(), cls.options, cls.__doc__)
print(type(Load) is Registry, type(Load).__name__, isinstance(Load, Registry), isinstance(Load, type), isinstance(Load(), Registry))
print(Load.__class__ is Registry, issubclass(Load, Step), Load.__mro__[1] is Step, type(Load()) is Load, Load.known is Registry.known)


class Singleton(type):
    _instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Settings(metaclass=Singleton):
    def __init__(self, region='eu', *, size=1):
        print('made', region)
        self.region = region
        self.size = size


a = Settings('us', size=3)
print(a is Settings(), Settings().region, Settings('zz').size)


class Listed(type):
    def __init__(cls, name, bases, attrs):
        type.__init__(cls, name, bases, attrs)
        cls.members = [v for k, v in attrs.items() if isinstance(v, int)]

    def __iter__(cls):
        return iter(cls.members)

    def __len__(cls):
        return len(cls.members)

    def __contains__(cls, item):
        return item in cls.members

    def __getitem__(cls, i):
        return cls.members[i]

    def __repr__(cls):
        return '<listed %s>' % cls.__name__

    @property
    def total(cls):
        return sum(cls.members)

    def describe(cls, sign):
        return sign.join(str(m) for m in cls)


class Sizes(metaclass=Listed):
    small = 1
    large = 9


print(list(Sizes), len(Sizes), 9 in Sizes, 5 in Sizes, Sizes[1], Sizes, [Sizes], str(Sizes))
print(Sizes.total, Sizes.describe('+'), sorted(Sizes, reverse=True), bool(Sizes))
try:
    Sizes().total
except AttributeError as error:
    print(error)
try:
    Sizes().describe('-')
except AttributeError as error:
    print(error)

Made = Listed('Made', (), {'x': 4, 'y': 'no'})
print(Made.members, Made.__name__, type(Made).__name__)
Derived = type('Derived', (Sizes,), {'huge': 99})
print(list(Derived), type(Derived) is Listed)


class Checked(Registry):
    def __new__(mcs, name, bases, attrs):
        if 'run' not in attrs:
            raise TypeError('%s lacks run' % name)
        return super(Checked, mcs).__new__(mcs, name, bases, attrs)


class Good(Step, metaclass=Checked):
    def run(self):
        return 'good'


print(type(Good).__name__, Good.added, 'Good' in Registry.known)
try:
    class Bad(Good):
        pass
except TypeError as error:
    print(error)
try:
    class Mixed(Step, Sizes):
        pass
except TypeError as error:
    print(error)


class Fixed(type):
    def __setattr__(cls, name, value):
        raise AttributeError('%s is fixed' % name)

    def __getattr__(cls, name):
        return 'no ' + name


class Constants(metaclass=Fixed):
    one = 1


try:
    Constants.one = 2
except AttributeError as error:
    print(error)
print(Constants.one, Constants.other)
