"""What a case declares to the compiler in its file `flags`, so that it holds for the client as well."""
import argparse
import os

import yaml


class Declarations(object):
    def __init__(self, project):
        parser = argparse.ArgumentParser()
        parser.add_argument('--env', action='append', default=[])
        parser.add_argument('--unset-env', action='append', default=[])
        parser.add_argument('--argv', action='append', default=[])
        parser.add_argument('--metadata')
        options, _ = parser.parse_known_args(flags(project))
        self.environment = dict([pair.split('=', 1) for pair in options.env], **dict.fromkeys(options.unset_env))
        self.argv = options.argv
        self.metadata = {}
        if options.metadata:
            with open(os.path.join(os.path.dirname(project), options.metadata), encoding='utf-8') as file:
                self.metadata = yaml.safe_load(file)


def flags(project):
    """The arguments for the compiler, one a line; paths start at the directory of the cases."""
    try:
        with open(os.path.join(project, 'flags'), encoding='utf-8') as file:
            return file.read().splitlines()
    except FileNotFoundError:
        return []


class Metadata(object):
    """Declared datasets, models and artifacts, for the store that answers the client."""

    def __init__(self):
        self.tree = {}

    def entry(self, kind, name=None, uuid=None):
        """The name and the declared attributes; None for attributes: it is not there."""
        declared = self.tree.get(kind) or {}
        if name is None:
            name = next((key for key, value in declared.items() if value and value.get('uuid') == uuid), None)
        return name, declared.get(name, {})

    def version(self, model, version):
        versions = self.entry('models', model)[1] or {}
        return (versions.get('versions') or {}).get(version, {})

    def picked(self, model, which):
        """The number of a model's deployed or latest version: None where there is none, 0 where nothing is said."""
        return (self.entry('models', model)[1] or {}).get(which + '_version', 0)


metadata = Metadata()
