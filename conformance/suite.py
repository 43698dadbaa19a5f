"""The whole suite: testdata, YAML files and values, random projects; and one report. Run it by run.sh.

    run.sh [--projects N] [--values N] [--seed S]        everything
    run.sh CASE...                                       those cases of testdata only
"""
import argparse
import os
import sys

if os.environ.get('PYTHONHASHSEED') != '0':  # the order of sets is the same in every run
    os.environ['PYTHONHASHSEED'] = '0'
    os.execv(sys.executable, [sys.executable] + sys.argv)

import run  # noqa: E402
import generated  # noqa: E402
import yaml_files  # noqa: E402


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--projects', type=int, default=2000, help='how many random projects')
    parser.add_argument('--values', type=int, default=5000, help='how many random YAML values')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('case', nargs='*')
    options = parser.parse_args(arguments)
    if options.case:
        return run.main(options.case)
    os.environ['AIFLOWC'] = os.path.abspath(run.compiler())  # built once

    print('== testdata')
    tally = run.Tally()
    status = run.main([], tally)
    print('== YAML, beside PyYAML')
    yaml_status, yaml_tally = yaml_files.report(options.values, options.seed)
    print('== random projects')
    projects_status, projects = generated.report(options.projects, options.seed, coverage=True)
    print('== all')
    rows = [
        ('projects of testdata', tally.passed + tally.failed, tally.equal, tally.failed, tally.refused),
        ('YAML files and values', sum(yaml_tally.values()) - yaml_tally.get(yaml_files.NOT_TRIED, 0), yaml_tally.get('equal', 0), yaml_tally.get('differs', 0),
         yaml_tally.get('refused', 0) + yaml_tally.get('both', 0)),
        ('random projects', options.projects, projects['equal'], projects['differing'], projects['refused']),
    ]
    print('{:24} {:>8} {:>8} {:>10} {:>8} {:>8}'.format('', 'run', 'equal', 'differing', 'refused', 'skipped'))
    for name, *numbers in rows:
        print('{:24} {:>8} {:>8} {:>10} {:>8} {:>8}'.format(name, *numbers, 0))
    print('{} passed, {} failed, 0 skipped'.format(sum(row[2] + row[4] for row in rows), sum(row[3] for row in rows)))
    return 1 if status or yaml_status or projects_status else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
