# shows: `enum`
from enum import Enum


class Shape(Enum):
    ROUND = 1

    @property
    def pretty(self):
        return self.name.title()

    def __eq__(self, other):
        return self is other or self.value == other

    def __hash__(self):
        return hash(self.value)


print(Shape.ROUND.pretty, Shape.ROUND == 1, Shape.ROUND != 2)
