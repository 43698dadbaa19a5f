"""Any Python value as JSON, without loss: what JSON cannot say is an object with one key that starts with `$`.

The forms are those of the IR (ir-schema/README.md) as far as it has them, so that the comparison has little to translate.
An object of a class is `$object`: its class, the names of all its bases, its state.
"""
import base64
import collections
import datetime
import decimal
import enum
import functools
import inspect
import math
import pathlib
import types

from reference import constructions, wire

MAX_PLAIN_INT = 2 ** 53 - 1


class Encoder(object):
    """Holds what the encoding needs to know: where the project lies, and which operation a channel belongs to."""

    def __init__(self, paths=(), operations=None):
        self.paths = sorted(paths, key=lambda pair: -len(pair[0]))  # (absolute path, what stands for it)
        self.operations = operations or {}                         # node id -> {"job", "index"}

    def text(self, value):
        for path, replacement in self.paths:
            value = value.replace(path, replacement)
        return wire.markers_in(value)

    def value(self, value):
        return self._value(value, ())

    def fields(self, value):
        """A mapping whose keys are the workflow's own: a plain object, also where a key starts with `$`."""
        if type(value) is not dict or not all(type(key) is str for key in value):
            return self.value(value)
        return {self.text(key): self.value(item) for key, item in value.items()}

    def _value(self, value, holders):
        kind = type(value)
        if value is None or kind is bool:
            return value
        if isinstance(value, enum.Enum):
            return {'$enum': {'class': class_of(kind), 'name': value.name,
                              'value': self._value(value.value, holders)}}
        if kind is int:
            return self._int(value)
        if kind is float:
            return value if math.isfinite(value) else {'$float': str(value)}
        if kind is str:
            return self.text(value)
        if kind is bytes:
            return {'$bytes': base64.b64encode(value).decode('ascii')}
        if any(holder is value for holder in holders):
            return {'$cycle': len(holders) - [holder is value for holder in holders].index(True)}
        holders += (value,)
        if kind is list:
            return [self._value(item, holders) for item in value]
        if kind is tuple:
            return {'$tuple': [self._value(item, holders) for item in value]}
        if kind in (set, frozenset):
            return {'$set': [self._value(item, holders) for item in value]}
        if kind is dict:
            return self._mapping(value, holders)
        return self._other(value, kind, holders)

    def _int(self, value):
        if value in wire.NUMBERS:
            return {'$number': wire.NUMBERS[value]}
        return value if abs(value) <= MAX_PLAIN_INT else {'$int': str(value)}

    def _mapping(self, value, holders):
        if all(type(key) is str and not key.startswith('$') for key in value):
            return {self.text(key): self._value(item, holders) for key, item in value.items()}
        return {'$map': [[self._value(key, holders), self._value(item, holders)] for key, item in value.items()]}

    def _other(self, value, kind, holders):
        if kind is datetime.datetime:
            return {'$datetime': value.isoformat()}
        if kind is datetime.date:
            return {'$date': value.isoformat()}
        if kind is datetime.time:
            return {'$time': value.isoformat()}
        if kind is datetime.timedelta:
            return {'$timedelta': {'days': value.days, 'seconds': value.seconds, 'microseconds': value.microseconds}}
        if isinstance(value, type):
            return {'$class': class_of(value)}
        if isinstance(value, (types.FunctionType, types.BuiltinFunctionType)):
            return {'$function': {'module': value.__module__, 'qualified_name': value.__qualname__}}
        if kind.__name__ == 'RepeatedScalarContainer':  # a list that came over the wire
            return [self._value(item, holders) for item in value]
        if isinstance(value, types.ModuleType):
            return {'$module': value.__name__}
        if kind.__module__ == 'ai_flow.graph.channel' and value.node_id in self.operations:
            return {'$channel': {'operation': self.operations[value.node_id], 'port': value.port}}
        return {'$object': self.object(value, holders)}

    def object(self, value, holders=()):
        kind = type(value)
        described = {'class': class_of(kind), 'bases': [base_name(base) for base in inspect.getmro(kind)]}
        if kind is functools.partial:
            state = {name: self._value(getattr(value, name), holders) for name in ('func', 'args', 'keywords')}
            given = {'parameters': [], 'rest': [state['func']] + [self._value(item, holders) for item in value.args],
                     'extra': state['keywords']}
            return dict(described, state=state, constructed=given)
        if isinstance(value, (pathlib.PurePath, decimal.Decimal)):
            # What is in it is its text, however it was put together.
            given = {'parameters': [], 'rest': [self._value(str(value), holders)], 'extra': {}}
            return dict(described, state={}, constructed=given)
        if kind is collections.deque:
            held = [list(value)] + ([] if value.maxlen is None else [value.maxlen])
            given = {'parameters': [], 'rest': [self._value(item, holders) for item in held], 'extra': {}}
            return dict(described, state={}, constructed=given)
        if isinstance(value, tuple) and hasattr(kind, '_fields'):
            # Pickle makes it again of all its values.
            given = [{'name': name, 'value': self._value(item, holders), 'default': False, 'keyword_only': False}
                     for name, item in zip(kind._fields, value)]
            described['content'] = {'$tuple': [entry['value'] for entry in given]}
            return dict(described, state={}, constructed={'parameters': given, 'rest': [], 'extra': {}})
        for base, content in ((dict, dict), (list, list), (tuple, tuple), (set, set), (str, str), (int, int),
                              (float, float), (bytes, bytes)):
            if isinstance(value, base):
                described['content'] = self._value(content(value), holders)
        state = dict(getattr(value, '__dict__', None) or {})
        for base in inspect.getmro(kind):
            slots = base.__dict__.get('__slots__', ())
            for slot in (slots,) if isinstance(slots, str) else slots:
                if not slot.startswith('__') and hasattr(value, slot):
                    state.setdefault(slot, getattr(value, slot))
        described['state'] = {str(name): self._value(item, holders) for name, item in state.items()}
        call = constructions.of(value)
        if call is not None:
            described['constructed'] = call.encoded(lambda item: self._value(item, holders))
        elif kind.__init__ is object.__init__:
            described['constructed'] = constructions.NOTHING_GIVEN
        return described


def class_of(kind):
    return {'module': kind.__module__, 'qualified_name': kind.__qualname__}


def base_name(kind):
    return '{}.{}'.format(kind.__module__, kind.__qualname__)
