# shows: `import` in all spellings
import tools
import tools.numbers_
import tools.numbers_ as n, tools as t
from tools import twice, CONSTANT as C
from tools import (
    numbers_,
    twice as double,
)
print(tools.CONSTANT, tools.numbers_.ONE, n.ONE, t is tools, twice(4), C, numbers_ is n, double(5))
print(tools.__name__, n.__name__)
