# shows: `Class.__subclasses__()`
# contexts: plain module
class Step:
    def run(self):
        return self.name


class Load(Step):
    name = 'load'


class Train(Step):
    name = 'train'


class Retrain(Train):
    name = 'retrain'


print([step().run() for step in Step.__subclasses__()])
print(Train.__subclasses__() == [Retrain], Load.__subclasses__())


def below(of):
    return [of] + [found for step in of.__subclasses__() for found in below(step)]


print([step.__name__ for step in below(Step)])


class Late(Step):
    pass


print(len(Step.__subclasses__()))


def local():
    class Inner(Step):
        pass
    return Inner


local()
print(len(Step.__subclasses__()))  # unknown
