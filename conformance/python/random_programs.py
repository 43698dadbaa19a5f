"""Random programs beside CPython 3.7: what they print is compared, and of the first that differ the least is shown."""
import json
import os
import re
import shutil
import subprocess
import tempfile

import programs

HERE = os.path.dirname(os.path.abspath(__file__))
TOGETHER = 250  # workflows of one project
SHOWN = 3
TRIES = 400  # smaller programs that are tried at a time


def compare(python, compiler, seed, count):
    if not python:
        print('0 passed, 0 failed, {} skipped'.format(count))
        return 0
    binary, failed, lines = compiler(), [], 0
    for first in range(seed, seed + count, TOGETHER):
        numbers = range(first, min(first + TOGETHER, seed + count))
        trees = [programs.program(number) for number in numbers]
        for number, tree, (expected, found) in zip(numbers, trees, run(python, binary, trees)):
            lines += len(expected)
            if expected != found:
                failed.append(number)
                if len(failed) <= SHOWN:
                    show(number, python, binary, tree)
    print('{} random programs from seed {} on, {} lines printed: {} equal, {} different{}'.format(
        count, seed, lines, count - len(failed), len(failed), ' ' + str(failed[:30]) if failed else ''))
    print('{} passed, {} failed, 0 skipped'.format(count - len(failed), len(failed)))
    return 1 if failed else 0


def run(python, binary, trees):
    """What CPython and the evaluator print for each program, as lines."""
    texts = [programs.source(tree) for tree in trees]
    return list(zip(theirs(python, texts), ours(binary, texts)))


def theirs(python, texts):
    command = [python, '-B', os.path.join(HERE, 'record_prints.py'), HERE]
    runs = json.dumps([{'module': 'w', 'text': text} for text in texts])
    output = subprocess.run(command, input=runs.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    # What is raised outside of all `try`, or does not parse, is no program that can be compared.
    return [printed.split('\n')[:-1] if isinstance(printed, str) else [repr(printed)] for printed in json.loads(output.decode())]


def ours(binary, texts):
    project = tempfile.mkdtemp(prefix='aiflowc-programs-')
    try:
        write(os.path.join(project, 'project.yaml'), 'project_name: python\nserver_uri: localhost:50051\n')
        for i, text in enumerate(texts):
            name = 'w{}'.format(i)
            write(os.path.join(project, 'workflows', name, name + '.py'), text)
            write(os.path.join(project, 'workflows', name, name + '.yaml'), '{}\n')
        said = subprocess.run([binary, 'check', '--prints', '--format', 'short', '-A', 'warnings'], cwd=project,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE).stderr.decode('utf-8', 'replace')
    finally:
        shutil.rmtree(project)
    lines = [[] for _ in texts]
    for line in said.split('\n'):
        match = re.match(r'workflows/w(\d+)/w\d+\.py:\d+:\d+: (?:prints: (.*)|(.*))$', line)
        if match and match.group(2) is not None:
            lines[int(match.group(1))].append(match.group(2))
        elif match and 'AF0314' not in line:
            lines[int(match.group(1))].append('! ' + match.group(3))
    return lines


def show(number, python, binary, tree):
    """Drops what can be dropped while the two still differ, and shows the rest."""
    while True:
        shorter = []
        for candidate in programs.smaller(tree):
            shorter.append(candidate)
            if len(shorter) == TRIES:
                break
        try:
            results = run(python, binary, shorter)
        except subprocess.CalledProcessError:  # one of them breaks CPython: this is as short as it gets
            break
        differing = [candidate for candidate, (expected, found) in zip(shorter, results)
                     if worth_telling(expected, found)]
        if not differing:
            break
        tree = min(differing, key=lambda candidate: len(programs.text_of(candidate)))
    (expected, found), = run(python, binary, [tree])
    print('FAILED  seed {}\n{}'.format(number, '\n'.join('    ' + line for line in programs.text_of(tree).split('\n'))))
    for i in range(max(len(expected), len(found))):
        a, b = (lines[i] if i < len(lines) else None for lines in (expected, found))
        if a != b:
            print('    CPython prints {!r}, aiflowc {!r}'.format(a, b))


def worth_telling(expected, found):
    """Whether it is still a difference between runs: what no Python parses, what nobody catches and
    an address are another story."""
    if expected and expected[0].startswith("['"):
        return False
    return expected != found and not any(' object at 0x' in line for line in expected)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
