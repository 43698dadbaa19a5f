"""What the cases call, as CPython runs it: it records each value in the form that a document has it in.

`run.py` gives the compiler `workflow/showing.py` under the same name.
"""
import base64
import datetime
import enum
import json
import pathlib

records = []


def show(label, value):
    """Records a value as it is now."""
    records.append([label, form(value)])


def attempt(label, action):
    """Records what a function gives, or the class and the text of what it raises."""
    try:
        value = action()
    except Exception as error:
        value = ('raises', type(error).__name__, str(error))
    show(label, value)


def form(value):
    """A value in the grammar of the document (ir-schema), but that an instance is its class and its attributes."""
    if isinstance(value, enum.Enum):
        return {'$enum': {'class': name_of(type(value)), 'name': value.name, 'value': form(value.value)}}
    if isinstance(value, BaseException):
        return {'$construction': {'class': name_of(type(value)), 'attributes': {}}}
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int(value) if abs(value) < 2 ** 53 else {'$int': str(int(value))}
    if isinstance(value, float):
        return float(value) if value - value == 0 else {'$float': repr(float(value))}
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bytes):
        return {'$bytes': base64.b64encode(value).decode()}
    if isinstance(value, list):
        return [form(item) for item in value]
    if isinstance(value, tuple):
        return {'$tuple': [form(item) for item in value]}
    if isinstance(value, (set, frozenset)):
        return {'$set': sorted((form(item) for item in value), key=json.dumps)}
    if isinstance(value, dict):
        if all(isinstance(key, str) and not key.startswith('$') for key in value):
            return {key: form(item) for key, item in value.items()}
        return {'$map': [[form(key), form(item)] for key, item in value.items()]}
    if isinstance(value, range):
        return {'$construction': {'class': 'builtins.range',
                                  'arguments': [value.start, value.stop, value.step], 'attributes': {}}}
    if isinstance(value, datetime.timedelta):
        return {'$timedelta': {'days': value.days, 'seconds': value.seconds, 'microseconds': value.microseconds}}
    for kind in ('datetime', 'date', 'time'):
        if isinstance(value, getattr(datetime, kind)):
            return {'$' + kind: value.isoformat()}
    if isinstance(value, pathlib.PurePath):
        return {'$construction': {'class': name_of(type(value)), 'arguments': [str(value)], 'attributes': {}}}
    if isinstance(value, type):
        return {'$class': name_of(value)}
    if hasattr(value, '__qualname__'):
        return {'$function': name_of(value)}
    attributes = {key: form(item) for key, item in vars(value).items()}
    return {'$construction': {'class': name_of(type(value)), 'attributes': attributes}}


def name_of(value):
    return '{}.{}'.format(value.__module__, value.__qualname__)
