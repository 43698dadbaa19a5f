import re
import _aiflowc

_strict = True

_SPACES = '\t\n\x0b\x0c\r '
_CUTS = r'([\t\n\x0b\x0c\r ]+)'
# Where a line may end: at spaces, behind a hyphen between letters, and around dashes between words.
_LETTER = r'[^\d\W]'
_WORD = r'[\w!"\'&.,?]'
_DASH = r'-{2,}(?=\w)'
_HYPHEN = r'-(?:(?<=%s{2}-)|(?<=%s-%s-))(?=%s-?%s)' % (_LETTER, _LETTER, _WORD, _LETTER, _LETTER)
_CUTS_AT_HYPHENS = r'([\t\n\x0b\x0c\r ]+|(?<=%s)%s|[^\t\n\x0b\x0c\r ]+?(?:%s|(?=[\t\n\x0b\x0c\r ]|\Z)|(?<=%s)(?=%s)))' % (
    _WORD, _DASH, _HYPHEN, _WORD, _DASH)


class TextWrapper(_aiflowc.rest_of('textwrap.TextWrapper')):
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for c in _SPACES:
                text = text.replace(c, ' ')
        return [chunk for chunk in re.split(_CUTS_AT_HYPHENS if self.break_on_hyphens else _CUTS, text) if chunk]

    def wrap(self, text):
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        if self.fix_sentence_endings:
            return _aiflowc.not_evaluated('`fix_sentence_endings`')
        chunks = self._chunks(text)
        if not _aiflowc.is_known(chunks):
            return _aiflowc.unknown_like(chunks)
        lines = []
        at = 0
        while at < len(chunks):
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[at].strip():
                at = at + 1
                if at == len(chunks):
                    break
            line = []
            length = 0
            while at < len(chunks) and length + len(chunks[at]) <= width:
                line.append(chunks[at])
                length = length + len(chunks[at])
                at = at + 1
            if at < len(chunks) and len(chunks[at]) > width:
                # A word that fits in no line.
                room = 1 if width < 1 else width - length
                if self.break_long_words:
                    line.append(chunks[at][:room])
                    chunks[at] = chunks[at][room:]
                elif not line:
                    line.append(chunks[at])
                    at = at + 1
                length = sum([len(part) for part in line])
            if self.drop_whitespace and line and not line[-1].strip():
                length = length - len(line[-1])
                line.pop()
            if not line:
                continue
            rest = len(chunks) - at
            ends = rest == 0 or self.drop_whitespace and rest == 1 and not chunks[at].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or ends and length <= width:
                lines.append(indent + ''.join(line))
                continue
            # The last line that is allowed, with more behind it.
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    lines.append(indent + ''.join(line) + self.placeholder)
                    return lines
                length = length - len(line[-1])
                line.pop()
            if lines:
                before = lines[-1].rstrip()
                if len(before) + len(self.placeholder) <= self.width:
                    lines[-1] = before + self.placeholder
                    return lines
            lines.append(indent + self.placeholder.lstrip())
            return lines
        return lines

    def fill(self, text):
        lines = self.wrap(text)
        return '\n'.join(lines) if _aiflowc.is_known(lines) else _aiflowc.unknown_like(lines)


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


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
