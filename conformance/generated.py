"""Compiles random projects and executes them with AIFlow's own client: see README.md.

    generated.py [--count N] [--seed S] [--keep DIR] [--coverage]      projects S, S + 1, … S + N - 1
    generated.py --show S                                        the files of project S

Exits with 1 if there is a difference; the first few are shrunk and printed. AIFLOWC names a binary to test.
"""
import argparse
import concurrent.futures
import os
import shutil
import sys
import tempfile

if os.environ.get('PYTHONHASHSEED') != '0':  # the order of sets is the same in every run
    os.environ['PYTHONHASHSEED'] = '0'
    os.execv(sys.executable, [sys.executable] + sys.argv)

from compare import compare  # noqa: E402
from reference import client, forks  # noqa: E402,F401: the client is loaded before the processes part
from run import compiled, compiler  # noqa: E402
from projects.coverage import Coverage  # noqa: E402
from projects.project import WORKFLOW, Project, known_functions  # noqa: E402
from projects.shrink import shrunk  # noqa: E402

BATCH = 100
# Where AIFlow's client fails on what it should take: see docs/reference-differences.md.
FAULTS_OF_AIFLOW = ['Object of type RepeatedScalarContainer is not JSON serializable',
                    'Object of type DoubleValue is not JSON serializable',
                    "can't pickle repeated message fields, convert to list first",
                    "can't pickle google.protobuf.pyext._message.MessageDescriptor objects"]
MOST_LINES = 12
TIMEOUT = 5  # seconds: a project takes some ten milliseconds, but what is shrunk may run forever


class Outcome(object):
    """What both sides make of some files. `kind` is equal, refused (by both), known, or what differs."""

    def __init__(self, kind, lines=()):
        self.kind = kind
        self.lines = list(lines)

    @property
    def differs(self):
        return self.kind not in ('equal', 'refused', 'known')


def outcome(documents, words, reference):
    ours = documents.get(WORKFLOW)
    error = reference['error']
    if ours is None and error:
        return Outcome('refused', words.strip().splitlines()[:3] + ['{type} in {phase}: {message}'.format(**error)])
    if ours is None:
        lines = words.strip().splitlines()
        code = next((line.split('error[')[1][:6] for line in lines if 'error[' in line), 'crash')
        return Outcome('only we refuse: ' + code, lines)
    if error and any(fault in error['message'] for fault in FAULTS_OF_AIFLOW):
        return Outcome('known')
    if error:
        return Outcome('only AIFlow refuses: ' + error['type'], ['{type} in {phase} (line {line}): {message}'.format(**error)])
    differences, _ = compare(ours, reference)
    if differences:
        return Outcome('documents differ', [line for difference in differences for line in str(difference).splitlines()])
    return Outcome('equal')


def write(directory, files):
    for path, text in files.items():
        full = os.path.join(directory, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, 'w', encoding='utf-8') as file:
            file.write(text)


def judged(binary, projects):
    """The outcomes of some projects, each a dict of files."""
    root = tempfile.mkdtemp(prefix='aiflowc-projects-')
    try:
        directories = []
        for index, files in enumerate(projects):
            directory = os.path.join(root, 'p{}'.format(index))
            write(directory, files)
            directories.append(directory)
        references = forks.run_auto([(directory, WORKFLOW, 'auto') for directory in directories], timeout=TIMEOUT)
        # The threads only wait for the compiler: they start when all children are gone.
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            outputs = list(pool.map(lambda directory: compiled(binary, directory), directories))
        return [outcome(documents, words.replace(directory, ''), reference)
                for directory, (documents, words), reference in zip(directories, outputs, references)]
    finally:
        shutil.rmtree(root, ignore_errors=True)


def run(binary, seeds, keep=None):
    """(tally of kinds, coverage, the projects that differ)"""
    tally, coverage, differing = {}, Coverage(), []
    for start in range(0, len(seeds), BATCH):
        projects = [Project(seed) for seed in seeds[start:start + BATCH]]
        for project, found in zip(projects, judged(binary, [project.files for project in projects])):
            tally[found.kind] = tally.get(found.kind, 0) + 1
            if found.kind == 'equal':
                coverage.add(project.coverage)
            else:
                differing.append((project, found))
                if keep:
                    write(os.path.join(keep, str(project.seed)), project.files)
        if sys.stderr.isatty():
            sys.stderr.write('\r{} of {}'.format(start + len(projects), len(seeds)))
    return tally, coverage, differing


def show(files):
    for path in sorted(files):
        print('--- {}\n{}'.format(path, files[path]))


def report(count, seed, coverage=False, shrink=3, keep=None):
    """(status, how many are equal, differing, refused)"""
    binary = compiler()
    tally, made, unequal = run(binary, range(seed, seed + count), keep)
    shrunken = set()
    for project, found in unequal:
        if not found.differs:
            continue
        print('project {}: {}'.format(project.seed, found.kind))
        print('\n'.join('    ' + line for line in found.lines[:MOST_LINES]))
        if found.kind not in shrunken and len(shrunken) < shrink:
            shrunken.add(found.kind)
            show(shrunk(project.files, found.kind, lambda several: judged(binary, several)))
    for project, found in [pair for pair in unequal if pair[1].kind == 'refused'][:5]:
        print('project {} is refused by both:\n    {}'.format(project.seed, '\n    '.join(found.lines)))
    if coverage:
        print('\n'.join(made.report(known_functions())))
    equal, refused, known = [tally.get(kind, 0) for kind in ('equal', 'refused', 'known')]
    differing = count - equal - refused - known
    print('{} projects run: {} equal, {} differing, {} refused by both, {} that only a fault of AIFlow refuses'.format(
        count, equal, differing, refused, known))
    # A generator of valid projects that makes many that are not proves little.
    failed = differing or refused + known > max(count // 20, 5)
    return int(bool(failed)), {'equal': equal, 'differing': differing, 'refused': refused + known}


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--count', type=int, default=2000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--keep', help='a directory for the projects that differ')
    parser.add_argument('--coverage', action='store_true')
    parser.add_argument('--shrink', type=int, default=3, help='how many kinds of difference are shrunk')
    parser.add_argument('--show', type=int)
    options = parser.parse_args(arguments)
    if options.show is not None:
        show(Project(options.show).files)
        return 0
    return report(options.count, options.seed, options.coverage, options.shrink, options.keep)[0]


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
