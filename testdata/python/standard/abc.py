# shows: `abc`
from abc import ABC, ABCMeta, abstractmethod
import abc


class Base(ABC):
    @abstractmethod
    def run(self):
        """Has to be there."""

    @property
    @abstractmethod
    def name(self):
        pass

    def both(self):
        return self.name, self.run()


class Good(Base):
    def run(self):
        return 'ran'

    @property
    def name(self):
        return 'good'


class Other(metaclass=ABCMeta):
    @abc.abstractmethod
    def f(self):
        return 'default'


class More(Other):
    def f(self):
        return super().f() + '!'


print(Good().both(), More().f(), issubclass(Good, ABC), isinstance(Good(), Base))
for cls in [Base, Other]:
    try:
        cls()
    except TypeError as error:
        print(error)
