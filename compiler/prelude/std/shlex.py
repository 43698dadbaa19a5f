import _aiflowc

_strict = True

_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@%+=:,./-'


def quote(s):
    if not s:
        return "''"
    if all([c in _SAFE for c in s]):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def split(s, comments=False, posix=True):
    if s is None:
        return _aiflowc.unknown('the standard input')
    if comments or not posix:
        return _aiflowc.not_evaluated('`shlex.split` with comments, or not as a shell does')
    words = []
    # The word so far, if there is one, and the quotation mark that is open.
    word = None
    mark = ''
    at = 0
    while at < len(s):
        c = s[at]
        at = at + 1
        if c == mark:
            mark = ''
        elif c == '\\' and mark != "'":
            if at == len(s):
                raise ValueError('No escaped character')
            keeps = mark and s[at] not in '\\"'
            word = (word or '') + ('\\' if keeps else '') + s[at]
            at = at + 1
        elif mark:
            word = word + c
        elif c in '\'"':
            mark = c
            word = word or ''
        elif c in ' \t\r\n':
            if word is not None:
                words.append(word)
            word = None
        else:
            word = (word or '') + c
    if mark:
        raise ValueError('No closing quotation')
    if word is not None:
        words.append(word)
    return words
