"""Feeds the fish with the help of modules beside it and in dependencies/python."""
import ai_flow as af

import tanks
from food import FOODS, Feeder
from keepers import KEEPERS
from tanks import TANK

af.init_ai_flow_context()

for tank in tanks.TANKS:
    with af.job_config('feed_' + tank):
        af.user_define_operation(processor=Feeder(tank, FOODS))
    tanks.guard('feed_' + tank)
