"""Holds the evaluator against CPython 3.7: see README.md.

    run.py [CASE]...                  the cases of that name, or all
    run.py --random N [--seed S]      N random expressions
    run.py --programs N [--seed S]    N random programs
Environment: AIFLOWC (a binary to test instead of building one), AIFLOWC_PYTHON37 (else this Python, if it is 3.7).
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import generate
import pythons
import random_programs
from compare import DIFFERENT, EQUAL, UNKNOWN, compare, tag

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
CASES = os.path.join(HERE, 'cases')
MODULES = os.path.join(CASES, 'modules')
WORKFLOW = os.path.join(HERE, 'workflow')
EXPRESSIONS = 500  # in one random case


def compiler():
    """The binary: $AIFLOWC, or built from this workspace as it is now."""
    if os.environ.get('AIFLOWC'):
        return os.environ['AIFLOWC']
    subprocess.check_call(['cargo', 'build', '--quiet', '--release', '--bin', 'aiflowc'], cwd=ROOT)
    return os.path.join(os.environ.get('CARGO_TARGET_DIR') or os.path.join(ROOT, 'target'), 'release', 'aiflowc')


def make_project(directory, programs):
    """A project with a workflow for each program."""
    write(os.path.join(directory, 'project.yaml'), 'project_name: python\nserver_uri: localhost:50051\n')
    shutil.copytree(MODULES, os.path.join(directory, 'dependencies', 'python'))
    shutil.copy(os.path.join(WORKFLOW, 'showing.py'), os.path.join(directory, 'dependencies', 'python'))
    for name, text in programs.items():
        workflow = os.path.join(directory, 'workflows', name)
        os.makedirs(workflow)
        shutil.copy(os.path.join(WORKFLOW, 'workflow.py'), os.path.join(workflow, name + '.py'))
        write(os.path.join(workflow, name + '.yaml'), 'job: {job_type: bash}\n')
        write(os.path.join(workflow, 'program.py'), text)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


def ours(binary, project, name):
    """What the compiler knows, by label; None if it writes no document; and what it says."""
    # Values that cannot be sent are shown like any other.
    process = subprocess.run([binary, 'build', project, '--stdout', '--workflow', name, '--format', 'short', '-A', 'AF0316'],
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    said = process.stderr.decode('utf-8', 'replace')
    try:
        document = json.loads(process.stdout.decode('utf-8'))
    except ValueError:
        return None, said or 'exit status {}'.format(process.returncode)
    values = {}
    for operation in (operation for job in document['jobs'] for operation in job['operations']):
        label = operation['parameters'].get('label')
        if isinstance(label, str):
            values[label] = operation['parameters'].get('value')
    return values, said


def theirs(python, path):
    output = subprocess.check_output([python, '-B', os.path.join(HERE, 'record.py'), path, MODULES], cwd=HERE, stderr=subprocess.DEVNULL)
    records = json.loads(output.decode('utf-8'))
    labels = [label for label, _ in records]
    twice = sorted({label for label in labels if labels.count(label) > 1}) if len(labels) <= 5000 else []
    assert not twice, '{}: shown twice: {}'.format(path, twice)
    return dict(records)


class Tally(object):
    def __init__(self, verbose):
        self.verbose = verbose
        self.passed = self.failed = 0
        self.totals = [0, 0, 0, 0]

    def row(self, name, counts, problems):
        self.failed += bool(problems)
        self.passed += not problems
        self.totals = [total + count for total, count in zip(self.totals, counts)]
        print('{:6}  {:24} {:6} shows {:6} equal {:4} not known {:4} different'.format(
            'FAILED' if problems else 'ok', name, *counts))
        for problem in problems:
            print('    ' + problem)

    def case(self, name, known, said, expected, text):
        refused = re.match(r'# refused: (AF\d{4})', text)
        if refused:
            wrong = known is not None or refused.group(1) not in said
            self.row(name, [0, 0, 0, 0], ['it is not refused with ' + refused.group(1)] if wrong else [])
            return
        if known is None:
            self.row(name, [len(expected), 0, 0, 0], ['no document:'] + said.strip().splitlines()[:30])
            return
        results, problems = {}, []
        for label, value in expected.items():
            if label not in known:
                results[label] = DIFFERENT
                problems.append('{}: it is never shown'.format(label))
                continue
            results[label] = compare(known[label], value)
            # What is done with something unknown may raise; that it does cannot be known.
            if results[label] == DIFFERENT and is_raise(value) and '"$opaque"' in json.dumps(known[label]):
                results[label] = UNKNOWN
            if results[label] == DIFFERENT or (results[label] == UNKNOWN and self.verbose):
                if name.startswith('random_'):  # the label is the line
                    problems.append(text.splitlines()[int(label) - 1].split('lambda: ', 1)[1].rstrip(')'))
                problems.append('{}: ours   {}'.format(label, shorten(known[label])))
                problems.append('{}  theirs {}'.format(' ' * len(label), shorten(value)))
        problems += ['{}: CPython never shows it'.format(label) for label in known if label not in expected]
        unknown = [label for label in results if results[label] == UNKNOWN]
        counts = [list(results.values()).count(result) for result in (EQUAL, UNKNOWN, DIFFERENT)]
        failures = problems if counts[2] or len(results) != len(known) else []
        self.row(name, [len(results)] + counts, failures)
        if unknown:
            print('    not known: ' + ', '.join(unknown[:40]) + (', …' if len(unknown) > 40 else ''))


def is_raise(value):
    return tag(value) == '$tuple' and value['$tuple'][:1] == ['raises']


def shorten(value, most=220):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= most else text[:most] + '…'


def programs_of(arguments):
    if arguments.random:
        numbers = range(0, arguments.random, EXPRESSIONS)
        return {'random_{}'.format(i): generate.program(arguments.seed + i, min(EXPRESSIONS, arguments.random - i))
                for i in numbers}
    found = {}
    for file in sorted(os.listdir(CASES)):
        name, extension = os.path.splitext(file)
        if extension == '.py' and (not arguments.cases or name in arguments.cases):
            with open(os.path.join(CASES, file), encoding='utf-8') as case:
                found[name] = case.read()
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('cases', nargs='*', metavar='CASE')
    parser.add_argument('--random', type=int, default=0, metavar='N')
    parser.add_argument('--programs', type=int, default=0, metavar='N')
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--verbose', action='store_true', help='say what CPython has where ours is not known')
    arguments = parser.parse_args()
    python = pythons.find('3.7')
    if arguments.programs:
        return random_programs.compare(python, compiler, arguments.seed, arguments.programs)
    programs = programs_of(arguments)
    if not python:
        print('0 passed, 0 failed, {} skipped'.format(len(programs)))
        return 0
    binary, tally = compiler(), Tally(arguments.verbose)
    project = tempfile.mkdtemp(prefix='aiflowc-python-')
    try:
        make_project(project, programs)
        for name, text in programs.items():
            program = os.path.join(project, 'workflows', name, 'program.py')
            expected = {} if text.startswith('# refused:') else theirs(python, program)
            known, said = ours(binary, project, name)
            tally.case(name, known, said, expected, text)
    finally:
        shutil.rmtree(project)
    print('{:6}  {:24} {:6} shows {:6} equal {:4} not known {:4} different'.format('', 'all', *tally.totals))
    print('{} passed, {} failed, 0 skipped'.format(tally.passed, tally.failed))
    return 1 if tally.failed else 0


if __name__ == '__main__':
    sys.exit(main())
