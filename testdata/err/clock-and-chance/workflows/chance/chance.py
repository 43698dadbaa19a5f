"""What the clock says and what chance gives is warned of in values, and refused where jobs depend on it."""
import datetime
import random
import time
import uuid
from datetime import date, timedelta

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def yesterday():
    return (date.today() - timedelta(days=1)).isoformat()


af.init_ai_flow_context()
started = time.time()
with af.job_config('load'):
    af.user_define_operation(processor=BashProcessor('load --day ' + yesterday()), run=uuid.uuid4().hex)
with af.job_config('sample'):
    af.user_define_operation(processor=BashProcessor('sample'), seed=random.randint(1, 100))
if datetime.datetime.now().weekday() == 0:
    with af.job_config('weekly'):
        af.user_define_operation(processor=BashProcessor('weekly'))
print('defined in %s seconds' % (time.time() - started))
