# XML as it is read: elements, and the simple paths to them.
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
        return iter(found) if _aiflowc.is_known(path) and found is not None else _strange()

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


# The elements that a path leads to; None where it is one that is not followed.
def _found(element, path, namespaces):
    if not isinstance(path, str) or namespaces or path[:1] == '/' or path[-1:] == '/':
        return None
    steps, path = [], path.replace('.//', '\0./').replace('//', '/\0./')
    for step in _steps(path):
        if step is None:
            return None
        steps.append(step)
    found = [element]
    for deep, tag, attribute, value in steps:
        if tag == '.':
            continue
        if deep:
            found = _once([below for one in found for child in one for below in _below(child)])
        else:
            found = [child for one in found for child in one]
        found = [one for one in found if tag == '*' or one.tag == tag]
        if attribute is not None:
            found = [one for one in found if attribute in one.attrib and value in (None, one.attrib[attribute])]
    return found


def _once(elements):
    out = []
    for element in elements:
        if not [known for known in out if known is element]:
            out.append(element)
    return out


def _steps(path):
    deep, depth, step, steps = False, 0, '', []
    for letter in path + '/':
        if letter == '\0':
            deep = True
        elif letter != '/' or depth:
            depth += {'{': 1, '[': 1, '}': -1, ']': -1}.get(letter, 0)
            step += letter
        else:
            if step == '.' and deep:
                pass
            else:
                steps.append(_step(deep, step))
                deep = False
            step = ''
    return steps


def _step(deep, step):
    tag, bracket, test = step.partition('[')
    if tag in ('', '..') or '..' in tag or bracket and not (test.startswith('@') and test.endswith(']')):
        return None
    if not bracket:
        return deep, tag, None, None
    name, equals, value = test[1:-1].partition('=')
    if '[' in value or ']' in value or equals and (len(value) < 2 or value[0] not in '\'"' or value[-1] != value[0]):
        return None
    return deep, tag, name, value[1:-1] if equals else None


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
