"""When AIFlow starts a periodic job: its own code builds the trigger, APScheduler 3.6.3 finds the times."""
import ast
import datetime
import os

import pytz
import apscheduler.triggers.cron
import apscheduler.triggers.interval

HERE = os.path.dirname(os.path.abspath(__file__))


def packages():
    import ai_flow  # only its place is wanted: the server's packages lie beside it
    return os.path.dirname(os.path.dirname(os.path.abspath(ai_flow.__file__)))


def add_task():
    """`add_task` of Airflow's PeriodicManager, cut out of its file: the rest of that needs the server."""
    path = os.path.join(packages(), 'airflow', 'contrib', 'jobs', 'periodic_manager.py')
    with open(path, encoding='utf-8') as file:
        tree = ast.parse(file.read())
    manager = next(node for node in tree.body if getattr(node, 'name', None) == 'PeriodicManager')
    function = next(node for node in manager.body if getattr(node, 'name', None) == 'add_task')
    names = {'CronTrigger': apscheduler.triggers.cron.CronTrigger, 'trigger_periodic_task': None, 'Dict': dict,
             'IntervalTrigger': apscheduler.triggers.interval.IntervalTrigger, 'datetime': datetime.datetime}
    exec(compile(ast.Module(body=[function]), path, 'exec'), names)
    return names['add_task']


class Manager(object):
    """What `add_task` sees of a PeriodicManager: it keeps the trigger."""

    def __init__(self):
        self.sc = self
        self.trigger = None

    def generate_job_id(self, *parts):
        return parts

    def add_job(self, trigger, **others):
        self.trigger = trigger


class Clock(datetime.datetime):
    """An interval counts from now."""
    moment = None

    @classmethod
    def now(cls, tz=None):
        return cls.moment.astimezone(tz)


ADD_TASK = add_task()


def trigger(case):
    """The trigger of a case, as the scheduler makes it when the workflow starts; raises what AIFlow raises."""
    server = pytz.timezone(case.server)
    apscheduler.triggers.cron.get_localzone = lambda: server
    apscheduler.triggers.interval.get_localzone = lambda: server
    apscheduler.triggers.interval.datetime = Clock
    Clock.moment = case.moment
    manager = Manager()
    # The generated DAG has the dictionary like this (dag_generator.py).
    config = {'interval': ','.join(['0', case.interval])} if case.interval else {'cron': case.cron}
    if case.zone and not case.interval:
        config['timezone'] = case.zone
    ADD_TASK(manager, 'dag', case.moment, 'task', config)
    return manager.trigger


def stops(case):
    """Whether APScheduler comes back to a moment when the clock is put back, in the years that the compiler looks at."""
    made = trigger(case)
    hour = datetime.timedelta(hours=1)
    for change in getattr(pytz.timezone(case.zone), '_utc_transition_times', []):
        if 2026 <= change.year < 2038:
            change = pytz.utc.localize(change)
            moment = made.get_next_fire_time(None, change - hour)
            while moment is not None and moment < change + hour:
                after = made.get_next_fire_time(moment, moment)
                if after is not None and after <= moment:
                    return True
                moment = after
    return False


def times(case, count):
    """The first times, as the scheduler asks for them: each after the one before it has come."""
    made = trigger(case)
    found = []
    moment = made.get_next_fire_time(None, case.moment)
    while moment is not None and len(found) < count:
        found.append(moment.astimezone(pytz.utc))
        try:
            moment = made.get_next_fire_time(moment, moment)
        except OverflowError:  # behind the year 9999
            moment = None
    return found
