# shows: attributes
class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, obj, owner=None):
        return self.kind.__name__ if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value):
        setattr(obj, self.name, self.kind(value))

    def __delete__(self, obj):
        print('deletes', self.name)
        delattr(obj, self.name)


class Kept:
    def __set__(self, obj, value):
        obj.__dict__['kept'] = value


class Job:
    rows = Typed(int)
    kept = Kept()


job = Job()
job.rows = '7'
print(job.rows, Job.rows, vars(job))
del job.rows
print(hasattr(job, 'rows'), vars(job))
job.kept = 1
try:
    del job.kept
except AttributeError as error:
    print(error)
job.rows = 1
delattr(job, 'rows')
print(vars(job))


class ClassProperty:
    def __init__(self, function):
        self.function = function

    def __get__(self, obj, cls):
        return self.function(cls)


class Base:
    @ClassProperty
    def label(cls):
        return cls.__name__.lower()


class Child(Base):
    plain = ['kept']


print(Base.label, Child.label, Child().label, getattr(Child, 'label'), Child.plain, Job.kept.__class__.__name__)
for options in ('nope=1', ''):
    try:
        if options:
            class Told(Base, nope=1):
                pass
        else:
            class Heard(Base):
                def __init_subclass__(cls, **options):
                    super().__init_subclass__(**options)

            class Deaf(Heard, nope=1):
                pass
    except TypeError as error:
        print(error)
