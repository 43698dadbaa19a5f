"""Writes which names the standard library of CPython 3.7 has, and which came later, for the evaluator.

    standard_names.py            writes compiler/prelude/std/names.txt
    standard_names.py --check    only says whether it is what the Pythons say; fails if it is not

A line is a module with its names, `json: dumps loads …`; one with a star has others on other systems, `os*: …`. A line
with `=` has what `import *` brings, where that is something else. One
with a version has what came with it: `math+3.8: comb dist …`, `zoneinfo+3.9:` is a module, `pathlib.Path+3.9: …` a class.
A class whose objects have no attributes but its own has a line with them, `re.Match: end endpos …`.
"""
import argparse
import json
import os
import subprocess
import sys

import pythons

HERE = os.path.dirname(os.path.abspath(__file__))
TABLE = os.path.join(os.path.dirname(os.path.dirname(HERE)), 'compiler', 'prelude', 'std', 'names.txt')
LATER = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13']
# What nobody imports in a workflow, or what does something when it is imported.
LEFT_OUT = {'antigravity', 'distutils', 'encodings', 'ensurepip', 'idlelib', 'lib2to3', 'msilib', 'pydoc_data',
            'pyexpat', 'test', 'this', 'tkinter', 'turtle', 'turtledemo', 'xxlimited', 'xxlimited_35', 'xxsubtype'}
# The modules of whose classes it says which members came later, and which there are where objects can have no others.
OF_CLASSES = {'argparse', 'builtins', 'collections', 'configparser', 'contextlib', 'datetime', 'fractions',
              'inspect', 'ipaddress', 'logging', 'pathlib', 'queue', 're', 'statistics', 'string', 'threading', 'zipfile'}
# The modules of which that is asked.
CLOSED = {'pathlib', 're'}
# These have other names on other systems, or with other libraries beneath.
SYSTEM = {'asyncio', 'builtins', 'crypt', 'ctypes', 'curses', 'dbm', 'errno', 'fcntl', 'grp', 'hashlib', 'locale',
          'mmap', 'msvcrt', 'multiprocessing', 'nt', 'ntpath', 'os', 'ossaudiodev', 'posix', 'posixpath', 'pty', 'pwd',
          'readline', 'resource', 'select', 'selectors', 'shutil', 'signal', 'site', 'socket', 'socketserver', 'spwd',
          'sqlite3', 'ssl', 'subprocess', 'sys', 'sysconfig', 'syslog', 'tarfile', 'tempfile', 'termios', 'time', 'tty',
          'uuid', 'winreg', 'winsound', 'zlib'}
# What came later has come to the last releases of 3.7, too.
BACKPORTED = {'tarfile'}
COLLECT = r'''
import contextlib, importlib, io, json, os, pkgutil, sys, warnings
warnings.simplefilter('ignore')
left_out, of_classes = json.load(sys.stdin)
library = os.path.dirname(os.__file__)
tops = set(sys.builtin_module_names) | {module.name for module in pkgutil.iter_modules([library])}
tops |= {module.name for module in pkgutil.iter_modules([os.path.join(library, 'lib-dynload')])}
tops |= set(getattr(sys, 'stdlib_module_names', ()))
names, members, stars = {}, {}, {}

def public(words):
    return sorted(word for word in words if not word.startswith('_'))

def is_import(module, word):
    return isinstance(getattr(module, word, None), type(sys)) and module.__name__ + '.' + word not in sys.modules

def collect(name):
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            module = importlib.import_module(name)
    except Exception:
        return
    inside = []
    if hasattr(module, '__path__'):
        inside = [m.name for m in pkgutil.iter_modules(module.__path__) if not m.name.startswith('_')]
        inside = [m for m in inside if m not in ('test', 'tests')]
    names[name] = (module, inside)
    for each in inside:
        collect(name + '.' + each)

for top in sorted(public(tops)):
    if top not in left_out:
        collect(top)
collect('os.path')
for name, (module, inside) in names.items():
    for word in public(dir(module)) if name in of_classes else []:
        found = getattr(module, word, None)
        if isinstance(found, type):
            members[name + '.' + word] = [public((vars if name == 'builtins' else dir)(found)), public(dir(found)), found.__dictoffset__ == 0 and found.__module__ == name]
    stars[name] = sorted(getattr(module, '__all__', None) or public(vars(module)))
    # Which modules a module has imported is told apart: nobody looks for them there.
    words = set(public(dir(module))) | set(inside)
    # What a module makes up when it is asked, as `collections` does with the names of `collections.abc` until 3.9.
    lazy = [getattr(sys.modules.get(each), '__all__', ()) for each in (name, name + '.abc')]
    words |= {word for word in public([*lazy[0], *lazy[1]]) if hasattr(module, word)}
    names[name] = [sorted(words), sorted(word for word in words - set(inside) if is_import(module, word))]
json.dump([names, members, stars], sys.stdout)
'''


def collected(version):
    given = json.dumps([sorted(LEFT_OUT), sorted(OF_CLASSES)]).encode()
    command = [pythons.find(version), '-I', '-B', '-c', COLLECT]
    return json.loads(subprocess.run(command, input=given, stdout=subprocess.PIPE, check=True).stdout.decode())


def line(name, words, version='', star=''):
    return '{}{}{}: {}'.format(name, star, version and '+' + version, ' '.join(words)).rstrip()


def table():
    names, members, stars = collected('3.7')
    known = {name: set(words) for name, (words, _) in names.items()}
    had = {name: set(words) for name, (_, words, _) in members.items()}
    lines = {(name, ''): line(name, words, star='*' if name.split('.')[0] in SYSTEM else '')
             for name, (words, _) in names.items()}
    closed = {name: words for name, (_, words, closed) in members.items() if closed and name.split('.')[0] in CLOSED}
    lines.update({(name, ''): line(name, words) for name, words in closed.items()})
    lines.update(((name, '='), line(name, words, star='=')) for name, words in stars.items()
                 if set(words) != set(names[name][0]))
    for version in LATER:
        names, members, _ = collected(version)
        for name, (words, imports) in names.items():
            if name in new_modules(lines):
                continue
            if name not in known:
                # What is in it is as new as it is itself.
                if name.rpartition('.')[0] not in new_modules(lines):
                    lines[name, version] = line(name, [], version)
                continue
            new = [word for word in words if word not in known[name] | set(imports) and name not in BACKPORTED]
            if new:
                lines[name, version] = line(name, new, version)
                known[name] |= set(new)
        for name, (own, _, _) in members.items():
            new = [word for word in own if name in had and word not in had[name]]
            if new:
                lines[name, version] = line(name, new, version)
                had[name] |= set(new)
    ordered = sorted(lines, key=lambda key: (key[0], [int(part) for part in key[1].strip('=').split('.') if part], key[1]))
    return ''.join(lines[key] + '\n' for key in ordered)


def new_modules(lines):
    """The modules that came later."""
    return {name for name, version in lines if version.strip('=') and (name, '') not in lines and lines[name, version][-1] == ':'}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--check', action='store_true')
    arguments = parser.parse_args()
    missing = [version for version in ['3.7'] + LATER if not pythons.find(version)]
    if missing:
        print('there is no Python {}: the names of the standard library are not compared'.format(', '.join(missing)))
        return 0 if arguments.check else 1
    text = table()
    if not arguments.check:
        with open(TABLE, 'w', encoding='utf-8') as file:
            file.write(text)
        return 0
    with open(TABLE, encoding='utf-8') as file:
        if file.read() == text:
            return 0
    print('{} is not what the Pythons say: standard_names.py writes it'.format(os.path.basename(TABLE)))
    return 1


if __name__ == '__main__':
    sys.exit(main())
