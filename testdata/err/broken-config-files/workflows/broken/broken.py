"""Files that are not there, or cannot be read as what they should be."""
import configparser
import json
import os
from pathlib import Path

import ai_flow as af
import yaml
from ai_flow_plugins.job_plugins.bash import BashProcessor

RESOURCES = os.path.join(os.path.dirname(__file__), '..', '..', 'resources')

af.init_ai_flow_context()
with open(os.path.join(RESOURCES, 'tables.yaml')) as stream:
    tables = yaml.safe_load(stream)
limits = json.load(open(os.path.join(RESOURCES, 'limits.json')))
regions = yaml.safe_load(Path(RESOURCES, 'region.yaml').read_text())
parser = configparser.ConfigParser()
parser.read(os.path.join(RESOURCES, 'report.ini'))
path = parser.get('daily', 'path')

with af.job_config('load'):
    af.user_define_operation(processor=BashProcessor('load'), tables=tables, limits=limits, regions=regions, path=path)
