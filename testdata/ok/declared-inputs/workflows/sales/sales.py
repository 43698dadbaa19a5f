"""Everything that the shape depends on is declared: see the file `flags` of this case."""
import os
import sqlite3
import sys

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

from sites import SITES

FORMAT = sqlite3.connect(':memory:').execute("select 'csv'").fetchone()[0]

if len(sys.argv) > 1:
    period = sys.argv[1]
else:
    period = 'daily'
rest = sys.argv[2:]
count = int(rest[rest.index('-n') + 1]) if '-n' in rest else 1

try:
    owner = os.environ['OWNER']
except KeyError:
    owner = 'nobody'

af.init_ai_flow_context()


def shell(command):
    af.user_define_operation(processor=BashProcessor(command))


# Two sites are known by `--define sites.SITES=…`, and so are their jobs.
for site in SITES:
    with af.job_config('load_' + site):
        shell('load --site {} --format {} --period {} --count {}'.format(site, FORMAT, period, count))

orders = af.get_dataset_by_name('orders')
returns = af.get_dataset_by_name('returns')
if os.environ.get('FULL') and 'DRY_RUN' not in os.environ and returns is None:
    with af.job_config('check'):
        shell('check ' + orders.uri + ' --region ' + os.environ['REGION'] + ' --owner ' + owner)
        shell('check --catalog {}'.format(orders.catalog_name))
        shell('mail ' + orders.properties['owner'] + os.environ['MAIL_DOMAIN'])

model = af.get_model_by_name('demand')
version = af.get_deployed_model_version(model.name)
if model and version and not af.get_latest_validated_model_version('demand'):
    with af.job_config('predict'):
        shell('predict {} {} {}'.format(version.version, version.model_path, version.model_type or 'any'))
        shell('predict --model {} {!r} --stage {}'.format(model.uuid, model.model_desc, version.current_stage))
        shell('predict --holidays {}'.format(af.get_artifact_by_name('holidays').uri))
        again = af.get_model_version_by_version(7, model.uuid)
        shell('predict --again {} --id {}'.format(again.model_path, af.get_dataset_by_id(12).name))

for site in SITES:
    af.action_on_job_status('check', 'load_' + site)
