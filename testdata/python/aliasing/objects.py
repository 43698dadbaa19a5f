# shows: aliasing
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


a = Node(1)
b = Node(2, a)
a.next = b
print(a.next.next is a, a.next.next.next.value)
alias = a
alias.value = 'changed'
print(a.value, b.next.value)
registry = {'a': a}
registry['a'].value += '!'
print(a.value)
method = a.__init__
method('again')
print(a.value, a.next)
x = y = Node(0)
x.value += 1
x = Node(5)
print(x.value, y.value)
