# shows: inheritance with Python's method resolution order
class Json:
    def dump(self):
        return '{%s}' % ', '.join('%s: %r' % pair for pair in sorted(self.fields().items()))


class Timed:
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.at = 'now'


class Base:
    def __init__(self, name):
        self.name = name

    def fields(self):
        return vars(self)


class Job(Timed, Json, Base):
    retries = 3


j = Job('load')
print(j.dump(), Job.__mro__[1].__name__, j.retries, hasattr(Json, 'fields'))
