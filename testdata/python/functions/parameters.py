# shows: every form of parameter
def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(f(1, c=3))
print(f(1, 9, 8, 7, c=3, d=0, x='x'))
print(f(c=1, a=2))
print(f(*[1, 2, 3], **{'c': 5, 'e': 6}))


def only_keywords(*, key='k'):
    return key


print(only_keywords(), only_keywords(key=1))
for call in [lambda: only_keywords(1), lambda: f(1), lambda: f(c=1), lambda: f(1, a=1, c=2)]:
    try:
        call()
    except TypeError as error:
        print(error)
