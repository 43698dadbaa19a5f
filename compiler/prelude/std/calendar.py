import datetime
import _aiflowc

_strict = True

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
January = 1
February = 2


# Names by their numbers.
class _localized:
    def __init__(self, names):
        self._names = names

    def __getitem__(self, i):
        return self._names[i]

    def __len__(self):
        return len(self._names)


day_name = _localized(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
day_abbr = _localized([name[:3] for name in day_name])
month_name = _localized(['', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
                         'October', 'November', 'December'])
month_abbr = _localized([name[:3] for name in month_name])


class IllegalMonthError(ValueError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return 'bad month number %r; must be 1-12' % self.month


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return 'bad weekday number %r; must be 0 (Monday) to 6 (Sunday)' % self.weekday


def isleap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    y1, y2 = y1 - 1, y2 - 1
    return y2 // 4 - y1 // 4 - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    if not 1 <= year <= 9999:
        year = 2000 + year % 400
    return datetime.date(year, month, day).weekday()


def timegm(tuple):
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - 719163 + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second


def monthrange(year, month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    days = [31, 29 if isleap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return weekday(year, month, 1), days


def _weeks(days):
    return [days[at:at + 7] for at in range(0, len(days), 7)]


class Calendar(_aiflowc.rest_of('calendar.Calendar')):
    def __init__(self, firstweekday=0):
        self._first = firstweekday

    def getfirstweekday(self):
        return self._first % 7

    def setfirstweekday(self, firstweekday):
        self._first = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        return iter([day % 7 for day in range(self.firstweekday, self.firstweekday + 7)])

    # The days that stand before those of the month, how many it has, and those behind.
    def _around(self, year, month):
        first, days = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        return before, days, -(before + days) % 7

    def _dates(self, year, month):
        before, days, behind = self._around(year, month)
        first = datetime.date(year, month, 1)
        return [first + datetime.timedelta(days=day) for day in range(-before, days + behind)]

    def _days(self, year, month):
        before, days, behind = self._around(year, month)
        return [0] * before + list(range(1, days + 1)) + [0] * behind

    def _pairs(self, year, month):
        return [(day, (self.firstweekday + at) % 7) for at, day in enumerate(self._days(year, month))]

    def itermonthdates(self, year, month):
        return iter(self._dates(year, month))

    def itermonthdays(self, year, month):
        return iter(self._days(year, month))

    def itermonthdays2(self, year, month):
        return iter(self._pairs(year, month))

    def monthdatescalendar(self, year, month):
        return _weeks(self._dates(year, month))

    def monthdayscalendar(self, year, month):
        return _weeks(self._days(year, month))

    def monthdays2calendar(self, year, month):
        return _weeks(self._pairs(year, month))


# The one that the functions of the module ask.
_calendar = Calendar()


def firstweekday():
    return _calendar.firstweekday


def setfirstweekday(firstweekday):
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    _calendar.setfirstweekday(firstweekday)


def monthcalendar(year, month):
    return _calendar.monthdayscalendar(year, month)
