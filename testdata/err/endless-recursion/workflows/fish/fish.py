"""Feeds the fish, and the fish of the fish."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def feed(level):
    with_food = 'feed --level {}'.format(level)
    return [with_food] + feed(level + 1)


af.init_ai_flow_context()

with af.job_config('feed'):
    for command in feed(0):
        af.user_define_operation(processor=BashProcessor(command))
