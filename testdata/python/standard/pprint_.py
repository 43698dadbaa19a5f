# shows: `pprint`
import pprint

pprint.pprint({'b': [1, (2,)], 'a': {'z': None, 'y': 'text'}})
print(pprint.pformat([1, 'a', {2: {3}}]), pprint.saferepr({'k': 1, 'j': 2}), pprint.pformat('short'), pprint.pformat({}))
