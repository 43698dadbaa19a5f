"""What could not be defined for a mistake is not missed by rules; what is missing anyway is."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


class Row:
    def harvest(self, job):
        with af.job_config(job):
            af.user_define_operation(processor=BashProcessor('harvest'))


@logged
def press(job):
    with af.job_config(job):
        af.user_define_operation(processor=BashProcessor('press'))


af.init_ai_flow_context()

Row('north').harvest('pick')
Row().harvest(jb='sort')
press('press')

with af.job_config('bottle'):
    af.user_define_operation(processor=BashProcessor('bottle ' + 3))

af.action_on_job_status('sort', 'pick')
af.action_on_job_status('press', 'sort')
af.action_on_job_status('bottle', 'press')
af.action_on_job_status('bottle', 'cork')
