"""Where the Pythons are that are compared with."""
import glob
import os
import shutil
import subprocess
import sys


def find(version):
    """A CPython of a version such as '3.7', or None: $AIFLOWC_PYTHON37 and the like, this one, of the path, of pyenv."""
    named = os.environ.get('AIFLOWC_PYTHON' + version.replace('.', ''))
    if named:
        return named
    if '{}.{}'.format(*sys.version_info) == version:
        return sys.executable
    pyenv = os.path.join(os.environ.get('PYENV_ROOT') or os.path.expanduser('~/.pyenv'), 'versions', version + '.*')
    for python in [shutil.which('python' + version)] + sorted(glob.glob(os.path.join(pyenv, 'bin', 'python'))):
        if python and is_version(python, version):
            return python
    return None


def is_version(python, version):
    """Whether it runs: what pyenv puts into the path may only say that the version is not chosen."""
    code = 'import sys; print("{}.{}".format(*sys.version_info))'
    try:
        return subprocess.check_output([python, '-c', code], stderr=subprocess.DEVNULL).decode().strip() == version
    except (OSError, subprocess.CalledProcessError):
        return False
