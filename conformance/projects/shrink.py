"""A project that shows a difference, made small: what can go, goes, as long as the same difference stays."""

BATCH = 40


def shrunk(files, kind, judge, patience=25):
    """`judge` gives the outcomes of several projects at once; `patience` is how many rounds are made at most."""
    for _ in range(patience):
        smaller = _round(files, kind, judge)
        if smaller is None:
            return files
        files = smaller
    return files


def _round(files, kind, judge):
    """A smaller project with the same difference, or None."""
    cuts = candidates(files)
    for start in range(0, len(cuts), BATCH):
        several = cuts[start:start + BATCH]
        outcomes = judge([applied(files, [cut]) for cut in several])
        good = [cut for cut, outcome in zip(several, outcomes) if outcome.kind == kind]
        if len(good) > 1:
            # All of them together, or half as many, and so on.
            together = disjoint(good)
            groups = []
            while len(together) > 1:
                groups.append(together)
                together = together[:len(together) // 2]
            for group, outcome in zip(groups, judge([applied(files, group) for group in groups])):
                if outcome.kind == kind:
                    return applied(files, group)
        if good:
            return applied(files, good[:1])
    return None


class Cut(object):
    """Lines of a file that go; those in `raised` stay, with less before them. No lines: the whole file."""

    def __init__(self, path, start=0, end=None, raised=()):
        self.path, self.start, self.end, self.raised = path, start, end, list(raised)

    def overlaps(self, other):
        whole = self.end is None or other.end is None
        return self.path == other.path and (whole or (self.start < other.end and other.start < self.end))


def disjoint(cuts):
    chosen = []
    for cut in cuts:
        if not any(cut.overlaps(other) for other in chosen):
            chosen.append(cut)
    return chosen


def applied(files, cuts):
    result = dict(files)
    for cut in sorted(cuts, key=lambda cut: -cut.start):
        if cut.end is None:
            del result[cut.path]
        else:
            lines = result[cut.path].split('\n')
            result[cut.path] = '\n'.join(lines[:cut.start] + cut.raised + lines[cut.end:])
    return result


def candidates(files):
    """The largest cuts first."""
    found = []
    for path in sorted(files):
        if path.startswith('dependencies/') or path.endswith('helper.py'):
            found.append(Cut(path))
        lines = files[path].split('\n')
        spans = blocks(lines) + [(start, start + size) for size in (16, 8, 4, 2) for start in range(0, len(lines), size)]
        for start, end in sorted(set(spans), key=lambda span: span[0] - span[1]):
            found.append(Cut(path, start, end))
            body = lines[start + 1:end]
            if body and path.endswith('.py') and lines[start].rstrip().endswith(':'):
                indent = min((len(line) - len(line.lstrip()) for line in body if line.strip()), default=0)
                outer = len(lines[start]) - len(lines[start].lstrip())
                found.append(Cut(path, start, end, [line[indent - outer:] for line in body]))
    return found


def blocks(lines):
    """Each line with what is indented below it."""
    found = []
    for start, line in enumerate(lines):
        end = start + 1
        if line.strip():
            indent = len(line) - len(line.lstrip())
            while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent):
                end += 1
        found.append((start, end))
    return found
