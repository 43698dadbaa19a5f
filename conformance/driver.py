"""Runs workflows through AIFlow's own client, without a server, and writes down what it makes of them.

    .venv/bin/python driver.py [--mode auto|module|script] PROJECT [WORKFLOW]...

For every workflow (all of the project when none is named) a line of JSON; `--pretty` for reading.
"""
import argparse
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
if os.environ.get('PYTHONHASHSEED') != '0':  # the order of sets is the same in every run
    os.environ['PYTHONHASHSEED'] = '0'
    os.execv(sys.executable, [sys.executable] + sys.argv)

from reference import client, entry, forks  # noqa: E402,F401: loaded before the processes part


def workflows_of(project):
    directory = os.path.join(project, 'workflows')
    names = sorted(os.listdir(directory)) if os.path.isdir(directory) else []
    return [name for name in names if os.path.isdir(os.path.join(directory, name)) and not name.startswith(('.', '_'))]


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--mode', choices=('auto', 'module', 'script'), default='auto')
    parser.add_argument('--pretty', action='store_true')
    parser.add_argument('project')
    parser.add_argument('workflow', nargs='*')
    options = parser.parse_args(arguments)
    names = options.workflow or workflows_of(options.project)
    results = forks.run_auto([(options.project, name, options.mode) for name in names])
    for name, result in zip(names, results):
        print(json.dumps(dict(result, workflow=name), indent=2 if options.pretty else None))
    return 1 if any(result['error'] for result in results) else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
