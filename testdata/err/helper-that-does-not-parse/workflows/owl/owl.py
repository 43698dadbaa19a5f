"""A module in a package does not parse: that is all there is to say, however it is imported."""
import ai_flow as af
import nests.boxes
from ai_flow_plugins.job_plugins.bash import BashProcessor
from nests import boxes
from nests import boxes as same
from nests.boxes import clean
from nests.twigs import gather

af.init_ai_flow_context()

with af.job_config('gather'):
    af.user_define_operation(processor=BashProcessor(gather('beech')))

with af.job_config('clean'):
    af.user_define_operation(processor=BashProcessor(clean('north')))
    af.user_define_operation(processor=BashProcessor(boxes.fill(same.SIZE)))
    af.user_define_operation(processor=BashProcessor(nests.boxes.fill('south')))
