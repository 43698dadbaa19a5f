# shows: `string`
import string
from string import Template

print(string.ascii_lowercase, string.digits, string.hexdigits, string.punctuation, repr(string.whitespace), string.ascii_letters[25:27], len(string.printable), string.octdigits)
print(string.capwords('two  words'), string.capwords('a-b', '-'), Template('$who likes ${what}s: $$5').substitute(who='tim', what='pie'))
print(Template('$a $b').safe_substitute(a=1), Template('$a').substitute({'a': 'x'}, a='y'), Template('${x}_$y').safe_substitute({}), Template('').substitute(), Template('$a').template)
for wrong in (lambda: Template('$a').substitute(), lambda: Template('$ a').substitute(), lambda: Template('a\n${').substitute(a=1)):
    try:
        wrong()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
print([c for c in 'Az_9 é' if c in string.ascii_letters + string.digits], ''.join(sorted(set('hello') & set(string.ascii_lowercase))))
