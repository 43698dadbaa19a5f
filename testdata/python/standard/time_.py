import calendar
import time
from datetime import date, datetime, timedelta, timezone

day, moment = date(2024, 2, 29), datetime(2023, 12, 31, 23, 59, 8, 123456)
print(day.timetuple())
print(moment.timetuple(), tuple(moment.timetuple())[:6], moment.timetuple().tm_yday)
berlin = moment.replace(tzinfo=timezone(timedelta(hours=-2)))
print(berlin.utctimetuple(), moment.utctimetuple() == moment.timetuple()[:8] + (0,), calendar.timegm(berlin.utctimetuple()))
print(time.strftime('%Y-%m-%d %H:%M:%S %a %j', moment.timetuple()), time.strftime('%d.%m.%y', (2020, 1, 2, 0, 0, 0, 0, 0, 0)))
print(time.gmtime(0), time.gmtime(86400 * 366.5).tm_mon, time.strftime('%Y%m%dT%H%M', time.gmtime(1700000000)), list(time.gmtime(-1)))
print(time.strptime('2021-03-04 05', '%Y-%m-%d %H'), time.strptime('07', '%m')[:3], isinstance(time.gmtime(5), tuple), len(time.gmtime(5)))
print(time.asctime(time.gmtime(1700000000)), time.struct_time((2020, 1, 2, 3, 4, 5, 3, 2, 0)).tm_hour, time.gmtime(5) == time.gmtime(5), time.gmtime(5) < time.gmtime(6))
try:
    time.strptime('soon', '%Y')
except ValueError as error:
    print(error)
try:
    time.struct_time((1, 2))
except TypeError as error:
    print(error)
print(time.strftime('%Z', time.gmtime(0)))  # unknown
