# shows: `while`
def parse(words):
    found, at = [], 0
    while at < len(words):
        word = words[at]
        at = at + 1
        if word == '(':
            found.append(parse(words[at:]))
            break
        if word == ')':
            continue
        found.append(word)
    return found


def walk(tree, depth=0):
    out, open_ = [], [tree]
    while open_:
        node = open_.pop()
        for child in node:
            if isinstance(child, list):
                out.extend(walk(child, depth + 1))
            else:
                out.append((child, depth))
    return out


print(parse('a b ( c ) d ( e f'.split()))
print(walk(['a', ['b', ['c']], 'd']))
