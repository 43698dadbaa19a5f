"""Removes what nobody listens to any more. Run it: `python cleanup.py` submits the workflow, to start by events."""
import os

import ai_flow as af
from ai_flow import workflow_operation
from ai_flow.workflow.control_edge import EventMeetConfig, MeetAnyEventCondition
from podcast import SHOWS, steps

NAME = os.path.splitext(os.path.basename(__file__))[0]


class Disk:
    """A disk, and the jobs that look after it."""

    def __init__(self, name, keep_days):
        self.name = name
        self.keep_days = keep_days

    def job(self, step):
        return '_'.join([step, self.name])

    def define(self):
        listed = steps.shell(self.job('list'), *(f'find /mnt/{self.name}/{show.key} -mtime +{self.keep_days} -print > '
                                                 f'/tmp/{self.name}-{show.key}' for show in SHOWS))
        return steps.shell(self.job('remove'), f'cat /tmp/{self.name}-* | xargs -r rm', after=listed)


def build():
    disks = [Disk('fast', 30), Disk('slow', 10 * 365)]
    removed = [disk.define() for disk in disks]
    steps.shell('tell', 'mail -s cleaned staff@podcasts.example < /dev/null', after=removed)


def main():
    af.init_ai_flow_context()
    build()
    workflow_operation.submit_workflow(NAME)
    full = MeetAnyEventCondition([EventMeetConfig('disk', 'full', event_type='MONITOR', sender='*')])
    workflow_operation.start_new_workflow_execution_on_events(workflow_name=NAME, event_conditions=[full])
    stop = MeetAnyEventCondition().add_event('disk', 'gone', 'MONITOR', sender='*').add_event('disk', 'lost', sender='*')
    workflow_operation.stop_workflow_execution_on_events(NAME, [stop])
    for execution in workflow_operation.list_workflow_executions(NAME) or []:
        print(execution.workflow_execution_id, execution.status)


if __name__ == '__main__':
    main()
