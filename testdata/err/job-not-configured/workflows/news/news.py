"""Reads the news every hour."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


def read(language):
    with af.job_config('read_' + language):
        af.user_define_operation(processor=BashProcessor('speak --language ' + language))


af.init_ai_flow_context()

with af.job_config('fetch'):
    af.user_define_operation(processor=BashProcessor('news fetch'))
with af.job_config('Translate'):
    af.user_define_operation(processor=BashProcessor('news translate'))
with af.job_config('archive'):
    af.user_define_operation(processor=BashProcessor('news archive'))
for language in ('en', 'fr', 'pt'):
    read(language)
    af.action_on_job_status('read_' + language, 'Translate')
