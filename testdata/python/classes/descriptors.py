# shows: attributes
class Positive:
    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, instance, owner):
        if instance is None:
            return 'of the class'
        return getattr(instance, self.name, 0)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(self.name)
        setattr(instance, self.name, value)


class Item:
    price = Positive()
    count = Positive()


i = Item()
print(i.price)
print(Item.count)
i.price = 5
print(i.price, i.__dict__)
try:
    i.count = -1
except ValueError as error:
    print(error)
