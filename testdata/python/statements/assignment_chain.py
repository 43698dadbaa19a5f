# shows: assignment
a = b = [1]
b.append(2)
print(a, b, a is b)
x = y = 3
x += 1
print(x, y)
a, b = b, a = [7, 8], [9]
print(a, b)
i = 0
i, items = 1, [10, 20, 30]
items[i], i = 'first', 2
print(items, i)
