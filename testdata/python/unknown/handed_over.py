# shows: lists, dictionaries, sets and attributes of objects that are handed to such a call
import marshal
numbers, table, kept = [3, 2, 1], {'a': 1}, [7]
marshal.dumps(numbers)
print(numbers)  # unknown
print(len(kept), kept)
holder = [table]
marshal.dumps(holder)
print(table)  # unknown


class Settings:
    region = 'eu'

    def __init__(self, table):
        self.table = table
        self.size = 1

    def grow(self):
        self.size += 1


settings, other = Settings({'a': 1}), Settings([])
alone = settings.table
marshal.loads(marshal.dumps([1]), settings) if len(kept) > 1 else None
print(settings.region, settings.table, settings.size, hasattr(settings, 'zone'))
try:
    marshal.dumps([settings, other.grow])
except ValueError:
    pass
print(settings.size)  # unknown
print(settings.region)  # unknown
print(alone)  # unknown
print(hasattr(settings, 'zone'))  # unknown
print(other.size)  # unknown
print(other.table)  # unknown
settings.size = 3
print(settings.size, Settings.region, type(settings).__name__)
