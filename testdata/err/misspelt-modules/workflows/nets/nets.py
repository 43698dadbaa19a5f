"""Imports modules of the project under names that are not quite theirs."""
import ai_flow as af
import aiflow
from ai_flow_plugins.job_plugins.bash import BashProcessor

from commom import MESH
from boats import ANNA, BERTA, CLAIRE
from gear.hoks import SMALL

af.init_ai_flow_context()

with af.job_config('weed'):
    af.user_define_operation(processor=BashProcessor('nets weed %s %s' % (MESH, ANNA.upcase())))
with af.job_config('mow'):
    af.user_define_operation(processor=BashProcessor('nets mow ' + BERTA + 1))
