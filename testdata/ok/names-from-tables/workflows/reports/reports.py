"""Jobs from a table, with names by regular expressions, and commands in several lines."""
import base64
import calendar
import csv
import hashlib
import os
import re
import shlex
import textwrap
import uuid
from urllib.parse import urlencode, urljoin

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

SERVER = 'https://reports.example/v1/'
ADDRESS = re.compile(r'(?P<user>[\w.]+)@(?P<host>[\w.]+\.\w+)')


def named(title):
    return re.sub(r'\W+', '_', title.lower()).strip('_')


def last_days(months):
    return ['2021-{:02d}-{:02d}'.format(int(month), calendar.monthrange(2021, int(month))[1]) for month in months.split(',')]


af.init_ai_flow_context()

names = []
with open(os.path.join(os.path.dirname(__file__), 'reports.csv'), newline='') as table:
    for row in csv.DictReader(table, delimiter=';'):
        name = named(row['title'])
        names.append(name)
        recipients = [found.group('user') for found in ADDRESS.finditer(row['recipients'])]
        address = urljoin(SERVER, 'send?' + urlencode({'to': recipients, 'title': row['title']}, doseq=True))
        command = textwrap.dedent('''
            report --title {title} --owner {owner}
            curl {address}
        ''').strip().format(title=shlex.quote(row['title']), owner=shlex.quote(row['owner']), address=shlex.quote(address))
        with af.job_config(name):
            af.user_define_operation(
                processor=BashProcessor(command), days=last_days(row['months']), key=hashlib.sha256(name.encode()).hexdigest()[:12],
                id=str(uuid.uuid5(uuid.NAMESPACE_URL, address)), token=base64.b64encode(row['owner'].encode()).decode())

with af.job_config('digest'):
    af.user_define_operation(processor=BashProcessor('digest ' + ' '.join(map(shlex.quote, names))), hosts=sorted(
        {host for _, host in ADDRESS.findall('a@shop.example, d@depot.example')}))
for name in names:
    af.action_on_job_status('digest', name)
