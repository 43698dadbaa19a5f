# shows: aliasing
text = 'x' * 300
held = [text]
for i in range(40):
    text += 'part %d,' % i
    if i % 13 == 0:
        held.append(text)
print(len(text), [len(old) for old in held], held[1][-7:], text[-9:])
other = text
text += '!'
other += '?'
print(text[-1], other[-1], len(text) == len(other), text[:-1] == other[:-1])
again = text
text += text
print(len(again), len(text), text.count('!'), again.endswith('part 39,!'))
table = {text: 1}
text += '.'
print(text in table, text[:-1] in table, len(max(table)))


def grow(start, times):
    made = start
    seen = []

    def more():
        nonlocal made
        made += 'abc'
        seen.append(made)

    for _ in range(times):
        more()
        start += 'z'
    return made, seen, start


made, seen, start = grow('y' * 256, 3)
print(len(made), [len(s) for s in seen], start.count('z'), made[254:])
try:
    text += 5
except TypeError as error:
    print(error, text[-2:])
for word in ['a', 'b']:
    line = '-' * 257
    line += word
    line += line[-1]
    print(line[-3:], len(line))
