"""Prints the programmes of the plays that are on."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

SEASON = 'summer'
PLAYS = {'winter': ['Macbeth', 'Faust'], 'spring': ['Tartuffe']}


def plays(season):
    if season not in PLAYS:
        raise ValueError('no plays in the {}'.format(season))
    return PLAYS[season]


af.init_ai_flow_context()

for play in plays(SEASON):
    with af.job_config(play):
        af.user_define_operation(processor=BashProcessor('print ' + play))
