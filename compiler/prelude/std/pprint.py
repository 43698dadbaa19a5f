import _aiflowc

_strict = True


# What fits in a line is written as `repr` does, with the keys of dictionaries in order.
def _line(object):
    if type(object) is dict:
        keys = sorted(object, key=_Order)
        return '{' + ', '.join([_line(key) + ': ' + _line(object[key]) for key in keys]) + '}'
    if type(object) is list:
        return '[' + ', '.join([_line(item) for item in object]) + ']'
    if type(object) is tuple:
        return '(' + ', '.join([_line(item) for item in object]) + (',)' if len(object) == 1 else ')')
    return repr(object)


# Keys that cannot be compared stand in the order of their types' names.
class _Order:
    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        try:
            return self.key < other.key
        except TypeError:
            return (str(type(self.key)), 0) < (str(type(other.key)), 0)


# Several lines: what does not fit in one is written an item a line, or a few words a line.
class _Lines:
    def __init__(self, indent, width, compact):
        self.step = indent
        self.width = width
        self.compact = compact
        self.out = []

    # At this column, with so much room behind for what closes what it stands in.
    def write(self, object, column, behind, level):
        text = _line(object)
        if not _aiflowc.is_known(text) or text == "''" or len(text) <= self.width - column - behind:
            self.out.append(text)
        elif type(object) is dict:
            self.out.append('{' + self.gap())
            self.entries(object, column + self.step, behind + 1, level)
            self.out.append('}')
        elif type(object) is list:
            self.around('[', object, ']', column, behind, level)
        elif type(object) is tuple:
            self.around('(', object, ',)' if len(object) == 1 else ')', column, behind, level)
        elif type(object) is str:
            self.words(object, column, behind, level)
        elif isinstance(object, (dict, list, tuple, str, set, frozenset, bytes, bytearray)) \
                or type(object).__name__ in ('ChainMap', 'deque', 'mappingproxy') \
                or type(object).__name__.startswith('User'):
            self.out.append(_aiflowc.not_evaluated('`pformat` of a container of this kind, over several lines'))
        else:
            self.out.append(text)

    def gap(self):
        return (self.step - 1) * ' '

    def entries(self, object, column, behind, level):
        keys = sorted(object, key=_Order)
        for at, key in enumerate(keys):
            name = _line(key) + ': '
            self.out.append((',\n' + ' ' * column if at else '') + name)
            self.write(object[key], column + len(name), behind if at == len(keys) - 1 else 1, level + 1)

    def around(self, begin, items, end, column, behind, level):
        self.out.append(begin + self.gap())
        column, behind = column + self.step, behind + len(end)
        room = whole = self.width - column + 1
        between, line = '', ',\n' + ' ' * column
        for at, item in enumerate(items):
            is_last = at == len(items) - 1
            if is_last:
                room, whole = room - behind, whole - behind
            if self.compact:
                text = _line(item)
                needed = len(text) + 2
                if room < needed:
                    room = whole
                    between = line if between else ''
                if room >= needed:
                    room = room - needed
                    self.out.append(between + text)
                    between = ', '
                    continue
            self.out.append(between)
            between = line
            self.write(item, column, behind if is_last else 1, level + 1)
        self.out.append(end)

    def words(self, text, column, behind, level):
        if level == 1:
            column, behind = column + 1, behind + 1
        room = self.width - column
        chunks, lines = [], text.splitlines(True)
        for at, line in enumerate(lines):
            is_last = at == len(lines) - 1
            if len(repr(line)) <= room - (behind if is_last else 0):
                chunks.append(repr(line))
                continue
            words, current = _words(line), ''
            for index, word in enumerate(words):
                fits = room - (behind if is_last and index == len(words) - 1 else 0)
                if len(repr(current + word)) > fits:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current = current + word
            if current:
                chunks.append(repr(current))
        lines = ('\n' + ' ' * column).join(chunks)
        self.out.append('(' + lines + ')' if level == 1 and len(chunks) > 1 else lines)


# The words of a text, each with the blanks behind it.
def _words(text):
    words, before = [], ' '
    for letter in text:
        if not words or before.isspace() and not letter.isspace():
            words.append('')
        words[-1] = words[-1] + letter
        before = letter
    return words


def pformat(object, indent=1, width=80, depth=None, *, compact=False):
    if depth is not None:
        return _aiflowc.not_evaluated('`pformat` with a depth')
    if indent < 0:
        raise ValueError('indent must be >= 0')
    if not width:
        raise ValueError('width must be != 0')
    lines = _Lines(indent, width, compact)
    lines.write(object, 0, 0, 1)
    return ''.join(lines.out)


def saferepr(object):
    return _line(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False):
    print(pformat(object, indent, width, depth, compact=compact), file=stream)
