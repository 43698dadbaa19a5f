# shows: `import` in all spellings
try:
    from tools import missing
except ImportError as error:
    print(type(error).__name__, 'missing' in str(error))
try:
    import tools.nowhere
except ImportError as error:
    print(type(error).__name__, error)
try:
    import tools.broken
except ZeroDivisionError as error:
    print(error)
try:
    import tools.numbers_
    tools.numbers_.nothing
except AttributeError as error:
    print(error)
