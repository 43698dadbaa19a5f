"""Makes names up, as modules can since Python 3.7."""
KNOWN = 'known'
asked = []


def __getattr__(name):
    asked.append(name)
    if name.startswith('made_'):
        return name[5:].upper()
    raise AttributeError('no ' + name)
