"""A survey; whether its jobs are defined is up to packages that are not part of the project."""
import threading
from concurrent.futures import ThreadPoolExecutor

import ai_flow as af
import click
import tenacity
from ai_flow_plugins.job_plugins.bash import BashProcessor

answers = []


@tenacity.retry(stop=tenacity.stop_after_attempt(3))
def ask():
    with af.job_config('ask'):
        af.user_define_operation(processor=BashProcessor('survey ask'))


def region(name):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('survey ' + name))
    answers.append(name)


# It does nothing to the workflow, however often it is called.
@tenacity.retry
def connect(url):
    return url.rstrip('/')


def beat():
    threading.Timer(60, beat).start()


@click.command()
def main():
    ask()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(region, ['north', 'south']))
    connect('http://survey')
    beat()
    with af.job_config('count'):
        af.user_define_operation(processor=BashProcessor('survey count'))
    af.action_on_job_status('count', 'ask')


af.init_ai_flow_context()
main()
