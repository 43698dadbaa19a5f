"""Feeds the fish; every block has a mistake of its own."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

TANKS = {'sharks': 2, 'corals': 0}
FOOD = ['krill', 'algae']


def portion(tank, total):
    return total / TANKS[tank]


def feed(tank, food, total):
    with af.job_config('feed_' + tank):
        af.user_define_operation(processor=BashProcessor('feed %s %d' % (food, portion(tank, total))))


af.init_ai_flow_context()

feed('sharks', FOOD[0], 10)
feed('corals', FOOD[1], 10)
feed('seals', FOOD[1], 10)
feed('rays', FOOD[2], 10)
feed('rays')
feed('eels', food='krill', total='ten')
with af.job_config('count'):
    af.user_define_operation(processor=BashProcessor('count ' + len(TANKS)))
with af.job_config('weigh'):
    af.user_define_operation(processor=BashProccessor('weigh {}'.format(tank_names)))
af.action_on_job_status('feed_sharks', FOOD.first)
