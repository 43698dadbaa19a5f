"""Jobs that are read from files: YAML, JSON, INI and plain text."""
import configparser
import json
import os

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

from settings import load_json, load_yaml, resource

af.init_ai_flow_context()

settings = load_yaml('regions.yaml')
limits = load_json('limits.json', {})
local = load_json('local.json', default={'verbose': False})
parser = configparser.ConfigParser()
parser.read([resource('report.ini'), resource('local.ini')])
report = parser['daily']
query = open(os.path.join(os.path.dirname(__file__), 'import.sql')).read()
with open(resource('receivers.txt')) as lines:
    receivers = [line.strip() for line in lines if line.strip() and not line.startswith('#')]

for region in settings['regions']:
    with af.job_config('import_' + region['name']):
        af.user_define_operation(
            processor=BashProcessor('import --since {:%Y-%m-%d} "{}"'.format(
                region['since'], ' '.join(query.format(region=region['name']).split()))),
            retries=region['retries'], since=region['since'].isoformat(), limits=json.dumps(limits, sort_keys=True))

with af.job_config('report'):
    af.user_define_operation(
        processor=BashProcessor('report --to {} {}'.format(','.join(receivers), report.get('path'))),
        compress=report.getboolean('compress'), currencies=limits['currencies'], **local)
for region in settings['regions']:
    af.action_on_job_status('report', 'import_' + region['name'])
