import xml.etree.ElementTree as ElementTree
from xml.etree.ElementTree import fromstring

TREE = fromstring('''<r xmlns:c="urn:c" c:id="7"><a k="1" l="x"><b>x</b><b>y<i>!</i></b></a><a k="2"><a><b>z</b></a></a>
<c:job c:name="load" name="plain"><c:step>1</c:step><step>2</step></c:job><c/></r>''')
DEFAULT = fromstring('<project xmlns="urn:d" xmlns:e="urn:e"><job name="a"/><job name="b"><e:job e:name="c"/></job></project>')


def shown(element):
    return element.tag + ''.join([' ' + key + '=' + element.attrib[key] for key in sorted(element.attrib)])


for path in ['a b', '[@k]', 'a[ @k ]', '..', 'a/..', './/b/..', 'a[b]', 'a[1]', 'a[last()]', 'a[last()-1]', 'a[0]', 'a[x()]',
             'a//b', './/a//b', './/a/b', 'a[b="x"]', "a/b[.='y!']", 'a[@k="1"]', "a[@k='2']/a/b", '::', '@k', 'a/', 'a//',
             '*[2]', 'a[@k', '', 'a[@k="3"]', '//b', '/a', 'a/@k', './/b[2]', 'a::b', 'a[foo=1]', '.', './/', "a['x']",
             'a[-1]', 'a[@k][b]', 'a[b][1]', '(a)', 'a:b', './/a:b', '*/b', 'a/*', './/*', '{urn:c}job', '{urn:c}job/step',
             './/{urn:c}step', 'a[last()-x]', 'a[last()--3]', '{urn:c}job[@{urn:c}name]', '{urn:c}*', 'a[@l="x"][@k="1"]/b']:
    try:
        print(path, '->', [shown(element) for element in TREE.findall(path)])
    except (SyntaxError, KeyError, TypeError) as error:
        print(path, '->', type(error).__name__, error)
SPACES = {'c': 'urn:c', 'd': 'urn:d'}
for path in ['c:job', 'c:job/c:step', './/c:step', 'c:job[@c:name="load"]', 'd:job', 'c:job[c:step]', 'e:job', 'a']:
    try:
        print(path, [shown(element) for element in TREE.findall(path, SPACES)], TREE.findtext(path, 'none', namespaces=SPACES))
    except SyntaxError as error:
        print(path, error)
print([shown(job) for job in DEFAULT.findall('d:job', {'d': 'urn:d'})], DEFAULT.find('job'), DEFAULT.find('{urn:d}job').get('name'))
print([shown(job) for job in DEFAULT.iter('{urn:d}job')], DEFAULT.find('.//{urn:e}job').attrib, TREE.get('{urn:c}id'))
document = ElementTree.ElementTree(TREE)
print([shown(element) for element in document.iterfind('.//b')], document.find('a/b').text, document.findtext('c'), document.findtext('q', 'no'))
