# XML as it is read: elements, and the paths to them.
import _aiflowc


class ParseError(SyntaxError):
    pass


class Element(_aiflowc.rest_of('xml.etree.ElementTree.Element')):
    _tp_name = 'xml.etree.ElementTree.Element'

    def __init__(self, tag, attrib={}, **extra):
        self.tag = tag
        self.attrib = dict(attrib, **extra)
        self.text = None
        self.tail = None
        self._children = []

    def __len__(self):
        return len(self._children)

    def __getitem__(self, index):
        return self._children[index]

    def __setitem__(self, index, element):
        self._children[index] = element

    def __delitem__(self, index):
        del self._children[index]

    def __iter__(self):
        return iter(self._children)

    def __eq__(self, other):
        return self is other

    __hash__ = object.__hash__

    def append(self, subelement):
        self._children.append(subelement)

    def extend(self, elements):
        self._children.extend(elements)

    def insert(self, index, subelement):
        self._children.insert(index, subelement)

    def remove(self, subelement):
        for index, child in enumerate(self._children):
            if child is subelement:
                del self._children[index]
                return
        raise ValueError('list.remove(x): x not in list')

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value):
        self.attrib[key] = value

    def keys(self):
        return list(self.attrib.keys())

    def items(self):
        return list(self.attrib.items())

    def iter(self, tag=None):
        return iter([element for element in _below(self) if tag in (None, '*') or element.tag == tag])

    def itertext(self):
        return iter(_texts(self))

    def iterfind(self, path, namespaces=None):
        found = _found(self, path, namespaces)
        return _strange() if found is None else iter(found)

    def findall(self, path, namespaces=None):
        found = _found(self, path, namespaces)
        return _strange() if found is None else found

    def find(self, path, namespaces=None):
        found = _found(self, path, namespaces)
        return _strange() if found is None else found[0] if found else None

    def findtext(self, path, default=None, namespaces=None):
        found = _found(self, path, namespaces)
        return _strange() if found is None else (found[0].text or '') if found else default


def SubElement(parent, tag, attrib={}, **extra):
    element = Element(tag, attrib, **extra)
    parent.append(element)
    return element


class ElementTree(_aiflowc.rest_of('xml.etree.ElementTree.ElementTree')):
    def __init__(self, element=None, file=None):
        self._root = element if file is None else parse(file).getroot()

    def getroot(self):
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def find(self, path, namespaces=None):
        return self._root.find(_relative(path), namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(_relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(_relative(path), default, namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(_relative(path), namespaces)


def parse(source, parser=None):
    if parser is not None:
        return _aiflowc.not_evaluated('a parser of XML of its own')
    if hasattr(source, 'read'):
        text = source.read()
    else:
        with open(source, 'rb') as file:
            text = file.read()
    root = fromstring(text)
    return ElementTree(root) if _aiflowc.is_known(root.tag) else root


def fromstring(text, parser=None):
    if parser is not None:
        return _aiflowc.not_evaluated('a parser of XML of its own')
    if not _aiflowc.is_known(text):
        return _aiflowc.unknown_like(text)
    if isinstance(text, bytes):
        if b'encoding' in text[:text.find(b'>') + 1] and b'utf-8' not in text[:text.find(b'>')].lower():
            return _aiflowc.not_evaluated('XML in another encoding than UTF-8')
        text = _aiflowc.decode(text, 'utf-8')
        text = text[1:] if text.startswith('\ufeff') else text
    if '<!DOCTYPE' in text:
        return _aiflowc.not_evaluated('XML with a document type')
    return _Reader(text.replace('\r\n', '\n').replace('\r', '\n')).read()


def XML(text, parser=None):
    return fromstring(text, parser)


def iselement(element):
    return hasattr(element, 'tag')


def _strange():
    return _aiflowc.not_evaluated('a path in XML like this')


def _relative(path):
    return '.' + path if path[:1] == '/' else path


def _below(element):
    return [element] + [below for child in element for below in _below(child)]


def _texts(element):
    texts = [element.text] if element.text else []
    for child in element:
        texts.extend(_texts(child))
        if child.tail:
            texts.append(child.tail)
    return texts


# The elements that a path leads to; None where it is not known which.
def _found(element, path, namespaces):
    if not _aiflowc.is_known(path, namespaces) or not isinstance(path, str):
        return None
    # A mere tag is none of a namespace, whatever its prefix.
    if namespaces is None and not [letter for letter in _outside_braces(path) if letter in '/*[@.']:
        return [child for child in element if child.tag == path]
    if path[-1:] == '/':
        path += '*'
    if path[:1] == '/':
        raise SyntaxError('cannot use absolute path on element')
    tokens = _tokens(path, namespaces or {})
    found, begun = [element], False
    while tokens:
        if begun and tokens[0] == '/':
            tokens.pop(0)
            if not tokens:
                raise SyntaxError('invalid path')
        begun = True
        found = _step(element, found, tokens.pop(0), tokens)
    return found


def _outside_braces(path):
    return ''.join([part.rpartition('}')[2] for part in path.split('{')])


# Names begin with a space, to tell them from signs; texts with a quote.
def _tokens(path, namespaces):
    at, tokens = 0, []
    while at < len(path):
        letter = path[at]
        if letter in '"\'' and letter in path[at + 1:]:
            end = path.find(letter, at + 1)
            tokens.append("'" + path[at + 1:end])
            at = end + 1
        elif path[at:at + 2] in ('//', '..', '::', '()'):
            tokens.append(path[at:at + 2])
            at += 2
        elif letter in '/.*:[]()@=':
            tokens.append(letter)
            at += 1
        elif letter.isspace():
            tokens.append('')
            at += 1
        else:
            begin, at = at, path.find('}', at) + 1 if letter == '{' else at
            while at < len(path) and path[at] not in '/[]()@=' and not path[at].isspace():
                at += 1
            tokens.append(' ' + _full_name(path[begin:at], namespaces))
    return tokens


def _full_name(name, namespaces):
    if name[0] == '{' or ':' not in name:
        return name
    prefix, _, local = name.partition(':')
    if prefix not in namespaces:
        raise SyntaxError('prefix %r not found in prefix map' % prefix)
    return '{%s}%s' % (namespaces[prefix], local)


# Goes on from the elements that were found so far.
def _step(root, found, token, tokens):
    if token == '.' or not token:
        return found if token else []
    if token == '*':
        return [child for one in found for child in one]
    if token == '..':
        parents = []
        for one in found:
            parent = _parent(root, one)
            if parent is not None and not [known for known in parents if known is parent]:
                parents.append(parent)
        return parents
    if token == '//':
        if not tokens:
            raise SyntaxError('invalid path')
        tag = tokens.pop(0)
        if tag != '*' and not tag.startswith(' '):
            raise SyntaxError('invalid descendant')
        return [below for one in found for below in one.iter(tag.strip()) if below is not one]
    if token == '[':
        return _fitting(root, found, tokens)
    if token.startswith(' '):
        return [child for one in found for child in one if child.tag == token[1:]]
    raise KeyError(token)


def _parent(root, element):
    for parent in _below(root):
        for child in parent:
            if child is element:
                return parent
    return None


# Those that what stands in brackets holds for.
def _fitting(root, found, tokens):
    test = []
    while tokens[:1] != [']']:
        if not tokens:
            raise TypeError("'NoneType' object is not callable")
        if tokens[0]:
            test.append(tokens[0])
        tokens.pop(0)
    tokens.pop(0)
    form = ''.join([{' ': '-', "'": "'"}.get(token[0], token) for token in test])
    words = [token[1:] for token in test]
    is_number = bool(words) and words[0][words[0].startswith('-'):].isdecimal()
    if form == '@-':
        return [one for one in found if one.get(words[1]) is not None]
    if form == "@-='":
        return [one for one in found if one.get(words[1]) == words[3]]
    if form == ".='":
        return [one for one in found if _whole(one) == words[2]]
    if form == '-' and not is_number:
        return [one for one in found if one.find(words[0]) is not None]
    if form == "-='" and not is_number:
        return [one for one in found if words[2] in [_whole(child) for child in one.findall(words[0])]]
    if form not in ('-', '-()', '-()-'):
        raise SyntaxError('invalid predicate')
    place = _place(form, words)
    return [one for one in found if _is_at(place, one, _parent(root, one))]


def _whole(element):
    return ''.join(_texts(element))


def _place(form, words):
    if form == '-':
        place = int(words[0]) - 1
        if place < 0:
            raise SyntaxError('XPath position >= 1 expected')
        return place
    if words[0] != 'last':
        raise SyntaxError('unsupported function')
    if form == '-()':
        return -1
    try:
        place = int(words[2]) - 1
    except ValueError:
        raise SyntaxError('unsupported expression')
    if place > -2:
        raise SyntaxError('XPath offset from last() must be negative')
    return place


def _is_at(place, element, parent):
    alike = [] if parent is None else parent.findall(element.tag)
    return -len(alike) <= place < len(alike) and alike[place] is element


_ENTITIES = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"', 'apos': "'"}
_SPACE = ' \t\n'


class _Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.open = []
        self.root = None
        self.last = None
        self.spaces = [{'xml': 'http://www.w3.org/XML/1998/namespace'}]

    def fail(self):
        raise ParseError(_aiflowc.not_evaluated('the words of an error in XML'))

    def until(self, end):
        place = self.text.find(end, self.at)
        if place < 0:
            self.fail()
        found, self.at = self.text[self.at:place], place + len(end)
        return found

    def plain(self, text):
        pieces = text.split('&')
        out = pieces[0]
        for piece in pieces[1:]:
            name, end, rest = piece.partition(';')
            if not end:
                self.fail()
            if name.startswith('#x'):
                out += chr(int(name[2:], 16))
            elif name.startswith('#'):
                out += chr(int(name[1:]))
            elif name in _ENTITIES:
                out += _ENTITIES[name]
            else:
                self.fail()
            out += rest
        return out

    def data(self, text):
        if not text:
            return
        if not self.open:
            if text.strip(_SPACE):
                self.fail()
        elif self.last is None:
            self.open[-1][0].text = (self.open[-1][0].text or '') + text
        else:
            self.last.tail = (self.last.tail or '') + text

    def read(self):
        text = self.text
        while self.at < len(text):
            place = text.find('<', self.at)
            end = len(text) if place < 0 else place
            self.data(self.plain(text[self.at:end]))
            self.at = end + 1
            if place < 0:
                break
            if text.startswith('!--', self.at):
                self.until('-->')
            elif text.startswith('![CDATA[', self.at):
                self.at += 8
                self.data(self.until(']]>'))
            elif text.startswith('?', self.at):
                self.until('?>')
            elif text.startswith('/', self.at):
                self.at += 1
                name = self.until('>').rstrip(_SPACE)
                if not self.open or self.open[-1][1] != name:
                    self.fail()
                self.last = self.open.pop()[0]
                self.spaces.pop()
            else:
                self.element()
        if self.open or self.root is None:
            self.fail()
        return self.root

    def space(self):
        while self.text[self.at:self.at + 1] in (' ', '\t', '\n'):
            self.at += 1

    def name(self):
        begin = self.at
        while self.at < len(self.text) and self.text[self.at] not in ' \t\n/>=<"\'':
            self.at += 1
        if begin == self.at:
            self.fail()
        return self.text[begin:self.at]

    def element(self):
        name, given = self.name(), {}
        while True:
            self.space()
            if self.text[self.at:self.at + 1] in ('>', '/', ''):
                break
            key = self.name()
            self.space()
            if self.text[self.at:self.at + 1] != '=' or key in given:
                self.fail()
            self.at += 1
            self.space()
            quote = self.text[self.at:self.at + 1]
            if quote not in ('"', "'"):
                self.fail()
            self.at += 1
            value = self.until(quote)
            if '<' in value:
                self.fail()
            given[key] = self.plain(value.replace('\n', ' ').replace('\t', ' '))
        spaces = dict(self.spaces[-1])
        for key, value in given.items():
            if key == 'xmlns':
                spaces[''] = value
            elif key.startswith('xmlns:'):
                spaces[key[6:]] = value
        self.spaces.append(spaces)
        attrib = {self.full(key, False): value for key, value in given.items() if key != 'xmlns' and not key.startswith('xmlns:')}
        made = Element(self.full(name, True), attrib)
        if self.open:
            self.open[-1][0].append(made)
        elif self.root is not None:
            self.fail()
        else:
            self.root = made
        self.open.append((made, name))
        self.last = None
        if self.text.startswith('/>', self.at):
            self.at += 2
            self.last = self.open.pop()[0]
            self.spaces.pop()
        elif self.text.startswith('>', self.at):
            self.at += 1
        else:
            self.fail()

    def full(self, name, is_tag):
        prefix, colon, local = name.rpartition(':')
        if not colon:
            space = self.spaces[-1].get('') if is_tag else ''
            return '{%s}%s' % (space, name) if space else name
        if prefix not in self.spaces[-1]:
            self.fail()
        return '{%s}%s' % (self.spaces[-1][prefix], local)
