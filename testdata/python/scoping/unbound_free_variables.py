# shows: closures
# contexts: plain module
shade = 'outside'


def early():
    def inner():
        return shade
    try:
        print(inner())
    except NameError as error:
        print(type(error).__name__, error)
    shade = 'inside'
    return inner()


print(early())


def deleted():
    name = 1

    def inner():
        return [name for _ in range(1)]
    print(inner())
    del name
    for use in (inner, lambda: name):
        try:
            use()
        except NameError as error:
            print(type(error).__name__, error)


deleted()


def declared():
    def inner():
        global shade
        return shade
    shade = 'hidden'
    return inner(), shade, (lambda shade: shade)(3)


try:
    print(declared())
except NameError as error:
    print(error)


def handler():
    try:
        raise ValueError('v')
    except ValueError as caught:
        show = lambda: repr(caught)
        print(show())
    try:
        show()
    except NameError as error:
        print(error)


handler()


class Holder:
    shade = 'class'

    def show(self):
        return shade

    def nested(self):
        def deeper():
            def deepest():
                return shade
            return deepest()
        if self is None:
            shade = 3
        try:
            return deeper()
        except NameError as error:
            return str(error)


try:
    print(Holder().show())
except NameError as error:
    print(error)
print(Holder().nested())
