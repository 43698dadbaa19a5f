# shows: `datetime`
from datetime import date, datetime, time, timedelta, timezone
import datetime as module

moment = datetime(2021, 3, 4, 5, 6, 7, 89)
print(moment, repr(moment), moment.isoformat(), moment.isoformat(' ', 'minutes'), moment.date(), moment.time(), moment.replace(microsecond=0))
print(moment + timedelta(hours=20), moment - datetime(2021, 1, 1), (moment - timedelta(days=1)).strftime('%Y-%m-%d %H:%M:%S.%f'), moment.weekday())
print(datetime.strptime('2021-03-04 05:06', '%Y-%m-%d %H:%M'), datetime.strptime('4 Mar 21 PM 5', '%d %b %y %p %I'), datetime.strptime('20210304', '%Y%m%d').date())
print(datetime.combine(date(2021, 1, 2), time(3, 4)), datetime.fromisoformat('2021-03-04T05:06:07.000089') == moment, datetime(2021, 1, 1) < moment)
utc = datetime(2021, 1, 1, 12, tzinfo=timezone.utc)
east = timezone(timedelta(hours=5, minutes=30), 'IST')
print(utc, utc.isoformat(), utc.timestamp(), utc.astimezone(east), utc.astimezone(east) == utc, utc.tzname(), east, utc.utcoffset(), repr(east))
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(90000, tz=timezone.utc), utc - datetime(2021, 1, 1, tzinfo=timezone.utc), utc.strftime('%z %Z'), utc.date())
clock = time(5, 6, 7)
print(clock, repr(clock), clock.isoformat('minutes'), clock.replace(hour=23), clock < time(6), time.fromisoformat('01:02'), time(0) == time.min, clock.strftime('%H%M'), f'{clock:%H:%M}')
print('%s' % moment, '{:%Y-%m-%dT%H}'.format(moment), str(module.datetime.min), moment.toordinal(), datetime(2021, 3, 4) == date(2021, 3, 4))
for wrong in (lambda: datetime(2021, 1, 1, 24), lambda: datetime.strptime('x', '%Y'), lambda: datetime.strptime('2021x', '%Y'), lambda: moment < utc, lambda: time(1, 60), lambda: datetime.fromisoformat('x')):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
