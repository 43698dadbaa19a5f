"""Whether a value of a document (the IR's forms) is the value that the reference has (values.py's forms)."""
import json

ABSENT = '(absent)'
PROPERTIES = 'ai_flow.common.properties.Properties'


class Difference(object):
    def __init__(self, path, ours, theirs):
        self.path, self.ours, self.theirs = path, ours, theirs

    def __str__(self):
        return '{}\n      ours:   {}\n      theirs: {}'.format(self.path, shorten(self.ours), shorten(self.theirs))


def shorten(value, most=300):
    text = ABSENT if value is ABSENT else json.dumps(value, sort_keys=True, ensure_ascii=False)
    return text if len(text) <= most else text[:most] + '…'


def tag_of(value):
    """`$tuple` and so on, or None for what JSON says by itself."""
    if isinstance(value, dict) and len(value) == 1:
        key = next(iter(value))
        if key.startswith('$'):
            return key
    return None


def plain(value):
    """A member of an enumeration of strings is its value, wherever AIFlow takes strings for members."""
    if tag_of(value) == '$enum' and isinstance(value['$enum']['value'], str):
        return value['$enum']['value']
    return value


def without_constructors(value):
    """Of an object that was pickled and read back, nobody knows how it was made."""
    if isinstance(value, dict):
        return {key: without_constructors(item) for key, item in value.items() if key != 'constructed'}
    return [without_constructors(item) for item in value] if isinstance(value, list) else value


class Matching(object):
    """Collects the differences, and the places that the document leaves open."""

    def __init__(self):
        self.differences = []
        self.deferred = []
        self.results = {}  # index in the document's metadata -> what the reference got from the same call

    def differ(self, path, ours, theirs):
        self.differences.append(Difference(path, ours, theirs))

    def defer(self, path):
        self.deferred.append(path)

    def equal(self, path, ours, theirs):
        """Of what is no value but a fixed form: names, numbers, words."""
        if type(ours) is not type(theirs) or ours != theirs:
            self.differ(path, ours, theirs)

    def value(self, path, ours, theirs):
        tag = tag_of(ours)
        if tag == '$opaque':
            self.defer(path)
        elif tag is not None:
            getattr(self, 'match_' + tag[1:], self.same_form)(path, ours, theirs)
        elif isinstance(ours, dict):
            self.mapping(path, ours, theirs)
        elif isinstance(ours, list):
            self.items(path, ours, theirs)
        elif type(ours) is not type(theirs) or repr(ours) != repr(theirs):  # repr: -0.0 is not 0.0
            self.differ(path, ours, theirs)

    # containers

    def items(self, path, ours, theirs):
        if not isinstance(theirs, list):
            return self.differ(path, ours, theirs)
        self.aligned(path, ours, theirs, self.value)

    def aligned(self, path, ours, theirs, match):
        for index in range(max(len(ours), len(theirs))):
            here = '{}/{}'.format(path, index)
            if index >= len(ours):
                self.differ(here, ABSENT, theirs[index])
            elif index >= len(theirs):
                self.differ(here, ours[index], ABSENT)
            else:
                match(here, ours[index], theirs[index])

    def mapping(self, path, ours, theirs):
        if tag_of(theirs) == '$object' and PROPERTIES in theirs['$object']['bases']:
            # A dict by another name, in answers of the server: it comes over the wire without an order.
            return self.fields(path, ours, theirs['$object']['content'], ordered=False)
        if tag_of(theirs) == '$object' and theirs['$object']['class']['module'] == 'collections':
            # AIFlow writes it as JSON, where it is a mapping like any other.
            theirs = theirs['$object'].get('content', theirs)
        if tag_of(theirs) is not None:
            return self.differ(path, ours, theirs)
        self.fields(path, ours, theirs)

    def fields(self, path, ours, theirs, ordered=True):
        """Keys with values on both sides, whatever the keys are."""
        if not isinstance(theirs, dict):
            return self.differ(path, ours, theirs)
        for key in ours:
            here = '{}/{}'.format(path, key)
            if key in theirs:
                self.value(here, ours[key], theirs[key])
            else:
                self.differ(here, ours[key], ABSENT)
        for key in theirs:
            if key not in ours:
                self.differ('{}/{}'.format(path, key), ABSENT, theirs[key])
        if ordered and set(ours) == set(theirs) and list(ours) != list(theirs):
            self.differ(path + ' (order of keys)', list(ours), list(theirs))

    def match_tuple(self, path, ours, theirs):
        if tag_of(theirs) == '$object' and '/parameters/' in path:
            # A named tuple, which AIFlow writes as JSON there.
            theirs = theirs['$object'].get('content', theirs)
        if tag_of(theirs) != '$tuple':
            return self.differ(path, ours, theirs)
        self.items(path, ours['$tuple'], theirs['$tuple'])

    def match_set(self, path, ours, theirs):
        if tag_of(theirs) != '$set':
            return self.differ(path, ours, theirs)
        left = list(theirs['$set'])
        for item in ours['$set']:
            found = next((other for other in left if self.holds(item, other)), None)
            if found is None:
                return self.differ(path, ours, theirs)
            left.remove(found)
        if left:
            self.differ(path, ours, theirs)

    def match_map(self, path, ours, theirs):
        if tag_of(theirs) != '$map':
            return self.differ(path, ours, theirs)
        def pair(here, mine, other):
            self.value(here + '/key', mine[0], other[0])
            self.value(here + '/value', mine[1], other[1])
        self.aligned(path, ours['$map'], theirs['$map'], pair)

    def holds(self, ours, theirs):
        """Whether the values match, without a word."""
        trial = Matching()
        trial.results = self.results
        trial.value('', ours, theirs)
        return not trial.differences

    # what is written as it is

    def same_form(self, path, ours, theirs):
        """$int, $float, $bytes, $date, $time, $datetime, $timedelta: one form, the same on both sides."""
        if ours != theirs:
            self.differ(path, ours, theirs)

    def class_reference(self, path, ours, theirs):
        for field in ('module', 'qualified_name'):
            self.equal('{}/{}'.format(path, field), ours[field], theirs[field])

    def match_class(self, path, ours, theirs):
        if tag_of(theirs) != '$class':
            return self.differ(path, ours, theirs)
        self.class_reference(path, ours['$class'], theirs['$class'])

    def match_function(self, path, ours, theirs):
        if tag_of(theirs) != '$function':
            return self.differ(path, ours, theirs)
        self.class_reference(path, ours['$function'], theirs['$function'])

    def match_enum(self, path, ours, theirs):
        if tag_of(theirs) != '$enum':
            return self.differ(path, ours, theirs)
        mine, other = ours['$enum'], theirs['$enum']
        self.class_reference(path + '/class', mine['class'], other['class'])
        self.equal(path + '/name', mine['name'], other['name'])
        self.value(path + '/value', mine['value'], other['value'])

    def match_channel(self, path, ours, theirs):
        self.equal(path, ours, theirs)

    # objects

    def match_construction(self, path, ours, theirs):
        if tag_of(theirs) != '$object':
            return self.differ(path, ours, theirs)
        mine, other = ours['$construction'], theirs['$object']
        self.class_reference(path + '/class', mine['class'], other['class'])
        self.fields(path + '/attributes', mine['attributes'], other['state'], ordered=False)
        if 'constructed' in other:
            self.call(path, mine['arguments'], mine['keyword_arguments'], other['constructed'])

    def call(self, path, positional, keyword, constructed):
        """The arguments of a constructor against those that it got: its parameters, `*rest` and `**extra`."""
        got = {entry['name']: entry for entry in constructed['parameters']}
        by_place = [entry['name'] for entry in constructed['parameters'] if not entry['keyword_only']]
        bound = dict(zip(by_place, positional))
        rest = positional[len(by_place):]
        extra = {}
        for name, value in keyword.items():
            if name in got and name not in bound:
                bound[name] = value
            else:
                extra[name] = value
        for name in got:
            here = '{}/arguments/{}'.format(path, name)
            if name in bound:
                self.value(here, bound[name], got[name]['value'])
            elif not got[name]['default']:
                self.differ(here, ABSENT, got[name]['value'])
        self.items(path + '/arguments/*', rest, constructed['rest'])
        self.fields(path + '/arguments/**', extra, constructed['extra'], ordered=False)

    # metadata

    def match_metadata(self, path, ours, theirs):
        index = ours['$metadata']
        if index not in self.results:
            return self.differ(path, ours, theirs)
        if without_constructors(self.results[index]) != without_constructors(theirs):
            self.differ(path, {'$metadata': index, 'result': self.results[index]}, theirs)

    def attribute(self, reference):
        """(whether it is known, its value): an attribute of what a metadata call gave the reference."""
        result = self.results.get(reference['metadata'])
        state = result['$object']['state'] if tag_of(result) == '$object' else {}
        return reference['name'] in state, state.get(reference['name'])

    def match_attribute(self, path, ours, theirs):
        known, value = self.attribute(ours['$attribute'])
        if not known or value != theirs:
            self.differ(path, ours, theirs)

    def match_text(self, path, ours, theirs):
        pieces = [self.piece(part) for part in ours['$text']]
        if any(piece is None for piece in pieces):
            return self.differ(path, ours, theirs)
        if ''.join(pieces) != theirs:
            self.differ(path, {'$text': ''.join(pieces)}, theirs)

    def piece(self, part):
        (form, content), = part.items()
        if form == 'literal':
            return content
        if form == 'path':
            return '<project>' if content == '.' else '<project>/' + content
        if form == 'environment':
            return '<env:{}>'.format(content)
        known, value = self.attribute(content)
        if tag_of(value) == '$number':
            return value['$number']
        if known and (isinstance(value, str) or value is None or type(value) in (bool, int)):
            return str(value)
        return None
