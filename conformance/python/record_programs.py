"""Records what the programs in testdata/python print, under the oldest CPython that can run each: see the README there.

    record_programs.py            writes the recordings
    record_programs.py --check    only says which of them are not what CPython prints; fails if there are any
"""
import argparse
import json
import os
import re
import subprocess
import sys

import pythons

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(os.path.dirname(os.path.dirname(HERE)), 'testdata', 'python')
CONTEXTS = ['plain', 'helper', 'module', 'class']
WRAPPED = {
    'helper': 'def helper():\n{}\n\nhelper()\n',
    'class': 'class Context:\n    def method(self):\n{}\n\nContext().method()\n',
}


class Program(object):
    def __init__(self, path):
        self.path = path
        with open(path, encoding='utf-8') as file:
            self.text = file.read()
        self.python = self.header('python') or '3.7'
        self.contexts = (self.header('contexts') or ' '.join(CONTEXTS)).split()

    def header(self, name):
        found = re.search('^# {}: (.*)$'.format(name), self.text, re.MULTILINE)
        return found and found.group(1)

    def recording(self):
        return os.path.splitext(self.path)[0] + '.out'

    def in_context(self, context):
        if context not in WRAPPED:
            return self.text
        indent = ' ' * (8 if context == 'class' else 4)
        lines = [indent + line if line else '' for line in self.text.rstrip('\n').split('\n')]
        return WRAPPED[context].format('\n'.join(lines))


def programs():
    """All but those that are refused."""
    for directory, directories, files in os.walk(PROGRAMS):
        directories[:] = sorted(set(directories) - {'modules', 'refused'})
        for file in sorted(files):
            if file.endswith('.py') and directory != PROGRAMS:
                yield Program(os.path.join(directory, file))


def run(python, found):
    """What programs print in each context."""
    runs = [{'module': 'program' if context == 'module' else 'w', 'text': program.in_context(context)}
            for program in found for context in program.contexts]
    output = subprocess.run([python, '-B', os.path.join(HERE, 'record_prints.py'), os.path.join(PROGRAMS, 'modules')],
                            input=json.dumps(runs).encode(), stdout=subprocess.PIPE, check=True).stdout
    printed = iter(json.loads(output.decode()))
    return [(program, {context: next(printed) for context in program.contexts}) for program in found]


def form(printed):
    """A recording: the text, or where it is not the same in all contexts a section for each text."""
    texts = list(printed.values())
    if all(text == texts[0] for text in texts):
        return texts[0]
    together = {}
    for context, text in printed.items():
        together.setdefault(text, []).append(context)
    return ''.join('=== {}\n{}'.format(' '.join(contexts), text) for text, contexts in together.items())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--check', action='store_true')
    arguments = parser.parse_args()
    found = list(programs())
    equal = changed = skipped = failed = 0
    for version in sorted({program.python for program in found}, key=lambda v: [int(part) for part in v.split('.')]):
        of_version = [program for program in found if program.python == version]
        python = pythons.find(version)
        if not python:
            print('there is no Python {}: {} programs are skipped'.format(version, len(of_version)))
            skipped += len(of_version)
            continue
        for program, printed in run(python, of_version):
            name = os.path.relpath(program.path, PROGRAMS)
            raised = {context: text for context, text in printed.items() if not isinstance(text, str)}
            if raised:
                failed += 1
                print('{}: {}'.format(name, raised))
                continue
            text = form(printed)
            if os.path.exists(program.recording()):
                with open(program.recording(), encoding='utf-8', newline='') as file:
                    if file.read() == text:
                        equal += 1
                        continue
            changed += 1
            print('{}: {}'.format(name, 'the recording is not what it prints' if arguments.check else 'recorded'))
            if not arguments.check:
                with open(program.recording(), 'w', encoding='utf-8', newline='') as file:
                    file.write(text)
    print('{} recordings are what CPython prints, {} {}, {} programs raise, {} skipped'.format(
        equal, changed, 'are not' if arguments.check else 'are new', failed, skipped))
    return 1 if failed or (arguments.check and changed) else 0


if __name__ == '__main__':
    sys.exit(main())
