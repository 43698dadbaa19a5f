import _aiflowc

_strict = True


def dedent(text):
    lines = text.split('\n')
    margin = None
    for index, line in enumerate(lines):
        content = line.lstrip(' \t')
        if not content:
            lines[index] = ''
            continue
        indent = line[:len(line) - len(content)]
        if margin is None:
            margin = indent
        else:
            same = 0
            while same < len(margin) and same < len(indent) and margin[same] == indent[same]:
                same = same + 1
            margin = margin[:same]
    if margin:
        lines = [line[len(margin):] if line else line for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    out = []
    for line in text.splitlines(True):
        fits = bool(line.strip()) if predicate is None else predicate(line)
        out.append(prefix + line if fits else line)
    return ''.join(out)
