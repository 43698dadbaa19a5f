# shows: inheritance with Python's method resolution order
class Base:
    def who(self):
        return 'Base'

    def greet(self):
        return 'I am ' + self.who()


class Left(Base):
    def who(self):
        return 'Left > ' + Base.who(self)


class Right(Base):
    def who(self):
        return 'Right'

    def only(self):
        return 'only'


class Both(Left, Right):
    pass


b = Both()
print(b.greet(), b.only(), [c.__name__ for c in Both.__mro__])
print(isinstance(b, Right), issubclass(Both, Base), issubclass(Left, Right), Both.__bases__ == (Left, Right))
try:
    class Wrong(Base, Left):
        pass
except TypeError as error:
    print('no order', type(error).__name__)
