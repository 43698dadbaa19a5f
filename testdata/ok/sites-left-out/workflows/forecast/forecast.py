"""A job for each site whose kind has a model; the others are left out, and said at the end."""
import contextlib

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

HORIZON = {'wind': 48, 'sun': 24}
SITES = [('moor', 'wind'), ('alps', 'sun'), ('bay', 'wave')]
left_out = []


@contextlib.contextmanager
def job(name):
    try:
        with af.job_config(name):
            yield
    except LookupError as error:
        left_out.append('%s: %s' % (name, error))


af.init_ai_flow_context()
for site, kind in SITES:
    with job(site):
        af.user_define_operation(processor=BashProcessor('forecast --hours %d %s' % (HORIZON[kind], site)))
with af.job_config('report'):
    af.user_define_operation(processor=BashProcessor('report ' + '; '.join(left_out)))
for site, kind in SITES:
    if kind in HORIZON:
        af.action_on_job_status('report', site)
