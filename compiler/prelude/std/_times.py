# Times as tuples and texts, for `time`.
import _aiflowc
import datetime
from _days import _MONTHS, _WEEKDAYS, _days_in_month, _ordinal
from _records import _field

_FIELDS = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')


class struct_time(tuple):
    _tp_name = 'time.struct_time'
    tm_year, tm_mon, tm_mday, tm_hour, tm_min, tm_sec, tm_wday, tm_yday, tm_isdst = [_field(i) for i in range(9)]
    tm_zone = property(lambda self: _aiflowc.unknown('the time zone'))
    tm_gmtoff = tm_zone

    @staticmethod
    def _payload(sequence):
        fields = tuple(sequence)
        if len(fields) < 9:
            raise TypeError('time.struct_time() takes an at least 9-sequence (%d-sequence given)' % len(fields))
        return fields[:9]

    def __init__(self, sequence):
        pass

    def __repr__(self):
        return 'time.struct_time(' + ', '.join(['%s=%r' % pair for pair in zip(_FIELDS, self)]) + ')'


# What a date is as a tuple.
def _time_tuple(day, clock, dst):
    first = _ordinal(day.year, 1, 1)
    return struct_time(day._date() + clock + (day.weekday(), day.toordinal() - first + 1, dst))


def gmtime(seconds=None):
    if seconds is None:
        return _aiflowc.unknown('the clock')
    if not _aiflowc.is_known(seconds):
        return _aiflowc.unknown_like(seconds)
    if not isinstance(seconds, (int, float)) or not -62135596800 <= seconds < 253402300800:
        return _aiflowc.not_evaluated('`gmtime` of this')
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=int(seconds // 1))
    return struct_time(moment.timetuple()[:8] + (0,))


# Whether a tuple is a time as the functions here want it, and none that they would have to set right.
def _is_time(fields):
    return isinstance(fields, tuple) and len(fields) == 9 and not [field for field in fields if not isinstance(field, int)] \
        and 1000 <= fields[0] <= 9999 and 1 <= fields[1] <= 12 and 1 <= fields[2] <= _days_in_month(fields[0], fields[1]) \
        and 0 <= fields[3] < 24 and 0 <= fields[4] < 60 and 0 <= fields[5] < 60 and 0 <= fields[6] < 7


def asctime(t=None):
    if t is None:
        return _aiflowc.unknown('the clock')
    if not _aiflowc.is_known(t):
        return _aiflowc.unknown_like(t)
    if not _is_time(t):
        return _aiflowc.not_evaluated('`asctime` of this')
    return '%s %s%3d %02d:%02d:%02d %d' % (_WEEKDAYS[t[6]][:3], _MONTHS[t[1] - 1][:3], *t[2:6], t[0])


def strftime(format, t=None):
    if t is None:
        return _aiflowc.unknown('the clock')
    if not _aiflowc.is_known(format, t):
        return _aiflowc.unknown_like(format, t)
    if not isinstance(format, str) or not _is_time(t):
        return _aiflowc.not_evaluated('`strftime` of this')
    moment = datetime.datetime(*t[:6])
    letters = [part[:1] for part in format.replace('%%', '').split('%')[1:]]
    if [letter for letter in letters if letter in 'zZf']:
        return _aiflowc.unknown('the time zone')
    # The day of the week, and of the year, are those that the tuple says.
    if moment.timetuple()[6:8] != t[6:8] and [letter for letter in letters if letter in 'aAjuUVwWG']:
        return _aiflowc.not_evaluated('`strftime` of a day that is not in the calendar')
    return moment.strftime(format)


def strptime(string, format='%a %b %d %H:%M:%S %Y'):
    if not _aiflowc.is_known(string, format):
        return _aiflowc.unknown_like(string, format)
    if not isinstance(string, str) or not isinstance(format, str):
        return _aiflowc.not_evaluated('`strptime` of this')
    moment = datetime.datetime.strptime(string, format)
    return moment.timetuple() if _aiflowc.is_known(moment) else _aiflowc.unknown_like(moment)
