import _aiflowc

_strict = True


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        return _aiflowc.not_evaluated('a syntax tree')
    found = _aiflowc.literal(node_or_string)
    if isinstance(found, tuple):
        return found[0]
    if found == 'syntax':
        raise SyntaxError(_aiflowc.not_evaluated('what is wrong with the syntax of a text'))
    if found == 'malformed':
        raise ValueError(_aiflowc.not_evaluated('what is no literal in a text'))
    return _aiflowc.not_evaluated('such a literal')
