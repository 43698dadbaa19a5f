"""How fast workflow files are evaluated, beside CPython 3.11 that runs them with an ai_flow that does nothing.

    speed.py [--rounds N]
Environment: AIFLOWC (a binary to test instead of building one), AIFLOWC_PYTHON311.

Prints, for each file, the shortest time of several rounds that each has taken, the shortest processor time (user and
system), and the most memory; both take turns in the same run. CPython's part lacks everything that AIFlow's client does;
ours is all of `aiflowc check`, which reads a large workflow file in YAML on another thread.
"""
import argparse
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time

from run import compiler

HEAD = '''import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()


'''
TAIL = '''

with af.job_config('job_0'):
    af.user_define_operation(processor=BashProcessor('echo {}'.format(main())))
'''
# (name, body, how many jobs)
FILES = [
    ('two million numbers added', '''def main():
    total = 0
    for i in range(2000000):
        total += i
    return total
''' + TAIL, 1),
    ('the same at the top of the file', '''total = 0
for i in range(2000000):
    total += i


def main():
    return total
''' + TAIL, 1),
    ('a million compared and chosen', '''def main():
    found = 0
    i = 0
    while i < 1000000:
        if i % 3 == 0:
            found = found + 1
        i += 1
    return found
''' + TAIL, 1),
    ('200,000 calls of a function', '''def step(x, by=1):
    return x + by


def main():
    total = 0
    for i in range(200000):
        total = step(total, by=i)
    return total
''' + TAIL, 1),
    ('a list of 300,000 numbers', '''def main():
    squares = [i * i for i in range(300000)]
    kept = []
    for square in squares:
        if square & 1:
            kept.append(square)
    return sum(kept)
''' + TAIL, 1),
    ('a string of 200,000 pieces', '''def main():
    parts = []
    for i in range(200000):
        parts.append('part_{}'.format(i))
    return len(','.join(parts).upper().split(','))
''' + TAIL, 1),
    ('a string that grows 20,000 times', '''def main():
    text = ''
    for i in range(20000):
        text += 'part_%d,' % i
    return len(text)
''' + TAIL, 1),
    ('200,000 numbers put into a string', '''def main():
    text = ''
    for i in range(200000):
        text = text + str(i)
    return len(text)
''' + TAIL, 1),
    ('a factory of 20,000 jobs', '''for number in range(20000):
    with af.job_config('job_%d' % number):
        af.user_define_operation(processor=BashProcessor('echo %d' % number))
''', 20000),
    ('the same with a rule for each job', '''def job(number):
    with af.job_config('job_{}'.format(number)):
        af.user_define_operation(processor=BashProcessor('echo %d' % number))
    if number > 0:
        af.action_on_job_status('job_{}'.format(number), 'job_{}'.format(number - 1))


for number in range(20000):
    job(number)
''', 20000),
]
NOTHING = {
    'ai_flow/__init__.py': '''import contextlib


def init_ai_flow_context():
    pass


@contextlib.contextmanager
def job_config(job_name):
    yield None


def user_define_operation(processor, **kwargs):
    pass


def action_on_job_status(job_name, upstream_job_name, upstream_job_status=None, action=None):
    pass
''',
    'ai_flow_plugins/__init__.py': '',
    'ai_flow_plugins/job_plugins/__init__.py': '',
    'ai_flow_plugins/job_plugins/bash.py': '''class BashProcessor(object):
    def __init__(self, bash_command, output_encoding='utf-8'):
        self.bash_command = bash_command
''',
}


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as file:
        file.write(text)


def python311():
    """The interpreter itself: a script that looks for it takes longer than Python takes to start."""
    names = [os.environ.get('AIFLOWC_PYTHON311') or '', shutil.which('python3.11') or '']
    names += sorted(glob.glob(os.path.expanduser('~/.pyenv/versions/3.11*/bin/python')))
    for name in names:
        if os.path.isfile(name):
            shown = subprocess.run([name, '-c', 'import sys; print(sys.executable)'], stdout=subprocess.PIPE)
            if shown.returncode == 0:
                return shown.stdout.decode().strip()
    return None


def measured(command, environment):
    """The time and the processor time in milliseconds and the most memory in MB of a command."""
    start = time.perf_counter()
    process = os.fork()
    if process == 0:
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        os.execve(command[0], command, environment)
    _, status, usage = os.wait4(process, 0)
    assert status == 0, '{} ended with {}'.format(' '.join(command), status)
    elapsed = time.perf_counter() - start
    return elapsed * 1e3, (usage.ru_utime + usage.ru_stime) * 1e3, usage.ru_maxrss / 1024


def best(results):
    elapsed, processor, memory = zip(*results)
    return min(elapsed), min(processor), max(memory)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--rounds', type=int, default=5)
    rounds = parser.parse_args().rounds
    python = python311()
    if not python:
        print('no CPython 3.11 to compare with')
        return 0
    binary = compiler()
    directory = tempfile.mkdtemp(prefix='aiflowc-speed-')
    try:
        for name, text in NOTHING.items():
            write(os.path.join(directory, 'nothing', name), text)
        row = '{:34} {:>8} {:>8} {:>6}   {:>8} {:>8} {:>6}   {:>8} {:>8}'
        print(row.format('', 'time', 'CPython', 'ratio', 'CPU', 'CPython', 'ratio', 'memory', 'CPython'))
        for number, (name, body, jobs) in enumerate(FILES):
            project = os.path.join(directory, 'p{}'.format(number))
            workflow = os.path.join(project, 'workflows', 'w')
            write(os.path.join(project, 'project.yaml'), 'project_name: speed\nserver_uri: localhost:50051\n')
            write(os.path.join(workflow, 'w.yaml'), ''.join('job_{}: {{job_type: bash}}\n'.format(i) for i in range(jobs)))
            write(os.path.join(workflow, 'w.py'), HEAD + body)
            nothing = dict(os.environ, PYTHONPATH=os.path.join(directory, 'nothing'))
            ours, theirs = [], []
            for _ in range(rounds):
                ours.append(measured([binary, 'check', project], os.environ))
                theirs.append(measured([python, '-B', os.path.join(workflow, 'w.py')], nothing))
            (time_, processor, memory), (their_time, their_processor, their_memory) = best(ours), best(theirs)
            unit = '{:.0f} ms'.format
            print(row.format(name, unit(time_), unit(their_time), '{:.2f}'.format(time_ / their_time),
                             unit(processor), unit(their_processor), '{:.2f}'.format(processor / their_processor),
                             '{:.0f} MB'.format(memory), '{:.0f} MB'.format(their_memory)))
    finally:
        shutil.rmtree(directory)
    return 0


if __name__ == '__main__':
    sys.exit(main())
