# shows: `class`
class Outer:
    class Inner:
        value = 1

        class Deepest:
            value = 2

    other = Inner.value + 1

    def make(self):
        class Local(self.Inner):
            owner = self
        return Local()


o = Outer()
made = o.make()
print(Outer.Inner.value, Outer.Inner.Deepest.value, o.other, made.value, made.owner is o, type(made).__name__)


def build(name, **attributes):
    return type(name, (Outer,), attributes)


Built = build('Built', x=5)
print(Built)
