"""Runs one case in this Python and prints what it shows: record.py CASE MODULES."""
import contextlib
import importlib.util
import json
import sys

import showing


def main(path, modules):
    sys.path.insert(0, modules)
    spec = importlib.util.spec_from_file_location('program', path)
    module = sys.modules['program'] = importlib.util.module_from_spec(spec)
    with contextlib.redirect_stdout(sys.stderr):
        spec.loader.exec_module(module)
    json.dump(showing.records, sys.stdout)


if __name__ == '__main__':
    main(*sys.argv[1:])
