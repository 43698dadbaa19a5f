"""Holds the compiler against AIFlow's own client over testdata: see README.md.

    run.py [CASE]...        all cases of testdata/ok and testdata/err, or those named

With AIFLOW=0.2 testdata/ok is held against an earlier version, as far as that takes it.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import driver
from compare import compare
from reference import declared, forks

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
TESTDATA = os.path.join(ROOT, 'testdata')
DIFFERENCES = os.path.join(ROOT, 'docs', 'reference-differences.md')
MOST_SHOWN = 20
AIFLOW = os.environ.get('AIFLOW', '0.3')  # set with a PYTHONPATH where the packages of an earlier version are


class Tally(object):
    def __init__(self):
        self.equal = 0
        self.refused = 0
        self.failed = 0

    @property
    def passed(self):
        return self.equal + self.refused

    def report(self, name, facts, problems, refused=False):
        self.equal += not problems and not refused
        self.refused += not problems and refused
        self.failed += bool(problems)
        print('{:6}  {:44}  {}'.format('FAILED' if problems else 'ok', name, facts))
        for problem in problems[:MOST_SHOWN]:
            print('    ' + str(problem))
        if len(problems) > MOST_SHOWN:
            print('    … and {} more'.format(len(problems) - MOST_SHOWN))


def cases(kind, names):
    directory = os.path.join(TESTDATA, kind)
    found = sorted(os.listdir(directory)) if os.path.isdir(directory) else []
    return [(name, os.path.join(directory, name)) for name in found
            if os.path.isdir(os.path.join(directory, name)) and (not names or name in names)]


def compiler():
    """The binary: $AIFLOWC, or built from this workspace as it is now."""
    if os.environ.get('AIFLOWC'):
        return os.environ['AIFLOWC']
    subprocess.check_call(['cargo', 'build', '--quiet', '--release', '--bin', 'aiflowc'], cwd=ROOT)
    return os.path.join(os.environ.get('CARGO_TARGET_DIR') or os.path.join(ROOT, 'target'), 'release', 'aiflowc')


def compiled(binary, project):
    """The documents that the compiler writes for a project, by workflow, and what it says."""
    directory = tempfile.mkdtemp(prefix='aiflowc-documents-')
    project = os.path.abspath(project)
    try:
        command = [os.path.abspath(binary), 'build', project, '--keep-going', '--format', 'short', '-o', directory]
        if AIFLOW != '0.3':
            command += ['--aiflow', AIFLOW]
        process = subprocess.run(command + declared.flags(project), cwd=os.path.dirname(project),
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        documents = {}
        for name in os.listdir(directory):
            if name.endswith('.json'):
                with open(os.path.join(directory, name), encoding='utf-8') as file:
                    documents[name[:-len('.json')]] = json.load(file)
        return documents, process.stderr.decode('utf-8', 'replace')
    finally:
        shutil.rmtree(directory)


def said(error):
    return '{type} in {phase}: {message}'.format(**error)


def run_ok(tally, binary, names):
    requests = [(name, project, workflow) for name, project in cases('ok', names)
                for workflow in driver.workflows_of(project)]
    references = forks.run_auto([(project, workflow, 'auto') for _, project, workflow in requests])
    outputs = {project: compiled(binary, project) for project in {project for _, project, _ in requests}}
    for (name, project, workflow), reference in zip(requests, references):
        documents, words = outputs[project]
        problems, facts = [], ''
        version = documents.get(workflow, {}).get('entry', {}).get('aiflow', AIFLOW)
        if version != AIFLOW:
            tally.report('ok/{} {}'.format(name, workflow), 'is for AIFlow ' + version, [], refused=True)
            continue
        if reference['error'] and AIFLOW != '0.3':
            tally.report('ok/{} {}'.format(name, workflow), said(reference['error']), [], refused=True)
            continue
        if reference['error']:
            problems.append('the reference refuses it: ' + said(reference['error']))
        elif workflow not in documents:
            lines = ['no document was written:'] + words.strip().splitlines()[:MOST_SHOWN]
            problems.append('\n      '.join(lines))
        else:
            problems, deferred = compare(documents[workflow], reference)
            theirs = reference['document']
            facts = '{:6}  {:3} jobs {:3} operations {:3} rules {:3} calls {:3} left open'.format(
                reference['entry'], len(theirs['jobs']), len(theirs['operations']), len(theirs['rules']),
                len(reference['metadata']) + len(reference['life_cycle']), len(deferred))
        tally.report('ok/{} {}'.format(name, workflow), facts, problems)


def listed_differences():
    """Cases in the first column of the table: what we refuse and AIFlow takes."""
    with open(DIFFERENCES, encoding='utf-8') as file:
        rows = re.findall(r'^\|\s*`([^`]+)`\s*\|', file.read(), re.MULTILINE)
    return rows


def run_err(tally, names):
    """Where we refuse, the reference fails too, or the difference is explained."""
    listed = listed_differences()
    found = cases('err', names)
    requests = [(name, project, workflow) for name, project in found
                for workflow in driver.workflows_of(project) or ['']]
    references = forks.run_auto([(project, workflow, 'auto') for _, project, workflow in requests])
    refused = {}
    for (name, _, _), reference in zip(requests, references):
        refused.setdefault(name, None)
        if reference['error'] and reference['error']['phase'] != 'driver':
            refused[name] = refused[name] or said(reference['error'])
    for name, words in refused.items():
        if words is None and name not in listed:
            problems = ['the reference takes it, and docs/reference-differences.md does not say why we refuse it']
        elif words is not None and name in listed:
            problems = ['the reference refuses it too ({}): its row is stale'.format(words)]
        else:
            problems = []
        facts = 'listed' if words is None else words[:80].replace('\n', ' ')
        tally.report('err/' + name, facts, problems, refused=True)
    if not names:
        for name in listed:
            if name not in refused:
                tally.report('row `{}`'.format(name), '', ['there is no such case in testdata/err: the row is stale'])
        for name in sorted({name for name in listed if listed.count(name) > 1}):
            tally.report('row `{}`'.format(name), '', ['stands in the table twice'])


def self_test():
    """The comparison finds what is planted; one that cannot fail is worth nothing."""
    result = unittest.TextTestRunner(verbosity=0).run(unittest.defaultTestLoader.loadTestsFromName('test_compare'))
    if not result.wasSuccessful():
        raise SystemExit('the comparison itself fails its tests: its results would be worth nothing')


def main(names, tally=None):
    tally = tally or Tally()
    if AIFLOW == '0.3' and not names:
        self_test()
    run_ok(tally, compiler(), names)
    if AIFLOW == '0.3':
        run_err(tally, names)
    print('{} passed, {} failed, 0 skipped'.format(tally.passed, tally.failed))
    return 1 if tally.failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
