# shows: `sorted`
words = ['banana', 'Apple', 'cherry', 'apple', 'fig']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted([3, 1.5, True, -2]), sorted('hello'), sorted({'b': 1, 'a': 2}), sorted([(2, 'a'), (1, 'b'), (1, 'a')]))
people = [('bob', 30), ('alice', 25), ('carol', 30)]
people.sort(key=lambda p: (-p[1], p[0]))
print(people, sorted(people, key=lambda p: p[0][-1]), sorted(range(5), key=lambda x: x % 3), sorted([], reverse=True))
for f in [lambda: sorted([1, 'a']), lambda: sorted([None, 1]), lambda: sorted([{}, {}]), lambda: sorted(5)]:
    try:
        f()
    except TypeError as error:
        print(error)
