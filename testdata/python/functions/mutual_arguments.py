# shows: aliasing of arguments
def change(items, number, text):
    items.append(number)
    number += 1
    text += '!'
    return items, number, text


mine, n, t = [0], 5, 'a'
got, m, u = change(mine, n, t)
print(mine, n, t, got is mine, m, u)


def replace(items):
    items = items + [1]
    return items


print(replace(mine), mine)


def swap(d, a, b):
    d[a], d[b] = d[b], d[a]


d = {'x': 1, 'y': 2}
swap(d, 'x', 'y')
print(d)
