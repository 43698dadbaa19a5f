# shows: `calendar`
import calendar

print(calendar.monthrange(2021, 2), calendar.monthrange(2020, 2), [calendar.isleap(year) for year in (1900, 2000, 2020, 2021)], calendar.leapdays(2000, 2021))
print(calendar.month_name[3], calendar.month_abbr[12], calendar.day_name[0], calendar.day_abbr[6], calendar.weekday(2021, 3, 4), list(calendar.month_name)[:2])
print(calendar.monthcalendar(2021, 2), calendar.monthcalendar(2021, 5)[0], calendar.SUNDAY)
print(['load_%d_%02d' % (2021, month) for month in range(1, 13) if calendar.monthrange(2021, month)[1] == 30])
try:
    calendar.monthrange(2021, 13)
except calendar.IllegalMonthError as error:
    print(error)
print(calendar.timegm((2024, 2, 29, 1, 2, 3)), calendar.timegm((1970, 1, 1, 0, 0, 0)), calendar.timegm((2024, 1, 60, 0, 0, 0, 0, 0)))
