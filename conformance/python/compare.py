"""Whether a value of a document is the value that CPython has (`showing.form`)."""
import json

EQUAL, UNKNOWN, DIFFERENT = 'equal', 'not known', 'different'


def compare(ours, theirs):
    """DIFFERENT if anything that is known differs, else UNKNOWN if anything is not known."""
    if tag(ours) in ('$opaque', '$text', '$attribute'):
        return UNKNOWN
    if isinstance(ours, list):
        return items(ours, theirs) if isinstance(theirs, list) else DIFFERENT
    if not isinstance(ours, dict):
        # By type and text: 1 is not True, 0.0 is not -0.0.
        return EQUAL if type(ours) is type(theirs) and repr(ours) == repr(theirs) else DIFFERENT
    if not isinstance(theirs, dict) or tag(ours) != tag(theirs):
        return DIFFERENT
    if tag(ours) == '$set':
        ours, theirs = ours['$set'], theirs['$set']
        if any(compare(item, item) == UNKNOWN for item in ours):
            return UNKNOWN
        order = lambda item: json.dumps(item, sort_keys=True)
        return items(sorted(ours, key=order), sorted(theirs, key=order))
    if tag(ours) in ('$class', '$function'):
        return EQUAL if name_of(ours[tag(ours)]) == theirs[tag(ours)] else DIFFERENT
    if tag(ours) == '$enum':
        ours, theirs = ours['$enum'], theirs['$enum']
        same = name_of(ours['class']) == theirs['class'] and ours['name'] == theirs['name']
        return compare(ours['value'], theirs['value']) if same else DIFFERENT
    if tag(ours) == '$construction':
        ours, theirs = ours['$construction'], theirs['$construction']
        if name_of(ours['class']) != theirs['class']:
            return DIFFERENT
        arguments = items(ours['arguments'], theirs['arguments']) if 'arguments' in theirs else EQUAL
        return worst([arguments, compare(ours['attributes'], theirs['attributes'])])
    if list(ours) != list(theirs):
        return DIFFERENT
    return worst([compare(ours[key], theirs[key]) for key in ours])


def items(ours, theirs):
    if len(ours) != len(theirs):
        return DIFFERENT
    return worst([compare(one, other) for one, other in zip(ours, theirs)])


def worst(results):
    return next((result for result in (DIFFERENT, UNKNOWN) if result in results), EQUAL)


def tag(value):
    if isinstance(value, dict) and len(value) == 1:
        key = next(iter(value))
        return key if key.startswith('$') else None
    return None


def name_of(reference):
    return '{module}.{qualified_name}'.format(**reference)
