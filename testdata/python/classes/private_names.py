# shows: `class`
class Account:
    def __init__(self):
        self.__balance = 0
        self._plain = 1

    def __add(self, n):
        self.__balance += n
        return self.__balance

    def deposit(self, n):
        return self.__add(n)


class Special(Account):
    def __init__(self):
        super().__init__()
        self.__balance = 'own'


a = Special()
print(a.deposit(5), sorted(vars(a)), a._Account__balance)
try:
    a.balance
except AttributeError as error:
    print(error)
