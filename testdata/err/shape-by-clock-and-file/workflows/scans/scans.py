"""Reads scanned letters; what it does depends on the day, on a file, on the arguments and on a package."""
import datetime
import json
import os
import random
import sys

import requests

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()


def shell(name, command):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor(command))


shell('scan', 'scan /srv/letters')

if datetime.date.today().weekday() == 4:
    shell('weekly', 'scan --all')

with open('/etc/scanner.json') as settings:
    for name in json.load(settings)['steps']:
        shell(name, 'scan --step ' + name)

if len(sys.argv) > 1:
    shell(sys.argv[1], 'scan --extra')

if random.random() < 0.1:
    shell('check', 'scan --check')

try:
    requests.get('https://archive.example/up').raise_for_status()
    shell('upload', 'upload /srv/letters')
except requests.RequestException:
    pass

while not os.path.exists('/srv/letters/ready'):
    shell('wait', 'sleep 60')
