# shows: `copy`
import copy


class Node:
    def __init__(self, value, rest=None):
        self.value = value
        self.rest = rest


nested = [[1], {'k': [2]}, (3, [4])]
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
nested[0].append('new')
nested[1]['k'].append('new')
nested[2][1].append('new')
print(shallow, deep, shallow[0] is nested[0], deep[0] is nested[0])
node = Node([1], Node([2]))
same, other = copy.copy(node), copy.deepcopy(node)
node.value.append('new')
node.rest.value.append('new')
node.rest = None
print(same.value, same.rest.value, other.value, other.rest.value, type(other).__name__)
loop = []
loop.append(loop)
copied = copy.deepcopy(loop)
print(copied[0] is copied, copied is loop)
twice = [1]
pair = copy.deepcopy([twice, twice])
print(pair[0] is pair[1], copy.copy((1, 2)), copy.deepcopy('text'), copy.copy({1, 2}) == {1, 2}, copy.copy(len) is len)
