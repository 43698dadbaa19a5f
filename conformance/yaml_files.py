"""Holds how the compiler reads YAML against PyYAML, as AIFlow's client calls it: see README.md.

    yaml_files.py [--random N] [--seed S] [CASE]...     the files of yaml/, or those named; N random values

A file begins with `# refused: why` where PyYAML reads it and we do not, on purpose. AIFLOWC names a binary to test.
"""
import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

import yaml

from run import compiler  # with it come the stand-ins that the client needs
from matching import Matching
from reference.values import Encoder

HERE = os.path.dirname(os.path.abspath(__file__))
CASES = os.path.join(HERE, 'yaml')
FILES = {'project.yaml': 'project_name: yaml\nserver_uri: localhost:50051\n', 'workflows/w/w.py': '''\
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

af.init_ai_flow_context()
with af.job_config('a'):
    af.user_define_operation(processor=BashProcessor('x'))
'''}
JOB = 'a: {job_type: bash}\n'
REFUSED = '# refused: '
NOT_TRIED = 'that PyYAML does not read, and that were not tried'
# Values that are read and cannot be sent, unused configuration, and what is said of a schedule: not the question here.
ALLOWED = ['AF0316', 'AF0309']
PLAIN = "0123456789__::..--++eExXobny~ '\"#,[]{}&*!|>%@`=?/\\aTZ\u00e9"
PIECES = ['0x', '0b', '0o', '1', '07', '_', ':', '30', '.', 'e', '+', '-', '2021', '-01', '-02', ' 03:04:05', 'T', 'Z', '.5',
          'inf', '.inf', 'nan', 'null', '~', 'true', 'No', 'off', 'y', ' ', ' #', '#', ': ', "'", '"', '[', ']', '{', '}',
          ',', '- ', '&a ', '*a', '!', '!!str ', '!!int ', '|', '>', '%', '@', '\\n', '\\x41', 'a', '\u00e9', '<<', '=']


def theirs(text):
    """(whether PyYAML reads it, the properties)"""
    with tempfile.NamedTemporaryFile('w', suffix='.yaml', encoding='utf-8', newline='') as file:
        file.write(text)
        file.flush()
        try:
            with open(file.name) as opened:  # as ai_flow.util.yaml_utils does
                data = yaml.load(opened, Loader=yaml.FullLoader)
            return True, Encoder().fields(data['properties'])
        except RecursionError:
            raise
        except Exception as error:
            return False, '{}: {}'.format(type(error).__name__, error)


def ours(binary, text):
    """(the properties, or None; the codes; what is said)"""
    directory = tempfile.mkdtemp(prefix='aiflowc-yaml-')
    try:
        for path, content in list(FILES.items()) + [('workflows/w/w.yaml', text)]:
            full = os.path.join(directory, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, 'w', encoding='utf-8', newline='') as file:
                file.write(content)
        command = [binary, 'build', directory, '--stdout', '--format', 'short']
        for code in ALLOWED:
            command += ['-A', code]
        process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        words = process.stderr.decode('utf-8', 'replace').replace(directory + '/workflows/w/', '')
        document = json.loads(process.stdout.decode('utf-8')) if process.returncode == 0 else None
        return document and document['workflow']['properties'], words
    finally:
        shutil.rmtree(directory)


# Codes that say so: what is not supported, and two equal keys.
ON_PURPOSE = {'error[AF0508]:', 'error[AF0502]:'}


def differences(binary, text):
    """(equal, refused or both, or what differs)"""
    read, expected = theirs(text)
    found, words = ours(binary, text)
    if found is None:
        return ('refused' if read else 'both'), [] if not read else words.strip().splitlines()
    if not read:
        return 'differs', ['PyYAML does not read it: ' + expected]
    matching = Matching()
    matching.fields('/properties', found, expected)
    return ('differs' if matching.differences else 'equal'), [str(d) for d in matching.differences]


def files(binary, names):
    tally = {}
    for name in sorted(os.listdir(CASES)):
        if not name.endswith('.yaml') or (names and name[:-5] not in names):
            continue
        with open(os.path.join(CASES, name), encoding='utf-8', newline='') as file:
            text = file.read()
        kind, lines = differences(binary, text)
        meant = text.startswith(REFUSED)
        if (kind == 'refused') != meant:
            lines = lines + ['it is {}'.format(kind) if meant else 'nothing says why it is refused']
            kind = 'differs'
        tally[kind] = tally.get(kind, 0) + 1
        if kind == 'differs':
            print('yaml/{}'.format(name))
            print('\n'.join('    ' + line for line in lines[:8]))
    return tally


def value(chance):
    """A random scalar, or nearly one."""
    if chance.random() < 0.5:
        return ''.join(chance.choice(PIECES) for _ in range(chance.randrange(1, 6)))
    return ''.join(chance.choice(PLAIN) for _ in range(chance.randrange(1, 9)))


def randomly(binary, count, seed):
    """Random values, each first alone through PyYAML; those that it reads go through the compiler in one file."""
    chance = random.Random(seed)
    tally = {}

    def note(kind, text=None, lines=()):
        tally[kind] = tally.get(kind, 0) + 1
        if kind == 'differs':
            print('a random value: {!r}'.format(text))
            print('\n'.join('    ' + line for line in lines[:8]))

    def judge(values):
        """All at once where that is equal, else each half alone."""
        text = JOB + 'properties:\n' + ''.join('  k{}: {}\n'.format(i, text) for i, text in enumerate(values))
        kind, lines = differences(binary, text)
        if kind == 'equal':
            for _ in values:
                note('equal')
        elif len(values) > 1:
            judge(values[:len(values) // 2])
            judge(values[len(values) // 2:])
        elif kind == 'refused' and all(ON_PURPOSE & set(line.split()) for line in lines if 'error[' in line):
            note('refused')
        else:
            note('differs' if kind == 'refused' else kind, text, lines)

    readable = []
    for _ in range(count):
        text = value(chance)
        read, _ = theirs(JOB + 'properties:\n  k: {}\n'.format(text))
        if read:
            readable.append(text)
        elif chance.random() < 0.1:
            judge([text])
        else:
            note(NOT_TRIED)
    for start in range(0, len(readable), 100):
        judge(readable[start:start + 100])
    return tally


def shown(tally):
    return ', '.join('{} {}'.format(count, {'both': 'refused by both', 'refused': 'refused on purpose'}.get(kind, kind))
                     for kind, count in sorted(tally.items()))


def report(count, seed, names=()):
    """(status, tally of files and values)"""
    binary = compiler()
    tally = files(binary, names)
    print('{} files: {}'.format(sum(tally.values()), shown(tally)))
    if count:
        values = randomly(binary, count, seed)
        print('{} random values: {}'.format(count, shown(values)))
        for kind, number in values.items():
            tally[kind] = tally.get(kind, 0) + number
    return int(tally.get('differs', 0) > 0), tally


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--random', type=int, default=0)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('name', nargs='*')
    options = parser.parse_args(arguments)
    return report(options.random, options.seed, options.name)[0]


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
