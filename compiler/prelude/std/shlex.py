import _aiflowc

_strict = True
_PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-'


def quote(s):
    if not s:
        return "''"
    if not s.strip(_PLAIN) and not [letter for letter in s if letter not in _PLAIN]:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def split(s, comments=False, posix=True):
    if not posix or s is None:
        return _aiflowc.not_evaluated('this way to split')
    words, word, at = [], None, 0
    while at < len(s):
        letter = s[at]
        at = at + 1
        if letter in ' \t\r\n':
            if word is not None:
                words.append(word)
            word = None
        elif letter == '#' and comments:
            # A comment ends the word before it, and with its line.
            if word is not None:
                words.append(word)
            word = None
            end = s.find('\n', at)
            at = len(s) if end < 0 else end + 1
        elif letter == '\\':
            if at == len(s):
                raise ValueError('No escaped character')
            word = (word or '') + s[at]
            at = at + 1
        elif letter == "'":
            end = s.find("'", at)
            if end < 0:
                raise ValueError('No closing quotation')
            word = (word or '') + s[at:end]
            at = end + 1
        elif letter == '"':
            word = word or ''
            while s[at:at + 1] != '"':
                if at >= len(s):
                    raise ValueError('No closing quotation')
                if s[at] == '\\' and at + 1 == len(s):
                    raise ValueError('No escaped character')
                if s[at] == '\\' and s[at + 1] in '"\\':
                    at = at + 1
                word = word + s[at]
                at = at + 1
            at = at + 1
        else:
            word = (word or '') + letter
    if word is not None:
        words.append(word)
    return words
