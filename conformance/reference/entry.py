"""One workflow, loaded as `aiflow workflow submit` does it, or as a script; runs in a process of its own."""
import ast
import contextlib
import os
import shutil
import sys
import tempfile
import traceback
import types

from reference import constructions, declared, environment, fakes, record
from reference.client import EndOfWait, notes
from ai_flow.ai_graph.ai_graph import current_graph
from ai_flow.api.workflow_operation import submit_workflow
from ai_flow.context.project_context import init_project_context
from reference.versions import load_module

LEVELS_ABOVE = 4  # a file may speak of directories above the project: these have names that nothing else has


class Failure(Exception):
    def __init__(self, phase, error, project):
        super(Failure, self).__init__(phase)
        self.phase = phase
        self.error = error
        self.project = project

    def record(self):
        lines = [frame.lineno for frame in traceback.extract_tb(self.error.__traceback__)
                 if frame.filename.startswith(self.project)]
        return {'phase': self.phase, 'type': type(self.error).__name__,
                'message': notes.encoder().text(str(self.error)), 'line': lines[-1] if lines else None}


@contextlib.contextmanager
def copied(project):
    """A copy of the project in a directory of the same name, and what its paths are replaced with."""
    root = tempfile.mkdtemp(prefix='aiflowc-conformance-')
    try:
        parent = os.path.realpath(root)
        above = []
        for level in range(LEVELS_ABOVE):
            above.append(parent)
            parent = os.path.join(parent, 'above-{}'.format(LEVELS_ABOVE - level))
        copy = os.path.join(parent, os.path.basename(os.path.abspath(project)))
        above.append(parent)
        shutil.copytree(project, copy, symlinks=True, ignore=_ignore(project))
        paths = [(copy, '<project>')]
        for up, directory in enumerate(reversed(above), 1):
            paths.append((directory, '/'.join(['<project>'] + ['..'] * up)))
        yield copy, paths
    finally:
        shutil.rmtree(root, ignore_errors=True)


def _ignore(project):
    """What was generated is no part of a project."""
    top = os.path.abspath(project)

    def ignore(directory, names):
        here = {'__pycache__'}
        if os.path.abspath(directory) == top:
            here |= {'generated', 'temp'}
        return here & set(names)

    return ignore


def has_main_guard(path):
    try:
        with open(path, 'rb') as file:
            tree = ast.parse(file.read())
    except (OSError, SyntaxError, ValueError):
        return False
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            sides = [node.left] + node.comparators
            if any(isinstance(side, ast.Name) and side.id == '__name__' for side in sides) and \
                    any(isinstance(side, ast.Str) and side.s == '__main__' for side in sides):
                return True
    return False


def run(project, workflow, mode):
    """What the client makes of the workflow, as JSON."""
    with copied(project) as (copy, paths):
        notes.paths = paths
        fakes.missing.project = copy
        declarations = declared.Declarations(project)
        environment.install(copy, declarations.environment)
        declared.metadata.tree = declarations.metadata
        entry = os.path.join(copy, 'workflows', workflow, workflow + '.py')
        result = {'entry': mode, 'main_guard': has_main_guard(entry), 'error': None, 'ended': None}
        try:
            _prepare_path(copy, workflow)
            result['ended'] = _load(copy, entry, mode, declarations.argv)
            result['defined'] = record.counts(current_graph())
            _submit(copy, workflow)
        except Failure as failure:
            result['error'] = failure.record()
        result.setdefault('defined', record.counts(current_graph()))
        result.update(document=notes.translations[0] if notes.translations else None,
                      submissions=len(notes.translations), life_cycle=notes.life_cycle, metadata=notes.metadata,
                      stand_ins=sorted(set(fakes.missing.faked)))
        return result


def _prepare_path(copy, workflow):
    """As workflow_submit in ai_flow/cli/commands/workflow_command.py; for a script the same, so that it finds what it
    shares with other workflows (its users set PYTHONPATH)."""
    dependencies = os.path.join(copy, 'dependencies', 'python')
    if os.path.exists(dependencies):
        sys.path.insert(0, dependencies)
    sys.path.insert(0, os.path.join(copy, 'workflows', workflow))


def _load(copy, entry, mode, argv):
    """Runs the file. Returns what ended it, if it was not its last line."""
    try:
        if mode == 'script':
            constructions.watched(run_script, entry, argv)
        else:
            init_project_context(copy)
            sys.argv = ['aiflow'] + argv
            constructions.watched(load_module, entry)
    except EndOfWait:
        return 'sleep'
    except SystemExit as error:
        if not notes.translations:
            raise Failure('load', error, copy)
        return 'exit'
    except BaseException as error:
        raise Failure(notes.submitting or 'load', error, copy)
    return None


def run_script(entry, argv):
    module = types.ModuleType('__main__')
    module.__file__ = entry
    sys.modules['__main__'] = module
    sys.argv = [entry] + argv
    with open(entry, 'rb') as file:
        code = compile(file.read(), entry, 'exec')
    exec(code, module.__dict__)


def _submit(copy, workflow):
    """Submits what the file has defined and not submitted itself."""
    if notes.translations and current_graph().is_empty():
        return
    if notes.translations:
        return  # what is defined after a submission belongs to nothing
    journal = list(notes.life_cycle)
    try:
        submit_workflow(workflow)
    except BaseException as error:
        raise Failure(notes.submitting or 'translate', error, copy)
    finally:
        notes.life_cycle = journal  # this call is not the file's
