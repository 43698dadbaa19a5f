import _aiflowc

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3


class Error(Exception):
    pass


class Dialect:
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None


class excel(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}
_FIELDS = {'delimiter': ',', 'quotechar': '"', 'escapechar': None, 'doublequote': True, 'skipinitialspace': False,
           'lineterminator': '\r\n', 'quoting': QUOTE_MINIMAL, 'strict': False}


def register_dialect(name, dialect=None, **fmtparams):
    made = _dialect(dialect if dialect is not None else 'excel', fmtparams)
    _dialects[name] = made


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    return _dialect(name, {})


def list_dialects():
    return list(_dialects)


def _dialect(dialect, options):
    if isinstance(dialect, str):
        if dialect not in _dialects:
            raise Error('unknown dialect')
        dialect = _dialects[dialect]
    made = _Settings()
    for name, otherwise in _FIELDS.items():
        value = getattr(dialect, name, None)
        setattr(made, name, otherwise if value is None and name not in ('quotechar', 'escapechar') else value)
    for name, value in options.items():
        if name not in _FIELDS:
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        setattr(made, name, value)
    if not isinstance(made.delimiter, str):
        raise TypeError('"delimiter" must be string, not ' + type(made.delimiter).__name__)
    if len(made.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    if made.quotechar is not None and len(made.quotechar) > 1:
        raise TypeError('"quotechar" must be a 1-character string')
    if made.quoting != QUOTE_NONE and not made.quotechar:
        raise TypeError('quotechar must be set if quoting enabled')
    return made


class _Settings:
    pass


class _Reader(_aiflowc.rest_of('csv.reader')):
    def __init__(self, lines, dialect):
        self.dialect = dialect
        self.line_num = 0
        self._lines = lines

    def __iter__(self):
        return self

    def __next__(self):
        row = _Row(self.dialect)
        while True:
            line = next(self._lines, None)
            if line is None:
                if row.state in ('quoted', 'escaped') or row.field and row.state != 'start':
                    if self.dialect.strict:
                        raise Error('unexpected end of data')
                    row.save()
                    return row.fields
                raise StopIteration
            if not isinstance(line, str):
                raise Error('iterator should return strings, not %s (did you open the file in text mode?)' %
                            type(line).__name__)
            self.line_num = self.line_num + 1
            if row.state == 'start' and _is_simple(line, self.dialect):
                text = line.rstrip('\r\n')
                return text.split(self.dialect.delimiter) if text else []
            for c in line:
                row.take(c)
            row.take('')
            if row.state == 'start':
                return row.fields


# A line in which nothing but the delimiter has a meaning: a row of its own, where it ends as a line does.
def _is_simple(line, d):
    if d.quoting not in (QUOTE_MINIMAL, QUOTE_ALL) or d.quotechar in line or d.skipinitialspace or d.delimiter in '\r\n':
        return False
    if d.escapechar is not None and d.escapechar in line:
        return False
    text = line[:-1] if line.endswith(('\n', '\r')) else line
    text = text[:-1] if line.endswith('\r\n') else text
    return '\n' not in text and '\r' not in text


# One row, read letter by letter.
class _Row:
    def __init__(self, dialect):
        self.dialect = dialect
        self.state = 'start'
        self.fields = []
        self.field = ''
        self.number = False

    def save(self):
        self.fields.append(float(self.field) if self.number else self.field)
        self.field = ''
        self.number = False

    # A letter, or nothing at the end of a line.
    def take(self, c):
        d = self.dialect
        if self.state == 'start':
            if c == '':
                return
            if c in '\n\r':
                self.state = 'ended'
                return
            self.state = 'field'
        if self.state == 'field':
            self.begin(c)
        elif self.state == 'escaped':
            self.field = self.field + (c or '\n')
            self.state = 'inside'
        elif self.state == 'inside':
            if c == '' or c in '\n\r':
                self.save()
                self.state = 'start' if c == '' else 'ended'
            elif c == d.escapechar:
                self.state = 'escaped'
            elif c == d.delimiter:
                self.save()
                self.state = 'field'
            else:
                self.field = self.field + c
        elif self.state == 'quoted':
            if c == '':
                return
            if c == d.escapechar:
                self.state = 'escaped in quotes'
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self.state = 'quote in quotes' if d.doublequote else 'inside'
            else:
                self.field = self.field + c
        elif self.state == 'escaped in quotes':
            self.field = self.field + (c or '\n')
            self.state = 'quoted'
        elif self.state == 'quote in quotes':
            if d.quoting != QUOTE_NONE and c == d.quotechar:
                self.field = self.field + c
                self.state = 'quoted'
            elif c == d.delimiter:
                self.save()
                self.state = 'field'
            elif c == '' or c in '\n\r':
                self.save()
                self.state = 'start' if c == '' else 'ended'
            elif not d.strict:
                self.field = self.field + c
                self.state = 'inside'
            else:
                raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
        elif c == '':
            self.state = 'start'
        elif c not in '\n\r':
            raise Error('new-line character seen in unquoted field - do you need to open the file in universal-newline mode?')

    def begin(self, c):
        d = self.dialect
        if c == '' or c in '\n\r':
            self.save()
            self.state = 'start' if c == '' else 'ended'
        elif c == d.quotechar and d.quoting != QUOTE_NONE:
            self.state = 'quoted'
        elif c == d.escapechar:
            self.state = 'escaped'
        elif c == ' ' and d.skipinitialspace:
            pass
        elif c == d.delimiter:
            self.save()
        else:
            self.number = d.quoting == QUOTE_NONNUMERIC
            self.field = self.field + c
            self.state = 'inside'


def reader(csvfile, dialect='excel', **fmtparams):
    lines = iter(csvfile)
    if not _aiflowc.is_known(lines):
        return _aiflowc.unknown_like(lines)
    return _Reader(lines, _dialect(dialect, fmtparams))


class DictReader(_aiflowc.rest_of('csv.DictReader')):
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
            self.line_num = self.reader.line_num
        return self._fieldnames

    def __next__(self):
        from collections import OrderedDict
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        found = OrderedDict(zip(names, row))
        if len(names) < len(row):
            found[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            found[name] = self.restval
        return found


# What is written goes to a file, which is not done, or to a `StringIO`.
class _Writer(_aiflowc.rest_of('csv.writer')):
    def __init__(self, file, dialect):
        self.dialect = dialect
        self._file = file

    def _quoted(self, value, alone):
        d = self.dialect
        if value is None:
            text = ''
        elif isinstance(value, float):
            text = repr(value)
        else:
            text = str(value)
        numeric = isinstance(value, (int, float))
        if d.quoting == QUOTE_NONE:
            special = d.delimiter + (d.escapechar or '') + (d.quotechar or '') + d.lineterminator
            if not [c for c in text if c in special] and not (alone and not text):
                return text
            if alone and not text:
                raise Error('single empty field record must be quoted')
            if d.escapechar is None:
                raise Error('need to escape, but no escapechar set')
            return ''.join([d.escapechar + c if c in special else c for c in text])
        needs = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not numeric or alone and not text
        for c in text:
            if c == d.delimiter or c == d.quotechar or c == d.escapechar or c in d.lineterminator:
                needs = True
        if not needs:
            return text
        if d.escapechar is not None:
            text = text.replace(d.escapechar, d.escapechar * 2)
        if d.doublequote:
            text = text.replace(d.quotechar, d.quotechar * 2)
        elif d.quotechar in text:
            if d.escapechar is None:
                raise Error('need to escape, but no escapechar set')
            text = text.replace(d.quotechar, d.escapechar + d.quotechar)
        return d.quotechar + text + d.quotechar

    def writerow(self, row):
        row = list(row)
        if not _aiflowc.is_known(row):
            return self._file.write(_aiflowc.unknown_like(row))
        text = self.dialect.delimiter.join([self._quoted(value, len(row) == 1) for value in row])
        return self._file.write(text + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


def writer(csvfile, dialect='excel', **fmtparams):
    return _Writer(csvfile, _dialect(dialect, fmtparams))


class DictWriter(_aiflowc.rest_of('csv.DictWriter')):
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in wrong]))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows([self._row(row) for row in rowdicts])
