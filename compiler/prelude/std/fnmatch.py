import _aiflowc


def _matches(name, pattern):
    # Where the last `*` stood, and how far its match has come.
    star, kept = None, 0
    n, p = 0, 0
    while n < len(name):
        width = _fits(name[n], pattern, p)
        if p < len(pattern) and pattern[p] == '*':
            star, kept = p, n
            p = p + 1
        elif width:
            n = n + 1
            p = p + width
        elif star is not None:
            kept = kept + 1
            n, p = kept, star + 1
        else:
            return False
    return not pattern[p:].strip('*')


# How much of the pattern takes one character; nothing if it does not.
def _fits(letter, pattern, p):
    if p >= len(pattern) or pattern[p] == '*':
        return 0
    if pattern[p] == '?':
        return 1
    if pattern[p] == '[':
        end = pattern.find(']', p + (3 if pattern[p + 1:p + 2] == '!' else 2))
        if end > 0:
            inside = pattern[p + 1:end]
            negated = inside[:1] == '!'
            inside = inside[1:] if negated else inside
            found = False
            at = 0
            while at < len(inside):
                if inside[at + 1:at + 2] == '-' and at + 2 < len(inside):
                    found = found or inside[at] <= letter <= inside[at + 2]
                    at = at + 3
                else:
                    found = found or inside[at] == letter
                    at = at + 1
            return end + 1 - p if found != negated else 0
    return 1 if pattern[p] == letter else 0


def fnmatch(name, pat):
    return _matches(name, pat) if _aiflowc.is_known(name, pat) else _aiflowc.unknown_like(name, pat)


def fnmatchcase(name, pat):
    return fnmatch(name, pat)


def filter(names, pat):
    return [name for name in names if fnmatch(name, pat)]
