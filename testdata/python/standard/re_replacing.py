# shows: `re`
import re

print(re.sub('[^a-z0-9]+', '_', 'Load: the data/2021'.lower()), re.sub('a', 'b', 'banana', 2), re.sub('a', 'b', 'xyz'))
print(re.sub(r'(\w+)@(\w+)', r'\2 at \1', 'me@home'), re.sub(r'(?P<x>a)', r'<\g<x>\g<0>\g<1>0>', 'banana'))
print(re.sub('(a)?(b)', r'[\1|\2]', 'ab b'), re.sub('x*', '-', 'abxd'), re.subn('[aeiou]', '', 'education'))
print(re.sub('b', r'\n\t\\', 'abc') == 'a\n\t\\c', re.sub('$', '!', 'end'), re.sub('^', '# ', 'one\ntwo', flags=re.MULTILINE))


def doubled(match):
    return str(int(match.group()) * 2)


print(re.sub(r'\d+', doubled, 'a1 b20'), re.sub('[A-Z]', lambda m: '_' + m.group().lower(), 'loadOrderData'))
print(re.split(r'[,;]\s*', 'a, b;c'), re.split('([,;])', 'a,b;c'), re.split(',', 'a,b,c', 1), re.split('x*', 'axbc'))
print(re.split(r'\W+', 'Words, words.'), re.split('(a)|b', 'xay'))
print(re.escape('a.b*c-d_é/f'), re.sub(re.escape('a.b'), 'x', 'a.b axb'))
path = re.compile(r'(?P<stem>[^/]+)\.(?P<ending>\w+)$')
print(path.search('/srv/data/orders.csv').groupdict(), path.groupindex['ending'], path.search('none') is None)
print(re.match(r'(\d+)\.(\d+)', '3.14').expand(r'\2.\1 \g<0>'), re.compile('a') == re.compile('a'), re.compile('a', re.I))
for template in (r'\2', r'\q', r'\g<no>', r'\g'):
    try:
        print(re.sub('(a)', template, 'a'))
    except (re.error, IndexError) as error:
        print(type(error).__name__, error)
names = {'Orders of 2021!': None, '  x--y ': None}
print([re.sub(r'\W+', '-', name).strip('-').lower() for name in names])
