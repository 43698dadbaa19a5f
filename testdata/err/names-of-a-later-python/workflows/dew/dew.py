"""Imports what came with Python 3.8; where that is caught, what stands in for it is used."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

try:
    from math import prod
except ImportError:
    def prod(numbers):
        return numbers[0] * numbers[1]

af.init_ai_flow_context()
with af.job_config('measure'):
    af.user_define_operation(processor=BashProcessor('measure --drops %d' % prod([6, 7])))

from functools import cached_property
