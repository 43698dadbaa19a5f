"""Dates and times on constants."""
import datetime
from datetime import date, datetime as dt, time, timedelta, timezone

from showing import attempt, show

day = date(2021, 3, 14)
moment = dt(2021, 3, 14, 15, 9, 26, 535897)
show('date', day)
show('date parts', (day.year, day.month, day.day, day.weekday(), day.isoweekday(), day.isocalendar(), day.toordinal()))
show('date text', (str(day), repr(day), day.isoformat(), day.ctime(), '{}'.format(day), '%s' % day, f'{day:%d.%m.%Y}'))
show('datetime', moment)
show('datetime parts', (moment.hour, moment.minute, moment.second, moment.microsecond, moment.tzinfo, moment.fold))
show('datetime text', (str(moment), repr(moment), moment.isoformat(), moment.isoformat(' ', 'minutes'), moment.ctime(), f'{moment:%H:%M}'))
for letter in 'YmdHMSfyjIpbBaAwuUWVGFTRDzZ%':
    show('strftime ' + letter, moment.strftime('<%' + letter + '>'))
    show('strftime of date ' + letter, date(2020, 12, 31).strftime('%' + letter))
show('timetuple', (day.timetuple(), moment.utctimetuple().tm_hour))
show('strftime text', moment.strftime('%Y-%m-%dT%H:%M:%SZ und so'))
show('strftime unmodelled', moment.strftime('%c'))
show('isocalendar', [date(year, month, d).isocalendar() for year in range(2008, 2022) for month, d in ((1, 1), (1, 3), (12, 28), (12, 31))])
show('weeks', [date(2021, 1, d).strftime('%U %W %V') for d in range(1, 20)])
show('ordinals', [date.fromordinal(n) for n in (1, 365, 366, 146097, 146098, 730120, 737865, 3652059)])
show('leap', [date(2020, 2, 29), date(2000, 2, 29), date(2020, 2, 28) + timedelta(1), date(2100, 2, 28) + timedelta(1)])
for label, action in (
        ('no leap', lambda: date(2021, 2, 29)), ('month', lambda: date(2021, 13, 1)), ('year', lambda: date(0, 1, 1)),
        ('text', lambda: date('2021', 1, 1)), ('float', lambda: date(2021.0, 1, 1)), ('hour', lambda: dt(2021, 1, 1, 24)),
        ('overflow', lambda: date.max + timedelta(1)), ('overflow of datetime', lambda: dt.min - timedelta(1)),
        ('order', lambda: day < moment), ('order text', lambda: day < '2021'), ('sum', lambda: day + day),
        ('number', lambda: day + 1), ('aware', lambda: moment < moment.replace(tzinfo=timezone.utc)),
        ('aware difference', lambda: moment - moment.replace(tzinfo=timezone.utc)),
        ('iso', lambda: date.fromisoformat('2021-3-1')), ('iso of datetime', lambda: dt.fromisoformat('2021-03-01 1:2')),
        ('zone', lambda: timezone(timedelta(days=1))), ('zone of number', lambda: timezone(3)), ('naive', lambda: moment - day),
        ('delta of text', lambda: timedelta('1')), ('spec', lambda: moment.isoformat(timespec='x')), ('zero', lambda: timedelta(1) / 0)):
    attempt('error ' + label, action)
delta = timedelta(days=1, hours=2, seconds=3)
show('delta', delta)
show('delta parts', (delta.days, delta.seconds, delta.microseconds, delta.total_seconds()))
show('delta text', [(str(d), repr(d)) for d in (delta, timedelta(0), timedelta(-1), timedelta(days=2, microseconds=5), timedelta(weeks=1), -timedelta(seconds=1), timedelta(milliseconds=1))])
show('delta arithmetic', (delta + delta, delta - timedelta(1), -delta, abs(-delta), delta * 3, 2 * delta, delta / 2, delta // 2, delta / timedelta(hours=1), delta // timedelta(hours=1), delta % timedelta(hours=1), divmod(delta, timedelta(hours=7)), delta * 1.5, delta / 0.7))
show('delta of floats', (timedelta(days=0.5), timedelta(hours=1.25), timedelta(seconds=0.1), timedelta(minutes=2.5, seconds=0.000001), timedelta(days=-1.5)))
show('delta rounding', [timedelta(**options) for options in ({'microseconds': 0.5}, {'microseconds': 1.5}, {'microseconds': 2.5, 'milliseconds': 0.0005}, {'seconds': 1e-7, 'microseconds': 0.9}, {'days': 0.1, 'hours': 0.1, 'weeks': 0.123456789}, {'seconds': -0.0000005}, {'minutes': 1 / 3}, {'days': -0.3333333, 'microseconds': 0.4999999}, {'hours': 1e-10}, {'seconds': 5.000000500000001})])
show('delta order', (delta > timedelta(1), delta == timedelta(1, 7203), delta != timedelta(1), bool(timedelta(0)), delta == 1, sorted([delta, timedelta(0)])))
show('delta bounds', (timedelta.max, timedelta.min, timedelta.resolution))
show('sum of deltas', sum([timedelta(hours=h) for h in range(5)], timedelta()))
show('arithmetic', (day + timedelta(30), day - timedelta(14), timedelta(1) + day, day - date(2020, 3, 14), moment + delta, moment - delta, moment - dt(2021, 1, 1)))
show('order', (day < date(2021, 3, 15), day == date(2021, 3, 14), day != date(2021, 3, 14), day >= day, moment > dt(2021, 3, 14), moment == day, max(day, date(2022, 1, 1)), sorted([date(2021, 5, 1), day])))
show('replace', (day.replace(day=1), moment.replace(hour=0, minute=0, second=0, microsecond=0), moment.replace(tzinfo=timezone.utc)))
show('combine', (dt.combine(day, time(1, 2)), dt.combine(day, time.min), moment.date(), moment.time(), dt.combine(day, time.max)))
show('iso', (date.fromisoformat('2021-03-14'), dt.fromisoformat('2021-03-14'), dt.fromisoformat('2021-03-14T15:09:26.535897'), dt.fromisoformat('2021-03-14 15:09'), dt.fromisoformat('2021-03-14T15:09:26+01:00'), time.fromisoformat('04:05:06')))
show('strptime', (dt.strptime('2021-03-14', '%Y-%m-%d'), dt.strptime('14/03/21 15:09', '%d/%m/%y %H:%M'), dt.strptime('Mar 4, 2021', '%b %d, %Y'), dt.strptime('1 march 2021', '%d %B %Y'), dt.strptime('2021-03-14T15:09:26.5', '%Y-%m-%dT%H:%M:%S.%f'), dt.strptime('03:04 pm', '%I:%M %p'), dt.strptime('20210314', '%Y%m%d'), dt.strptime('131', '%m%d')))
attempt('strptime mismatch', lambda: dt.strptime('2021', '%Y-%m'))
attempt('strptime remains', lambda: dt.strptime('2021-03-14', '%Y-%m'))
attempt('strptime bad day', lambda: dt.strptime('2021-02-31', '%Y-%m-%d'))
utc, cet = timezone.utc, timezone(timedelta(hours=1), 'CET')
aware = dt(2021, 3, 14, 12, tzinfo=utc)
show('zones', (str(utc), repr(utc), str(cet), repr(cet), str(timezone(timedelta(hours=-5, minutes=-30))), utc == timezone(timedelta(0)), cet.utcoffset(None)))
show('aware', (str(aware), repr(aware), aware.isoformat(), aware.astimezone(cet), aware.astimezone(cet).strftime('%H %z %Z'), aware == aware.astimezone(cet), aware - dt(2021, 3, 14, 12, tzinfo=cet), aware.timestamp(), aware.utcoffset(), aware.tzname()))
show('epoch', (dt.utcfromtimestamp(0), dt.fromtimestamp(86400, utc), dt.utcfromtimestamp(1615734566)))
show('time', (time(1, 2), str(time(1, 2, 3)), repr(time(1, 2, 3, 4)), time(1) < time(2), time(23, 59).isoformat(), time(1, 2).replace(hour=5), time(1, tzinfo=utc).isoformat(), time(12, 30).strftime('%I:%M %p')))
show('bounds', (date.min, date.max, dt.min, dt.max, time.max, datetime.MINYEAR))
show('keys', ({day: 1}[date(2021, 3, 14)], {moment: 2}[moment + timedelta(0)], {delta: 3}[timedelta(1, 7203)], len({day, date(2021, 3, 14), date(2021, 3, 15)})))
show('days', [day + timedelta(days=n) for n in range(40)])
show('first of months', [date(2021, m, 1).isoformat() for m in range(1, 13)])
show('kinds', (isinstance(moment, date), isinstance(day, dt), type(day).__name__, type(moment) is dt, issubclass(dt, date)))
