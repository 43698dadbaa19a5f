# shows: `property`
class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        """In degrees."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError('too cold')
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print('deleting')
        self._degrees = None

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32

    def get(self):
        return 'got'
    old = property(get)


c = Celsius(100)
print(c.degrees, c.fahrenheit, c.old)
c.degrees += 5
print(c.degrees, c.__dict__)
del c.degrees
print(c.degrees)
for act in [lambda: Celsius(-300), lambda: setattr(c, 'fahrenheit', 1), lambda: delattr(c, 'old')]:
    try:
        act()
    except (ValueError, AttributeError) as error:
        print(error)
print(isinstance(Celsius.degrees, property), Celsius.degrees.fget(Celsius(3)))
