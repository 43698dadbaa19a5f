# shows: packages, relative imports within packages
import pack
from pack.sub import deep
from pack.sub.deep import up_two, sibling
import pack.sub.deep as alias
print(pack.NAME, deep.WHO, up_two, sibling, alias is deep)
print(pack.sub.__name__, deep.__name__, pack.sub.__package__, deep.__package__, pack.__package__)
