# shows: `re`
import re

found = re.match(r'(\d+)-(?P<month>\d\d)', '2021-03-04')
print(found.group(), found.group(1), found['month'], found.groups(), found.groupdict())
print(found.span(), found.start(1), found.end('month'), found.lastindex, found.lastgroup, found)
print(re.match('b', 'ab'), re.search('b', 'ab').span(), re.fullmatch('a', 'ab'))
print(bool(re.search(r'^shop_', 'shop_orders')), re.search('x?', 'ab').group() == '')
pattern = re.compile(r'[a-z]+', re.IGNORECASE)
print(pattern.findall('Load the DATA of 2021'), pattern.flags, pattern.groups, pattern.pattern)
print([(m.group(), m.start()) for m in pattern.finditer('a1Bc')])
print(pattern.match('1a'), pattern.match('1a', 1).group(), pattern.search('..ab', 0, 3).group())
print(re.findall(r'(\w)=(\d)', 'a=1, b=2'), re.findall(r'(\w)=\d', 'a=1, b=2'), re.findall('', 'ab'))
print(re.findall(r'^\w+', 'one\ntwo', re.M), re.findall(r'a.b', 'a\nb', re.S), re.findall('a  b # why', 'ab', re.X))
print(re.findall(r'\bcat\b|\Bcat', 'cat concat'), re.findall(r'(?<=\$)\d+(?!\d|%)', '$12 $5% 7'))
print(re.match(r'(a)?b', 'b').groups(), re.match(r'(a)?b', 'b').groups('none'), re.match('(?i)A', 'a').group())
print(re.match(r'(\w)\1', 'aab').group(), re.match(r'(?P<q>[\'"]).*?(?P=q)', '"x" "y"').group())
print(re.match(r'a{2,3}', 'aaaa').group(), re.match(r'a{2,3}?', 'aaaa').group(), re.match('a{,', 'a{,').group())
for wrong in ('(', '*a', 'a**', '[b-a]', r'\q', '(?P<1>x)', 'x{3,2}', '(?<=a+)'):
    try:
        re.compile(wrong)
    except re.error as error:
        print(wrong, error, error.pos, error.msg)
try:
    re.match('a', 'a').group(1)
except IndexError as error:
    print(error)
try:
    re.match('a', None)
except TypeError as error:
    print(error)
