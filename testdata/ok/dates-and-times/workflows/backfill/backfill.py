"""A job a day: dates of the configuration and of a file, and arithmetic on constants."""
import datetime as dt
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import ai_flow as af
import yaml
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

properties = af.current_workflow_config().properties
first, last = date.fromisoformat(properties['first']), datetime.strptime('01.03.2021', '%d.%m.%Y').date()
cut = yaml.safe_load(Path(__file__).with_name('window.yaml').read_text())['cut'].replace(tzinfo=timezone.utc)


def days(start, end):
    return [start + timedelta(days=n) for n in range((end - start).days + 1)]


before = None
for day in days(first, last):
    name = f'load_{day:%Y%m%d}'
    with af.job_config(name):
        af.user_define_operation(
            processor=BashProcessor('load --from {} --to {}'.format(day.isoformat(), day + timedelta(1))),
            weekend=day.weekday() >= 5, week=day.isocalendar()[1])
    if before:
        af.action_on_job_status(name, before)
    before = name

with af.job_config('close'):
    deadline = dt.datetime.combine(last, dt.time(6, 30), tzinfo=timezone.utc)
    af.user_define_operation(
        processor=BashProcessor('close ' + deadline.strftime('%d %b %Y, %H:%M')),
        late=deadline > cut, wait=(deadline - cut).total_seconds(), month=last.replace(day=1).isoformat(),
        local=deadline.astimezone(timezone(timedelta(hours=2), 'EET')).isoformat(), earliest=str(min(first, date(2021, 1, 31))))
af.action_on_job_status('close', before)
