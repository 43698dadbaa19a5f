# The Gregorian calendar, for `datetime`: a date by the number of its day.
MINYEAR = 1
MAXYEAR = 9999

_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
           'November', 'December')
_WEEKDAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS[month]


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_before_month(year, month):
    return sum(_DAYS[:month]) + (1 if month > 2 and _is_leap(year) else 0)


def _ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _of_ordinal(n):
    n = n - 1
    y400, n = divmod(n, 146097)
    y100, n = divmod(n, 36524)
    y4, n = divmod(n, 1461)
    y1, n = divmod(n, 365)
    year = y400 * 400 + y100 * 100 + y4 * 4 + y1 + 1
    if y1 == 4 or y100 == 4:
        return year - 1, 12, 31
    month = 1
    while n >= _days_in_month(year, month):
        n = n - _days_in_month(year, month)
        month = month + 1
    return year, month, n + 1


def _whole(value):
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        raise TypeError('integer argument expected, got float')
    raise TypeError('an integer is required (got type ' + type(value).__name__ + ')')


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError('year %d is out of range' % year)
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')


def _iso_start(year):
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)
