"""Copies the wiki to another disk every night."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()

with af.job_config('dump'):
    af.user_define_operation(processor=BashProcessor('pg_dump wiki > /backup/wiki.sql'))
with af.job_config('copy'):
    af.user_define_operation(processor=BashProcessor('rsync -a /backup/ vault:/wiki'))

af.action_on_job_status('copy', 'dump')
