"""Brackets and quotes that nobody has closed, and words that are nearly right: each is told once."""
import ai_flow as af
form ai_flow_plugins.job_plugins.bash import BashProcessor

BEDS = {
    'roses': ['red', 'white',
    'herbs': ['mint'],
}

af.init_ai_flow_context()

with af.job_config('weed':
    af.user_define_operation(processor=BashProcessor('weed roses'))
    af.user_define_operation(
        processor=BashProcessor(
            'weed herbs'
        )

with af.job_config('mow'):
    af.user_define_operation(processor=BashProcessor('mow the gardener's lawn'))
    af.user_define_operation(processor=BashProcessor('mow ' + str(len(BEDS]))
    print 'mown'
    raise SystemExit, 'enough'

if len(BEDS) = 2:
    af.action_on_job_status('mow', 'weed')
else if BEDS:
    af.action_on_job_status('mow', 'weed'))
whit open(“beds.txt”) as beds:
    pass
