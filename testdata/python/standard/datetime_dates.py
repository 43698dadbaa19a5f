# shows: `datetime`
from datetime import date, timedelta
import datetime

day = date(2021, 3, 4)
print(day, repr(day), day.isoformat(), day.year, day.month, day.day, day.weekday(), day.isoweekday(), day.isocalendar(), day.toordinal())
print(day + timedelta(days=30), day - timedelta(weeks=1), (date(2021, 12, 31) - day).days, day.replace(month=12))
print(day < date(2021, 3, 5), day == date.fromordinal(day.toordinal()), max(day, date(2020, 2, 29)), date.fromisoformat('2020-02-29'), {day: 1}[date(2021, 3, 4)])
print(day.strftime('%Y%m%d'), f'{day:%d.%m.%y}', '{:%A %a %B %b %j %U}'.format(day), str(day)[:7], day.ctime(), format(day))
print([str(day + timedelta(n)) for n in range(3)], [d.strftime('load_%Y_%m') for d in (date(2021, m, 1) for m in (1, 12))])
print(date.min, date.max, date.resolution, datetime.MINYEAR, sorted([date(2021, 1, 2), date(2020, 1, 1)]))
delta = timedelta(days=1, hours=25, seconds=-1, milliseconds=1500)
print(delta, repr(delta), delta.days, delta.seconds, delta.microseconds, delta.total_seconds(), -delta, abs(-delta) == delta)
print(timedelta(minutes=90) / timedelta(hours=1), timedelta(days=7) // timedelta(days=2), timedelta(hours=5) % timedelta(hours=2), timedelta(1) * 1.5, timedelta(3) / 2)
print(timedelta(hours=1) < timedelta(minutes=61), bool(timedelta(0)), sum([timedelta(1), timedelta(2)], timedelta(0)), timedelta(microseconds=-1))
for wrong in (lambda: date(2021, 2, 29), lambda: date(2021, 13, 1), lambda: day + 1, lambda: date.fromisoformat('2021-3-4'), lambda: date.max + timedelta(1), lambda: day < 3):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
