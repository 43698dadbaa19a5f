# shows: `yield` as a statement
class Tree:
    def __init__(self, value, *children):
        self.value = value
        self.children = children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def walk(self, depth=0):
        yield '  ' * depth + str(self.value)
        for child in self.children:
            yield from child.walk(depth + 1)


t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(t), sum(t), 3 in t, max(t))
print('\n'.join(t.walk()))
