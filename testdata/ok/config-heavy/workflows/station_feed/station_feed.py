"""Night values of the weather stations. Shows how a workflow reads its configuration, and changes it."""
import ai_flow as af
from ai_flow.context.project_context import current_project_config
from ai_flow.context.workflow_config_loader import current_workflow_config
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

project = af.current_project_config()
workflow = current_workflow_config()
properties = workflow.properties
limits = properties['limits']

# What is read.
archive = project['archive']
name = project.get_project_name()
wind = current_project_config().get('thresholds').get('wind')
lowest = project['thresholds']['pressure']['low']
missing = project.get('no_such_key', 'nothing')

with af.job_config('fetch') as fetch:
    for station in project['stations']:
        af.user_define_operation(
            name=station,
            processor=BashProcessor('fetch --station %s --attempts %d --pause %s' % (station, fetch.properties['attempts'],
                                                                                     fetch.properties['pause'])))

with af.job_config('decode') as decode:
    command = 'decode --since {since} --until {:%s} --strict={strict!r}' % '>12'
    af.user_define_operation(processor=BashProcessor(command.format('today', since=properties['since'],
                                                                    strict=decode.properties['strict'])))
    # What is changed. The job's settings are the live ones, and so is what they hold.
    decode.properties['env']['STATIONS'] = ','.join(project['stations'])
    decode.properties['env'].update(NAME=name, LC_ALL='de_CH.UTF-8')
    decode.properties.setdefault('queue', 'fast')
    del decode.properties['pause']
    decode.job_label_report_interval = 1.5

with af.job_config('check') as check:
    check.properties['env'] = dict(check.properties['env'], LIMIT=str(lowest))
    check.properties['wind'] = wind
    check.properties['airflow_args'].pop('pool')
    af.user_define_operation(processor=BashProcessor(f"check {archive}/{workflow.workflow_name} --wind {wind:.1f}"))

with af.job_config('archive'):
    # `limits` is one object, whoever the YAML anchors it to.
    limits['attempts'] += 2
    af.user_define_operation(processor=BashProcessor(f"archive --attempts {properties['same_limits']['attempts']} "
                                                     f"--missing {missing}"))

# A date cannot be submitted (it is not JSON), so what YAML makes one is written as text.
for key in ['since', 'checked']:
    properties[key] = str(properties[key])
workflow.properties['jobs'] = sorted(workflow.job_configs)

af.action_on_job_status('decode', 'fetch')
af.action_on_job_status('check', 'decode')
af.action_on_job_status('archive', 'check')
