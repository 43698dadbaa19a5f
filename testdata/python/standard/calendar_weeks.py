# shows: `calendar`
import calendar

weeks = calendar.Calendar(calendar.SUNDAY)
print(weeks.monthdayscalendar(2021, 5), list(weeks.iterweekdays()), weeks.firstweekday)
print(calendar.Calendar().monthdatescalendar(2020, 2)[0], [str(day) for day in calendar.Calendar(3).itermonthdates(2021, 2)][::9])
print(list(calendar.Calendar().itermonthdays(2021, 2)), calendar.Calendar(2).monthdays2calendar(2021, 2)[0], list(weeks.itermonthdays2(2021, 8))[:2])
print(calendar.firstweekday(), calendar.monthcalendar(2021, 8)[0])
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.monthcalendar(2021, 8)[0])
calendar.setfirstweekday(calendar.MONDAY)
try:
    calendar.setfirstweekday(7)
except ValueError as error:
    print(type(error).__name__, error)
