import _aiflowc
from _days import _MONTHS, _WEEKDAYS, _check_date, _check_time, _iso_start, _of_ordinal, _ordinal, _whole
from _times import _time_tuple
from _timetext import _clock_text, _digits, _iso_clock, _offset, _offset_text, _strftime

# What is done with a value that is not known gives one that is not known.
_strict = True

MINYEAR = 1
MAXYEAR = 9999


def _check_zone(tzinfo_):
    if tzinfo_ is not None and not isinstance(tzinfo_, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % type(tzinfo_).__name__)


class timedelta:
    _tp_name = 'datetime.timedelta'

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        for name, value in (('days', days), ('seconds', seconds), ('microseconds', microseconds),
                            ('milliseconds', milliseconds), ('minutes', minutes), ('hours', hours), ('weeks', weeks)):
            if not isinstance(value, (int, float)):
                raise TypeError('unsupported type for timedelta %s component: %s' % (name, type(value).__name__))
        # What is left of fractions is summed as a float, and rounded at the end, to the even number.
        total, left = 0, 0.0
        for value, factor in ((microseconds, 1), (milliseconds, 1000), (seconds, 1000000), (minutes, 60000000),
                              (hours, 3600000000), (days, 86400000000), (weeks, 604800000000)):
            whole = int(value)
            total = total + whole * factor
            if isinstance(value, float) and value != whole:
                part = float(factor) * (value - whole)
                total = total + int(part)
                left = left + (part - int(part))
        if left:
            rounded = _nearest(left)
            if abs(rounded - left) == 0.5:
                odd = total % 2
                rounded = 2 * _nearest((left + odd) * 0.5) - odd
            total = total + rounded
        self._set(total)

    def _set(self, total):
        days, rest = divmod(total, 86400000000)
        if not -1000000000 < days < 1000000000:
            raise OverflowError('days=%d; must have magnitude <= 999999999' % days)
        self.days = days
        self.seconds = rest // 1000000
        self.microseconds = rest % 1000000

    def _total(self):
        return (self.days * 86400 + self.seconds) * 1000000 + self.microseconds

    def _key(self):
        return ('datetime.timedelta', self.days, self.seconds, self.microseconds)

    def total_seconds(self):
        return self._total() / 10 ** 6

    def __repr__(self):
        parts = []
        if self.days:
            parts.append('days=%d' % self.days)
        if self.seconds:
            parts.append('seconds=%d' % self.seconds)
        if self.microseconds:
            parts.append('microseconds=%d' % self.microseconds)
        return 'datetime.timedelta(' + (', '.join(parts) or '0') + ')'

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = '%d:%02d:%02d' % (hours, minutes, seconds)
        if self.days:
            text = '%d day%s, ' % (self.days, '' if abs(self.days) == 1 else 's') + text
        return text + '.%06d' % self.microseconds if self.microseconds else text

    def __add__(self, other):
        return _delta(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _delta(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _delta(other._total() - self._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _delta(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return _delta(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(self._total() * int(other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _delta(_divide_nearest(self._total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return _delta(self._total() // int(other))
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return _delta(_divide_nearest(self._total(), int(other)))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _delta(_divide_nearest(b * self._total(), a))
        return NotImplemented

    def __mod__(self, other):
        return _delta(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._total(), other._total())
        return quotient, _delta(rest)

    def __bool__(self):
        return self._total() != 0

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented


# The nearest whole number, of two the one further from zero.
def _nearest(x):
    whole = int(x)
    return whole + (1 if x > 0 else -1) if abs(x - whole) >= 0.5 else whole


def _delta(total):
    delta = timedelta()
    delta._set(total)
    return delta


def _divide_nearest(a, b):
    if b < 0:
        a, b = -a, -b
    quotient, rest = divmod(a, b)
    if rest * 2 > b or (rest * 2 == b and quotient % 2):
        quotient = quotient + 1
    return quotient


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)


class tzinfo(_aiflowc.rest_of('datetime.tzinfo')):
    pass


class timezone(tzinfo):
    _tp_name = 'datetime.timezone'

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, not ' + type(offset).__name__)
        if name is not None and not isinstance(name, str):
            raise TypeError('timezone() argument 2 must be str, not ' + type(name).__name__)
        if not -86400000000 < offset._total() < 86400000000:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             'timedelta(hours=24), not ' + repr(offset) + '.')
        self._offset = offset
        self._name = name

    def _key(self):
        return ('datetime.timezone', self._offset._total())

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return 'datetime.timezone(' + repr(self._offset) + ')'
        return 'datetime.timezone(' + repr(self._offset) + ', ' + repr(self._name) + ')'

    def __str__(self):
        return self.tzname(None)


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(timedelta(hours=-23, minutes=-59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


def _timezone_of_seconds(seconds):
    return timezone(timedelta(seconds=seconds)) if seconds else timezone.utc


class date:
    _tp_name = 'datetime.date'

    def __init__(self, year, month, day):
        year, month, day = _whole(year), _whole(month), _whole(day)
        _check_date(year, month, day)
        self.year = year
        self.month = month
        self.day = day

    def _date(self):
        return (self.year, self.month, self.day)

    def _key(self):
        return ('datetime.date', self._date())

    @classmethod
    def today(cls):
        return _aiflowc.varies('the clock')

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        return cls(*_of_ordinal(n))

    @classmethod
    def fromtimestamp(cls, t):
        return _aiflowc.unknown('the time zone')

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        parts = date_string.split('-')
        if [len(part) for part in parts] != [4, 2, 2] or not ''.join(parts).isdigit() or not date_string.isascii():
            raise ValueError('Invalid isoformat string: ' + repr(date_string))
        return cls(int(parts[0]), int(parts[1]), int(parts[2]))

    def toordinal(self):
        return _ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self.year
        start = _iso_start(year)
        week, day = divmod(self.toordinal() - start, 7)
        if week < 0:
            year = year - 1
            week, day = divmod(self.toordinal() - _iso_start(year), 7)
        elif week >= 52 and self.toordinal() >= _iso_start(year + 1):
            year, week = year + 1, 0
        return (year, week + 1, day + 1)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self.year if year is None else year, self.month if month is None else month,
                          self.day if day is None else day)

    def timetuple(self):
        return _time_tuple(self, (0, 0, 0), -1)

    def isoformat(self):
        return '%04d-%02d-%02d' % self._date()

    def ctime(self):
        return '%s %s %2d 00:00:00 %04d' % (_WEEKDAYS[self.weekday()][:3], _MONTHS[self.month - 1][:3], self.day,
                                            self.year)

    def strftime(self, format):
        return _strftime(self, self._date(), (0, 0, 0, 0), format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return 'datetime.date(%d, %d, %d)' % self._date()

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _moved_date(self.toordinal() + other.days)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _moved_date(self.toordinal() - other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _is_date(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._date() == other._date() if self._is_date(other) else NotImplemented

    def __lt__(self, other):
        return self._date() < other._date() if self._is_date(other) else NotImplemented

    def __le__(self, other):
        return self._date() <= other._date() if self._is_date(other) else NotImplemented

    def __gt__(self, other):
        return self._date() > other._date() if self._is_date(other) else NotImplemented

    def __ge__(self, other):
        return self._date() >= other._date() if self._is_date(other) else NotImplemented


def _moved_date(ordinal):
    if not 0 < ordinal <= 3652059:
        raise OverflowError('date value out of range')
    return date(*_of_ordinal(ordinal))


# What a time has, and a moment beside its date.
def _set_clock(moment, hour, minute, second, microsecond, tzinfo, fold):
    hour, minute, second, microsecond = _whole(hour), _whole(minute), _whole(second), _whole(microsecond)
    _check_time(hour, minute, second, microsecond, fold)
    _check_zone(tzinfo)
    moment.hour = hour
    moment.minute = minute
    moment.second = second
    moment.microsecond = microsecond
    moment.tzinfo = tzinfo
    moment.fold = fold


def _clock(moment):
    return (moment.hour, moment.minute, moment.second, moment.microsecond)


class time:
    _tp_name = 'datetime.time'

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _set_clock(self, hour, minute, second, microsecond, tzinfo, fold)

    _time = _clock

    def _key(self):
        return ('datetime.time', self._time(), self.tzinfo)

    def utcoffset(self):
        return _offset(self.tzinfo, None)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(None)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(None)

    @classmethod
    def fromisoformat(cls, time_string):
        return datetime.fromisoformat('2000-01-01T' + time_string).timetz()

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return time(self.hour if hour is None else hour, self.minute if minute is None else minute,
                    self.second if second is None else second,
                    self.microsecond if microsecond is None else microsecond,
                    self.tzinfo if tzinfo is True else tzinfo, fold=self.fold if fold is None else fold)

    def isoformat(self, timespec='auto'):
        return _clock_text(*self._time(), timespec) + _offset_text(self.utcoffset())

    def strftime(self, format):
        return _strftime(self, (1900, 1, 1), self._time(), format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = [self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        text = ', '.join([str(part) for part in parts])
        if self.tzinfo is not None:
            text = text + ', tzinfo=' + repr(self.tzinfo)
        if self.fold:
            text = text + ', fold=1'
        return 'datetime.time(' + text + ')'

    def _compared(self):
        offset = self.utcoffset()
        total = ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond
        return total - (0 if offset is None else offset._total())

    def _fits(self, other):
        return (self.utcoffset() is None) == (other.utcoffset() is None)

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return self._fits(other) and self._compared() == other._compared()

    def _order(self, other):
        if not self._fits(other):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._compared() - other._compared()

    def __lt__(self, other):
        return self._order(other) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._order(other) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._order(other) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._order(other) >= 0 if isinstance(other, time) else NotImplemented


class datetime(date):
    _tp_name = 'datetime.datetime'

    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        date.__init__(self, year, month, day)
        _set_clock(self, hour, minute, second, microsecond, tzinfo, fold)

    _time = _clock

    def _key(self):
        return ('datetime.datetime', self._moment() if self.utcoffset() is None else self._instant(),
                self.utcoffset() is None)

    # Microseconds since the year 1, of the clock on the wall and of UTC.
    def _moment(self):
        days = _ordinal(self.year, self.month, self.day)
        return (((days * 24 + self.hour) * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond

    def _instant(self):
        return self._moment() - self.utcoffset()._total()

    @classmethod
    def now(cls, tz=None):
        return _aiflowc.varies('the clock')

    @classmethod
    def today(cls):
        return _aiflowc.varies('the clock')

    @classmethod
    def utcnow(cls):
        return _aiflowc.varies('the clock')

    @classmethod
    def fromtimestamp(cls, t, tz=None):
        if tz is None:
            return _aiflowc.unknown('the time zone')
        if not isinstance(t, int):
            return _aiflowc.not_evaluated('a time from fractions of seconds')
        return _at(_EPOCH + int(t) * 1000000, timezone.utc).astimezone(tz)

    @classmethod
    def utcfromtimestamp(cls, t):
        if not isinstance(t, int):
            return _aiflowc.not_evaluated('a time from fractions of seconds')
        return _at(_EPOCH + int(t) * 1000000, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if tzinfo is True:
            tzinfo = time.tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, tzinfo,
                   fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        found = _iso(date_string)
        if found is None:
            raise ValueError('Invalid isoformat string: ' + repr(date_string))
        return cls(*found)

    @classmethod
    def strptime(cls, date_string, format):
        import _strptime
        return _strptime.read(cls, date_string, format)

    def date(self):
        return _date_of(self)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond, fold=self.fold)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo, fold=self.fold)

    def utcoffset(self):
        return _offset(self.tzinfo, self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(self)

    def timetuple(self):
        dst = self.dst()
        return _time_tuple(self, self._time()[:3], -1 if dst is None else 1 if dst else 0)

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self.replace(tzinfo=None) - offset if offset else self
        return _time_tuple(moment, moment._time()[:3], 0)

    def timestamp(self):
        if self.utcoffset() is None:
            return _aiflowc.unknown('the time zone')
        return (self._instant() - _EPOCH) / 10 ** 6

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(self.year if year is None else year, self.month if month is None else month,
                          self.day if day is None else day, self.hour if hour is None else hour,
                          self.minute if minute is None else minute, self.second if second is None else second,
                          self.microsecond if microsecond is None else microsecond,
                          self.tzinfo if tzinfo is True else tzinfo, fold=self.fold if fold is None else fold)

    def astimezone(self, tz=None):
        if tz is None or self.utcoffset() is None:
            return _aiflowc.unknown('the time zone')
        if not isinstance(tz, timezone):
            return _aiflowc.not_evaluated('a time zone of its own')
        return _at(self._instant() + tz._offset._total(), tz)

    def isoformat(self, sep='T', timespec='auto'):
        return date.isoformat(self) + sep + _clock_text(*self._time(), timespec) + _offset_text(self.utcoffset())

    def ctime(self):
        return '%s %s %2d %02d:%02d:%02d %04d' % (_WEEKDAYS[self.weekday()][:3], _MONTHS[self.month - 1][:3], self.day,
                                                  self.hour, self.minute, self.second, self.year)

    def strftime(self, format):
        return _strftime(self, self._date(), self._time(), format)

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self.year, self.month, self.day, self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        text = ', '.join([str(part) for part in parts])
        if self.fold:
            text = text + ', fold=1'
        if self.tzinfo is not None:
            text = text + ', tzinfo=' + repr(self.tzinfo)
        return 'datetime.datetime(' + text + ')'

    def __add__(self, other):
        return _at(self._moment() + other._total(), self.tzinfo) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _at(self._moment() - other._total(), self.tzinfo)
        if isinstance(other, datetime):
            return _delta(self._distance(other, 'subtract', 'datetimes'))
        return NotImplemented

    def _distance(self, other, verb, what):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't %s offset-naive and offset-aware %s" % (verb, what))
        if self.tzinfo is other.tzinfo or self.utcoffset() is None:
            return self._moment() - other._moment()
        return self._instant() - other._instant()

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, date) else NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._distance(other, 'compare', 'datetimes') == 0

    def _order(self, other):
        if not isinstance(other, datetime):
            raise TypeError("can't compare datetime.datetime to " +
                            ('datetime.date' if isinstance(other, date) else type(other).__name__))
        return self._distance(other, 'compare', 'datetimes')

    def __lt__(self, other):
        return self._order(other) < 0 if isinstance(other, date) else NotImplemented

    def __le__(self, other):
        return self._order(other) <= 0 if isinstance(other, date) else NotImplemented

    def __gt__(self, other):
        return self._order(other) > 0 if isinstance(other, date) else NotImplemented

    def __ge__(self, other):
        return self._order(other) >= 0 if isinstance(other, date) else NotImplemented


def _date_of(moment):
    return date(moment.year, moment.month, moment.day)


# 1970-01-01.
_EPOCH = 719163 * 86400000000


def _at(moment, zone):
    days, rest = divmod(moment, 86400000000)
    if not 0 < days <= 3652059:
        raise OverflowError('date value out of range')
    seconds, micro = divmod(rest, 1000000)
    year, month, day = _of_ordinal(days)
    return datetime(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, micro, zone)


def _iso(text):
    day = text[:10].split('-')
    if len(day) != 3 or not (_digits(day[0], 4) and _digits(day[1], 2) and _digits(day[2], 2)):
        return None
    found = [int(part) for part in day]
    if len(text) == 10:
        return found
    clock = text[11:]
    zone = None
    for sign in '+-':
        if sign in clock:
            clock, offset = clock.split(sign, 1)
            parts = _iso_clock(offset)
            if parts is None or len(offset) < 5:
                return None
            delta = timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2], microseconds=parts[3])
            zone = timezone.utc if not delta else timezone(-delta if sign == '-' else delta)
            break
    parts = _iso_clock(clock)
    return None if parts is None else found + parts + [zone]


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
