"""When the compiler says that jobs start: `aiflowc schedule` on a project with a job for each case."""
import collections
import datetime
import json
import os
import shutil
import subprocess
import tempfile

import pytz

PYTHON = '''\
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor
af.init_ai_flow_context()
for i in range({}):
    with af.job_config('j%d' % i):
        af.user_define_operation(processor=BashProcessor('x'))
'''
Answer = collections.namedtuple('Answer', 'times words refused stops')


def yaml(case):
    keys = {'interval': case.interval} if case.interval else {'cron': case.cron}
    if case.zone and not case.interval:
        keys['timezone'] = case.zone
    return json.dumps({'job_type': 'bash', 'periodic_config': keys})


def run(binary, project, cases, count):
    with open(os.path.join(project, 'workflows/w/w.py'), 'w') as file:
        file.write(PYTHON.format(len(cases)))
    with open(os.path.join(project, 'workflows/w/w.yaml'), 'w') as file:
        file.writelines('j{}: {}\n'.format(i, yaml(case)) for i, case in enumerate(cases))
    command = [binary, 'schedule', project, '--from', cases[0].moment.isoformat(), '--zone', cases[0].server,
               '--next', str(count), '--format', 'json', '-A', 'AF0513', '-A', 'AF0512']
    process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True)
    if process.returncode == 2:
        raise SystemExit('{}: {}'.format(' '.join(command), process.stderr))
    return json.loads(process.stdout), [json.loads(line) for line in process.stderr.splitlines()]


def moment(text):
    stamp, sign, offset = text[:19], text[19], text[20:].split(':')
    seconds = sum(int(part) * unit for part, unit in zip(offset, (3600, 60, 1)))
    naive = datetime.datetime.strptime(stamp, '%Y-%m-%dT%H:%M:%S')
    return pytz.utc.localize(naive - datetime.timedelta(seconds=seconds if sign == '+' else -seconds))


def answers(binary, cases, count):
    """An answer for each of the cases, which begin at one moment and have one server."""
    project = tempfile.mkdtemp(prefix='aiflowc-schedules-')
    found = [None] * len(cases)
    try:
        os.makedirs(os.path.join(project, 'workflows/w'))
        with open(os.path.join(project, 'project.yaml'), 'w') as file:
            file.write('project_name: schedules\n')
        asked = list(range(len(cases)))
        while asked:
            shown, said = run(binary, project, [cases[i] for i in asked], count)
            errors = [one for one in said if one['severity'] == 'error']
            stops = {one['line'] for one in said if one['code'] == 'AF0515'}
            if not errors:
                rows = {row['job']: row for row in shown}
                for place, i in enumerate(asked):
                    row = rows['j{}'.format(place)]
                    found[i] = Answer([moment(text) for text in row['next']], row['schedule'], None, place + 1 in stops)
                break
            # A line of the file is a case: those with errors are refused, and the others are asked again.
            for error in errors:
                found[asked[error['line'] - 1]] = Answer(None, None, '{}: {}'.format(error['code'], error['message']), False)
            asked = [i for i in asked if found[i] is None]
        return found
    finally:
        shutil.rmtree(project)
