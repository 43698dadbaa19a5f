# shows: attributes
class Recorder:
    def __init__(self):
        self.__dict__['log'] = []

    def __setattr__(self, name, value):
        self.log.append((name, value))
        self.__dict__[name] = value

    def __delattr__(self, name):
        self.log.append('del ' + name)
        del self.__dict__[name]


r = Recorder()
r.x = 1
r.y = 2
del r.x
print(r.log, r.__dict__)
