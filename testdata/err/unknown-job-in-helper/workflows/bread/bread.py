"""Bakes the bread of the day. The steps come from a module that all workflows of the bakery share."""
import ai_flow as af

import steps

LAST = 'bakes'

af.init_ai_flow_context()

steps.robot('knead', '--minutes 12')
steps.robot('bake', '--degrees 240', after='knead')
steps.robot('deliver', '--van 2', after=LAST)
