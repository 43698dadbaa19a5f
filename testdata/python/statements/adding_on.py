# shows: assignment, `+=` and its like
# A string that grows keeps what others hold of it as it was.
text = 'ab' * 200
kept = text
text = text + 'c' * 300
other = text
text = text + text
print(len(kept), len(other), len(text), kept == text[:400], text[400])
names = ['n']
more = names
names = names + ['m']
print(more, names)
held = {'text': text}
text = text + 'x'
print(len(held['text']), text[-2:])


class Adds:
    def __init__(self, what):
        self.what = what

    def __add__(self, other):
        return 'added ' + str(other)

    def __radd__(self, other):
        return other[-1] + self.what


thing = Adds('t')
thing = thing + 4
print(thing)
text = text + Adds('r')
print(text)


def parts():
    text = 'p' * 300
    for n in range(3):
        text = text + (yield len(text))
    yield text[-3:]


steps = parts()
print(next(steps), steps.send('a'), steps.send('b'), steps.send('c'))


def late():
    def change():
        nonlocal text
        text = 'changed'
        return '!'

    text = 'l' * 300
    text = text + change()
    return text[-3:], len(text)


print(late())
try:
    unbound = unbound + 'x'
except NameError as error:
    print('unbound')
try:
    text = text * 300 + 1
except TypeError as error:
    print(error)
try:
    text = text + 1
except TypeError as error:
    print(error)
print(text, (1 + 2 * 3 - 4) % 5, 2 ** 3 + 1, 7 // 2 * 2 - 1, (1 << 62) + (1 << 62) - 1)
print(','.join(str(n) for n in range(4)), *(n for n in 'ab'), sum(n for n in range(5)), sum([2 ** 63, 1]))
