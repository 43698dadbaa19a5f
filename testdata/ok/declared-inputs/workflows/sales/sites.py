from xml.etree import ElementTree

# The compiler reads no XML: the sites are declared.
SITES = [site.text for site in ElementTree.fromstring('<sites><s>berlin</s><s>paris</s></sites>')]
