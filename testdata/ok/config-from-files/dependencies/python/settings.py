"""Reads the files in `resources`."""
import json
import os

import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def resource(name):
    return os.path.join(ROOT, 'resources', name)


def load_yaml(name):
    with open(resource(name), 'r') as stream:
        return yaml.load(stream, Loader=yaml.FullLoader)


def load_json(name, default=None):
    try:
        with open(resource(name)) as stream:
            return json.load(stream)
    except FileNotFoundError:
        return default
