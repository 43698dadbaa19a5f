"""Holds the prelude (compiler/prelude) against the AIFlow package that it declares.

Run with the conformance environment (CPython 3.7, ai-flow 0.3.1 and 0.2.2 with their notification-service):

    conformance/.venv/bin/python conformance/signatures.py [0.2] [--write]

Prints every difference and exits with 1 if there is one. The prelude is only parsed, the real package is imported and
inspected. Held equal are parameter names, their order, kinds and defaults; kinds of methods; enum members; constants;
base classes; attributes set by constructors; and what a re-exported name stands for. Annotations are not: the
prelude's say what the compiler checks. `--write` writes the version's unmodelled.txt anew.
"""
import ast
import enum
import fnmatch
import importlib
import importlib.abc
import importlib.machinery
import inspect
import os
import pkgutil
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
import types

from reference import fakes  # stands in for what only AIFlow's servers need

HERE = os.path.dirname(os.path.abspath(__file__))
PRELUDE = os.path.join(os.path.dirname(HERE), 'compiler', 'prelude')
VERSION = next((argument for argument in sys.argv[1:] if argument[0] != '-'), '0.3')
API = os.path.join(PRELUDE, '0.3')
STD = os.path.join(PRELUDE, 'std')
UNMODELLED = os.path.join(PRELUDE, VERSION, 'unmodelled.txt')
PACKAGES = ['ai_flow', 'ai_flow_plugins', 'notification_service']
NOT_SHIPPED_TO_USERS = ('ai_flow.test', 'ai_flow_plugins.tests')
FLINK = 'ai_flow_plugins.job_plugins.flink'
FLINK_VERSIONS = ['1.12.5', '1.14.0']

# Modules all of whose public names the prelude declares, but for those in ALLOWED.
STRICT = ['ai_flow', 'ai_flow.api', 'ai_flow.api.*', 'ai_flow.client', 'ai_flow.meta', 'ai_flow.meta.*',
          'ai_flow.workflow', 'ai_flow.workflow.*', 'ai_flow_plugins.job_plugins.bash',
          'ai_flow_plugins.job_plugins.python', 'ai_flow_plugins.job_plugins.read_only', FLINK,
          FLINK + '.read_only_flink']

# What the strict modules may lack, and why. What they import from other packages counts nowhere.
ALLOWED = {
    'a package or module that the prelude leaves out whole (see unmodelled.txt)': [
        'ai_flow.%s' % name for name in
        ['frontend', 'metadata_store', 'metric', 'protobuf', 'runtime', 'scheduler_service', 'settings', 'store']],
    'an accident of `import ai_flow.frontend.web_server` in ai_flow itself': ['ai_flow.ai_flow'],
    'the nodes and edges that operations make: users call the operations': [
        'ai_flow.api.ops.AINode', 'ai_flow.api.ops.ReadDatasetNode', 'ai_flow.api.ops.WriteDatasetNode',
        'ai_flow.api.ops.add_ai_node_to_graph'],
    'what submit_workflow is made of: translation, packing, replies of the server': [
        'ai_flow.api.workflow_operation.%s' % name for name in
        ['BlobConfig', 'BlobManagerFactory', 'Job', 'Workflow', 'WorkflowPropertyKeys', 'generate_file_md5',
         'get_registered_job_plugin_factory_list', 'get_translator', 'make_dir_zipfile', 'proto_to_job',
         'proto_to_job_list', 'proto_to_workflow', 'proto_to_workflow_execution',
         'proto_to_workflow_execution_list']],
    'the worker side of a job plugin': [
        'ai_flow_plugins.job_plugins.*.*_job_plugin', 'ai_flow_plugins.job_plugins.*.*JobPluginFactory',
        'ai_flow_plugins.job_plugins.read_only.ReadOnlyJob', 'ai_flow_plugins.job_plugins.read_only.ReadOnlyJob*'],
    'wraps a class of pyflink, for use while a job runs': [FLINK + '.Wrapped*', FLINK + '.flink_wrapped_env'],
    'the result of translation': ['ai_flow.workflow.job', 'ai_flow.workflow.workflow'],
    'reads and writes files': ['ai_flow.workflow.workflow_config.dump_yaml_file',
                               'ai_flow.workflow.workflow_config.yaml_utils'],
}

# Differences that are meant, and why: module.name or module.class.name, without the kind of difference.
MEANT = {
    'ai_flow.util.json_utils.Jsonable': 'a plain class: its metaclass is ABCMeta, which shows nowhere',
    'ai_flow.model_center.entity.registered_model.RegisteredModel.model_name': 'a property there, an attribute here',
    'ai_flow.model_center.entity.registered_model_detail.RegisteredModelDetail.model_desc': 'as above',
    'ai_flow.model_center.entity.registered_model_detail.RegisteredModelDetail.latest_model_version': 'as above',
    'ai_flow.version': 'its web server loads it, and that is not loaded here',
}

differences = []


def differ(where, what):
    if where not in MEANT:
        differences.append('%s: %s' % (where, what))


class Pyflink(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Stands in for pyflink: every module is there, every name in it is a class."""
    version = FLINK_VERSIONS[0]

    def find_spec(self, fullname, path, target=None):
        if fullname.split('.')[0] == 'pyflink':
            return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        classes = {'__version__': self.version}

        def attribute(name):
            if name.startswith('__') and name not in classes:
                raise AttributeError(name)
            return classes.setdefault(name, type(name, (), {}))
        module.__getattr__ = attribute


def real_modules(name):
    """The real module, in each form that it has."""
    if not (name + '.').startswith(FLINK + '.'):
        return [importlib.import_module(name)]
    forms = []
    for version in FLINK_VERSIONS:
        for loaded in [m for m in sys.modules if m.startswith('pyflink') or (m + '.').startswith(FLINK + '.')]:
            del sys.modules[loaded]
        Pyflink.version = version
        forms.append(importlib.import_module(name))
    return forms


def prelude_modules(root):
    """name -> syntax tree of every module under a folder of the prelude."""
    found = {}
    for directory, _, files in os.walk(root):
        for file in files:
            if file.endswith('.py'):
                path = os.path.join(directory, file)
                parts = os.path.relpath(path, root)[:-3].split(os.sep)
                if parts[-1] == '__init__':
                    parts.pop()
                with open(path) as f:
                    found['.'.join(parts)] = ast.parse(f.read(), path)
    return found


def join(folder, deletions=True):
    """Writes the modules of an earlier version into a folder: those of 0.3, with what differs behind each of them."""
    older = os.path.join(PRELUDE, VERSION)
    shutil.copytree(API, folder)
    for directory, _, files in os.walk(older):
        for file in files:
            if file.endswith('.py'):
                target = os.path.join(folder, os.path.relpath(directory, older))
                os.makedirs(target, exist_ok=True)
                with open(os.path.join(directory, file)) as f, open(os.path.join(target, file), 'a') as out:
                    out.writelines(line for line in f if deletions or not line.startswith('del '))


def exports(tree):
    """name -> the statement that binds it, and for an import what it stands for: (module, name or None)."""
    names = {}
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names[node.name] = (node, None)
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    names[target.id] = (node, None)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                names[alias.asname or alias.name] = (node, (node.module, alias.name))
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.asname is None and '.' in alias.name:
                    continue  # `import ai_flow.version` is there for the attribute
                names[alias.asname or alias.name] = (node, (alias.name, None))
        elif isinstance(node, ast.Delete):
            for target in node.targets:
                del names[target.id]
    return names


def is_primitive(node):
    return any(isinstance(n, ast.Name) and n.id == '_aiflowc' for n in ast.walk(node))


def evaluate(node, module):
    return eval(compile(ast.Expression(node), '<prelude>', 'eval'), dict(vars(module)))


def same(a, b):
    if isinstance(a, type) or isinstance(b, type):
        return a is b
    return type(a) is type(b) and (a == b or (type(a).__eq__ is object.__eq__ and vars(a) == vars(b)))


def parameters(node, module):
    """[(name, kind, default node or None)] of a function definition."""
    a = node.args
    positional = a.args
    defaults = [None] * (len(positional) - len(a.defaults)) + a.defaults
    found = [(p.arg, 'POSITIONAL_OR_KEYWORD', d) for p, d in zip(positional, defaults)]
    if a.vararg:
        found.append((a.vararg.arg, 'VAR_POSITIONAL', None))
    found += [(p.arg, 'KEYWORD_ONLY', d) for p, d in zip(a.kwonlyargs, a.kw_defaults)]
    if a.kwarg:
        found.append((a.kwarg.arg, 'VAR_KEYWORD', None))
    return found


def compare_function(where, node, real, module):
    try:
        signature = inspect.signature(real)
    except (TypeError, ValueError):
        return ['it is not a function there']
    ours, theirs = parameters(node, module), list(signature.parameters.values())
    if [(n, k) for n, k, _ in ours] != [(p.name, p.kind.name) for p in theirs]:
        return ['parameters (%s), there %s' % (', '.join(n for n, _, _ in ours), signature)]
    found = []
    for (name, _, default), p in zip(ours, theirs):
        if (default is None) != (p.default is inspect.Parameter.empty):
            found.append('parameter %s has a default on one side only' % name)
        elif default is not None and not is_primitive(default):
            if not same(evaluate(default, module), p.default):
                found.append('the default of %s is %r there' % (name, p.default))
    return found


def method_kind(node):
    kinds = {d.id for d in node.decorator_list if isinstance(d, ast.Name)}
    for kind in ('property', 'staticmethod', 'classmethod'):
        if kind in kinds:
            return kind
    return 'function'


def self_attributes(function):
    """The public attributes that a constructor sets."""
    return {t.attr for n in ast.walk(function) if isinstance(n, (ast.Assign, ast.AnnAssign))
            for t in (n.targets if isinstance(n, ast.Assign) else [n.target])
            if isinstance(t, ast.Attribute) and isinstance(t.value, ast.Name) and t.value.id == 'self'
            and not t.attr.startswith('_')}


def compare_class(where, node, real, module, lacking):
    if not isinstance(real, type):
        return ['it is not a class there']
    found = []
    members = {}
    ours_init = None
    for item in node.body:
        if isinstance(item, ast.FunctionDef):
            members[item.name] = item
            if item.name == '__init__':
                ours_init = item
        elif isinstance(item, ast.Assign):
            for target in item.targets:
                members[target.id] = item
    if issubclass(real, enum.Enum):
        ours = [(n, ast.literal_eval(m.value)) for n, m in members.items() if isinstance(m, ast.Assign)]
        theirs = [(m.name, m.value) for m in real]
        if ours != theirs:
            found.append('members %r, there %r' % (ours, theirs))
    for name, item in members.items():
        if name not in vars(real):
            if not (name == '__init__' or hasattr(real, name) and name.startswith('__')):
                found.append('%s is not there' % name)
            elif name == '__init__':
                found += compare_function(where, item, real.__init__, module)
            continue
        there = vars(real)[name]
        if isinstance(item, ast.FunctionDef):
            kind = {property: 'property', staticmethod: 'staticmethod', classmethod: 'classmethod'}.get(
                type(there), 'function')
            if kind != method_kind(item):
                found.append('%s is a %s there' % (name, kind))
            elif kind != 'property':
                function = there.__func__ if kind != 'function' else there
                found += ['%s: %s' % (name, f) for f in compare_function(where, item, function, module)]
        elif not isinstance(there, real) and not is_primitive(item.value):
            if not same(evaluate(item.value, module), there):
                found.append('%s is %r there' % (name, there))
    names = {'ABC': importlib.import_module('abc').ABC, **vars(module)}
    ours = [eval(compile(ast.Expression(b), '', 'eval'), dict(names)) for b in node.bases]
    theirs = [b for b in real.__bases__ if b.__name__ not in ('object', 'Generic', 'Entity') and b.__name__[0] != '_']
    if real.__bases__ == (object,) and type(real).__name__ == 'ABCMeta':
        theirs = [names['ABC']]
    if [b for b in ours if b is not object] != theirs:
        found.append('bases %s, there %s' % ([b.__name__ for b in ours], [b.__name__ for b in theirs]))
    attributes = self_attributes(ours_init) if ours_init else set()
    if isinstance(vars(real).get('__init__'), types.FunctionType):
        source = ast.parse(textwrap.dedent(inspect.getsource(real.__init__)))
        set_there = self_attributes(source)
        for name in sorted(attributes - set_there - set(vars(real))):
            found.append('the attribute %s is not there' % name)
        for name in sorted(set_there - attributes):
            lacking.add('%s.%s' % (where, name))
        for name in sorted(attributes & {n for n, v in vars(real).items() if isinstance(v, property)}):
            differ('%s.%s' % (where, name), 'a property there')
    for name, value in vars(real).items():
        if name[0] != '_' and name not in members and name not in attributes:
            lacking.add('%s.%s' % (where, name))
    return found


def is_foreign(value, name):
    """Whether a name of the real package is only something that it imports from elsewhere."""
    if name in importlib.import_module('typing').__all__:
        return True
    module = value.__name__ if isinstance(value, types.ModuleType) else getattr(value, '__module__', None)
    return isinstance(module, str) and module.split('.')[0] not in PACKAGES


def compare_module(name, tree, lacking, modules):
    forms = real_modules(name)
    ours = exports(tree)
    for export, (node, origin) in ours.items():
        if export.startswith('_'):
            if export == '__version__' and node.value.s != vars(forms[0])[export]:
                differ(name, '__version__ differs')
            continue
        where = '%s.%s' % (name, export)
        if origin is not None:
            source, original = origin
            if source.split('.')[0] not in PACKAGES:
                continue  # what annotations need of the standard library
        present = [m for m in forms if export in vars(m)]
        if not present:
            differ(where, 'is not in AIFlow')
            continue
        results = []
        for module in present:
            there, more = vars(module)[export], set()
            if origin is not None:
                behind = importlib.import_module(source)
                if original is not None:
                    sub = source + '.' + original
                    behind = vars(behind)[original] if original in vars(behind) else importlib.import_module(sub)
                found = [] if behind is there else ['stands for something else there: %r' % there]
            elif isinstance(node, ast.FunctionDef):
                found = compare_function(where, node, there, module)
            elif isinstance(node, ast.ClassDef):
                found = compare_class(where, node, there, module, more)
            else:
                equal = is_primitive(node.value) or same(evaluate(node.value, module), there)
                found = [] if equal else ['the value is %r there' % (there,)]
            results.append((found, more))
        best = min(results, key=lambda r: len(r[0]))
        for problem in best[0]:
            differ(where, problem)
        lacking.update(best[1])
    strict = any(fnmatch.fnmatchcase(name, pattern) for pattern in STRICT)
    for module in forms:
        for export, value in vars(module).items():
            full = '%s.%s' % (name, export)
            if export.startswith('_') or export in ours or full in modules or is_foreign(value, export):
                continue
            lacking.add(full)
            if strict and not any(fnmatch.fnmatchcase(full, p) for ps in ALLOWED.values() for p in ps):
                differ(full, 'is missing in the prelude')


def all_real_modules():
    for package in PACKAGES:
        path = importlib.util.find_spec(package).submodule_search_locations
        yield package
        stack = [(package, path)]
        while stack:
            prefix, path = stack.pop()
            for info in pkgutil.iter_modules(path):
                name = '%s.%s' % (prefix, info.name)
                if name in NOT_SHIPPED_TO_USERS:
                    continue
                yield name
                if info.ispkg:
                    stack.append((name, [os.path.join(p, info.name) for p in path]))


def check_unmodelled(lacking, modules, write):
    real = set(all_real_modules())
    for name in sorted(set(modules) - real):
        differ(name, 'there is no such module in AIFlow')
    missing = real - set(modules)
    # A module that is left out whole stands for everything in it.
    names = {m for m in missing if m.rsplit('.', 1)[0] not in missing}
    names |= {n for n in lacking if not any(n == m or n.startswith(m + '.') for m in names)}
    text = ''.join(n + '\n' for n in sorted(names))
    if write:
        with open(UNMODELLED, 'w') as f:
            f.write(text)
    elif not os.path.exists(UNMODELLED) or open(UNMODELLED).read() != text:
        differ('unmodelled.txt', 'is stale: run with --write')


def check_standard():
    for name, tree in sorted(prelude_modules(STD).items()):
        if name.startswith('_') and not name.startswith('__'):
            continue  # the prelude's own
        module = importlib.import_module(name)
        for export, (node, origin) in exports(tree).items():
            where = 'std: %s.%s' % (name, export)
            if export.startswith('_') or origin is not None:
                continue
            if not hasattr(module, export):
                if (name, export) not in (('builtins', 'exit'), ('builtins', 'quit')):
                    differ(where, 'does not exist')
                continue
            there = getattr(module, export)
            if isinstance(node, ast.FunctionDef):
                try:
                    signature = inspect.signature(there)
                except (TypeError, ValueError):
                    continue
                ours = [n for n, _, _ in parameters(node, module)]
                theirs = list(signature.parameters)
                if ours != theirs and name not in ('time', 'builtins', 'typing'):
                    differ(where, 'parameters (%s), there %s' % (', '.join(ours), signature))
            elif isinstance(node, ast.ClassDef) and name == 'builtins':
                bases = [b.id for b in node.bases] or ['object']
                if bases != [b.__name__ for b in there.__bases__]:
                    differ(where, 'bases %s' % bases)
            elif isinstance(node, ast.Assign) and name != 'typing' and not is_primitive(node.value):
                if isinstance(there, type) and isinstance(node.value, ast.Name):
                    continue  # a class by another name
                if not isinstance(node.value, ast.Call) and not there != there and evaluate(node.value, module) != there:
                    differ(where, 'the value is %r there' % (there,))
    declared = set(exports(prelude_modules(STD)['builtins']))
    for name, value in vars(importlib.import_module('builtins')).items():
        if isinstance(value, type) and issubclass(value, BaseException) and name not in declared:
            differ('std: builtins.' + name, 'is missing in the prelude')


def check_primitives():
    """The README's table has exactly the primitives in use."""
    used = set()
    for root in (API, STD):
        for tree in prelude_modules(root).values():
            used |= {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)
                     and isinstance(n.value, ast.Name) and n.value.id == '_aiflowc'}
    with open(os.path.join(PRELUDE, 'README.md')) as f:
        rows = [line.split('|')[1] for line in f if line.startswith('| `')]
    listed = {name for row in rows for name in re.findall(r'`(\w+)\(', row)}
    for name in sorted(used - listed):
        differ('README.md', 'the primitive %s is in use and not in the table' % name)
    for name in sorted(listed - used):
        differ('README.md', 'the primitive %s is in the table and not in use' % name)


LOADING = '''
import sys, types
class Primitives(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith('__'): raise AttributeError(name)
        return lambda *a, **k: None
sys.modules['_aiflowc'] = Primitives('_aiflowc')
sys.path.insert(0, sys.argv[1])
import ai_flow
print('\\n'.join(m for m in sys.modules if m.startswith('ai_flow')))
import importlib
for name in sys.argv[2:]: importlib.import_module(name)
'''


def check_loading(api, modules, absent):
    """Every import of the prelude resolves, and `import ai_flow` loads what the real one loads."""
    run = subprocess.run([sys.executable, '-B', '-c', LOADING, api] + sorted(modules), universal_newlines=True,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if run.returncode != 0:
        return differ('loading', run.stderr)
    ours = set(run.stdout.split())
    code = "from reference import fakes; fakes.install(); import ai_flow, sys; print('\\n'.join(m for m in sys.modules if m.startswith('ai_flow')))"
    theirs = set(subprocess.run([sys.executable, '-B', '-c', code], universal_newlines=True,
                                cwd=HERE, stdout=subprocess.PIPE).stdout.split())
    for name in sorted((theirs & set(modules)) - ours):
        differ(name, '`import ai_flow` loads it there')
    for name in sorted(ours - theirs - set(absent)):
        differ(name, '`import ai_flow` does not load it there')


def main():
    if sys.version_info[:2] != (3, 7):
        sys.exit('signatures.py needs CPython 3.7, see conformance/setup.sh')
    api, absent, temporary = API, [], tempfile.TemporaryDirectory()
    if VERSION != '0.3':
        # Beside the environment's own packages, and before them, for what is started here too.
        path = os.path.join(HERE, '.venv', 'aiflow-' + VERSION)
        sys.path.insert(0, path)
        os.environ['PYTHONPATH'] = path
        api = os.path.join(temporary.name, 'joined')
        join(api)
        with open(os.path.join(PRELUDE, VERSION, 'absent.txt')) as f:
            absent = f.read().split()
    fakes.install()
    sys.meta_path.insert(0, Pyflink())
    modules = {name: tree for name, tree in prelude_modules(api).items() if name not in absent}
    lacking = set()
    for name in sorted(modules):
        try:
            compare_module(name, modules[name], lacking, modules)
        except ImportError as error:
            differ(name, error)
    check_unmodelled(lacking, modules, '--write' in sys.argv[1:])
    check_standard()
    check_primitives()
    if absent:
        # Here imports are not put off until somebody looks at a name.
        api = os.path.join(temporary.name, 'whole')
        join(api, deletions=False)
    check_loading(api, modules, absent)
    for line in differences:
        print(line)
    print('%d modules, %d differences' % (len(modules), len(differences)))
    return 1 if differences else 0


if __name__ == '__main__':
    sys.exit(main())
