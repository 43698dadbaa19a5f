# shows: `def`
def documented(a):
    """Says something."""
    return a


documented.extra = 5
alias = documented
print(alias.__name__, alias.__doc__, alias.extra, alias is documented, callable(alias))
print({documented: 1}[alias], [documented, len][1]('ab'), documented == alias)


def apply(f, *args):
    return f(*args)


print(apply(documented, 3), apply(max, 1, 5, 2), apply(str.upper, 'x'), apply([1, 2].append, 3))
print((lambda: 0).__name__, documented.__code__.co_varnames if False else 'no code')
try:
    documented.missing
except AttributeError as error:
    print(error)
try:
    (5)()
except TypeError as error:
    print(error)
