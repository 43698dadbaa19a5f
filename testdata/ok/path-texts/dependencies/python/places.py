import os

RESOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'resources')


def beside(name):
    return os.path.join(os.path.dirname(__file__), name)
