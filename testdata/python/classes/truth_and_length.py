# shows: truth, length
class Box:
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)


class Never:
    def __bool__(self):
        return False

    def __len__(self):
        return 5


print(len(Box(1, 2)), bool(Box()), bool(Box(0)), not Box(), Box() or 'empty', bool(Never()), len(Never()))
print([len(b) for b in (Box(), Box(1)) if b], 'yes' if Never() else 'no', all([Box(1), Never()]))


class Wrong:
    def __len__(self):
        return -1

    def __bool__(self):
        return 1


for f in [lambda: len(Wrong()), lambda: bool(Wrong()), lambda: len(object())]:
    try:
        f()
    except (ValueError, TypeError) as error:
        print(error)
