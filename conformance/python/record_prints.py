"""Runs programs in this Python, each in a fresh module, and prints what they print as JSON: record_prints.py MODULES.

They come in as JSON, a list of {module, text}; MODULES is the directory of what they may import. Where the line of a
`print` ends with `# prints TEXT` that stands for what it prints, and `<unknown>` with `# unknown`. What a program
raises stands as [class, text, line]; what takes more than ten seconds is ended.
"""
import gc
import io
import json
import os
import re
import shutil
import signal
import sys
import tempfile
import traceback
import types
import unittest.mock

MARK = re.compile(r'# (?:prints (.+)|unknown)$')


class TooLong(BaseException):
    """Not caught by a program."""


def too_long(signal_number, frame):
    raise TooLong


def print_of(lines):
    """The `print` of a program with marks."""
    def marked(*values, **options):
        mark = MARK.search(lines[sys._getframe(1).f_lineno - 1])
        if mark:
            values = [mark.group(1) or '<unknown>']
        print(*values, **options)
    return marked


def run(project, name, text):
    before, path = set(sys.modules), list(sys.path)
    module = sys.modules[name] = types.ModuleType(name)
    module.__file__ = os.path.join(project, 'workflows', 'w', name + '.py')
    if re.search(MARK.pattern, text, re.MULTILINE):
        module.print = print_of(text.split('\n'))
    stdout, sys.stdout = sys.stdout, io.StringIO()
    stdin, sys.stdin = sys.stdin, io.StringIO('typed\n' * 100)
    signal.alarm(10)
    try:
        exec(compile(text, module.__file__, 'exec'), module.__dict__)
        return sys.stdout.getvalue()
    except (Exception, TooLong) as error:
        line = traceback.extract_tb(error.__traceback__)[-1].lineno
        return [type(error).__name__, str(error), line]
    finally:
        signal.alarm(0)
        # What is left in the middle ends now, whatever it prints then.
        module.__dict__.clear()
        gc.collect()
        sys.stdout, sys.stdin = stdout, stdin
        sys.path[:] = path
        for imported in set(sys.modules) - before:
            file = getattr(sys.modules[imported], '__file__', None)
            if not file or file.startswith(project):
                del sys.modules[imported]
        sys.modules.pop(name, None)


def main():
    signal.signal(signal.SIGALRM, too_long)
    runs = json.loads(sys.stdin.read())
    project = tempfile.mkdtemp()
    modules = os.path.join(project, 'dependencies', 'python')
    os.makedirs(os.path.dirname(modules))
    os.symlink(sys.argv[1], modules)
    sys.path.insert(0, modules)
    # What AIFlow's functions give stands behind marks only.
    sys.modules['ai_flow'] = unittest.mock.MagicMock()
    try:
        json.dump([run(project, each['module'], each['text']) for each in runs], sys.stdout)
    finally:
        shutil.rmtree(project)


if __name__ == '__main__':
    main()
