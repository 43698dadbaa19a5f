# shows: `xml.etree.ElementTree`
import io
import xml.etree.ElementTree as ET
text = ('<?xml version="1.0"?>\n<!-- jobs -->\n<jobs zone="eu"  kind=\'a &amp; b\'>\r\n  <job name="load" order="1">select &lt; 1<!-- no -->'
        ' and <b>2</b> more</job>\n  <job name="train"/><group><job name="late" n="&#65;&#x42;"><![CDATA[<raw>]]></job><note/></group>'
        'end</jobs>')
root = ET.fromstring(text)
print(root.tag, root.attrib, len(root), repr(root.text), [child.tag for child in root])
job = root[0]
print(job.get('name'), job.get('none', 'x'), job.text, job.find('b').text, repr(job.find('b').tail), job.items(), job.keys())
print([job.get('name') for job in root.findall('job')], [job.get('name') for job in root.iter('job')])
print([job.get('name') for job in root.findall('.//job')], root.find('group/job').text, root.find('group/job').attrib)
print(root.find('none'), root.findtext('job'), root.findtext('none', 'd'), root.findtext('group/note'))
print(root.find("job[@name='train']").attrib, len(root.findall('*')), len(root.findall('./group/*')), len(root.findall('job[@order]')))
print([element.tag for element in root.iter()], ''.join(job.itertext()), repr(root[2].tail))
tree = ET.parse(io.StringIO('<a xmlns="u" xmlns:p="v"><p:b p:c="1" d="2"/><b xmlns=""/></a>'))
print(tree.getroot().tag, [(element.tag, element.attrib) for element in tree.iter()], tree.find('{v}b').tag)
made = ET.Element('list', {'a': '1'}, b='2')
ET.SubElement(made, 'item', n='x').text = 'one'
made.append(ET.Element('item'))
made.set('c', '3')
print(made.attrib, [(item.tag, item.text, item.attrib) for item in made], bool(made[1]), made.find('item') is made[0])
made.remove(made[0])
print(len(made), list(made)[0].text)
for wrong in ('<a>', '<a></b>', 'x', '', '<a b=1/>', '<a>&no;</a>', '<a/><b/>', '<p:a/>'):
    try:
        ET.fromstring(wrong)
    except ET.ParseError:
        print('no XML', wrong)
