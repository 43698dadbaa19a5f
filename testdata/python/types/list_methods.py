# shows: `list`
items = [3, 1, 2]
items.append(4)
items.extend('ab')
items.insert(0, 'first')
items.insert(-1, 'x')
items.insert(100, 'last')
print(items)
print(items.pop(), items.pop(0), items.pop(-2), items.index(1), items.count(3))
items.remove('a') if 'a' in items else items.remove('b')
items.reverse()
print(items, len(items))
numbers = [3, 1, 2]
print(numbers.sort(), numbers, numbers.sort(reverse=True), numbers, numbers.copy() == numbers)
numbers.clear()
print(numbers, [1] + [2], [1, 2] * 2, [[]] * 2, [1, [2]] == [1, [2]], [1, 2] < [1, 2, 0], list(), list('ab'))
for f in [lambda: [].pop(), lambda: [1].remove(2), lambda: [1].index(5), lambda: [1, 'a'].sort(), lambda: [1] + (2,)]:
    try:
        f()
    except (IndexError, ValueError, TypeError) as error:
        print(error)
