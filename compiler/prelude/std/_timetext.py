# Dates and times as texts, for `datetime`.
import _aiflowc
from _days import _MONTHS, _WEEKDAYS, _days_before_month, _ordinal


# How far a zone is from UTC at a time; None where there is no zone.
def _offset(zone, moment):
    return None if zone is None else zone.utcoffset(moment)


def _offset_text(offset, colon=':'):
    if offset is None:
        return ''
    total = offset.days * 86400 + offset.seconds
    sign = '-' if total < 0 else '+'
    micro = offset.microseconds
    if total < 0:
        total = -total
        if micro:
            total, micro = total - 1, 1000000 - micro
    text = sign + '%02d%s%02d' % (total // 3600, colon, total // 60 % 60)
    if total % 60 or micro:
        text = text + colon + '%02d' % (total % 60)
    if micro:
        text = text + '.%06d' % micro
    return text


def _clock_text(hour, minute, second, microsecond, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec == 'hours':
        return '%02d' % hour
    if timespec == 'minutes':
        return '%02d:%02d' % (hour, minute)
    if timespec == 'seconds':
        return '%02d:%02d:%02d' % (hour, minute, second)
    if timespec == 'milliseconds':
        return '%02d:%02d:%02d.%03d' % (hour, minute, second, microsecond // 1000)
    if timespec == 'microseconds':
        return '%02d:%02d:%02d.%06d' % (hour, minute, second, microsecond)
    raise ValueError('Unknown timespec value')


def _strftime(moment, date_, time_, format):
    import datetime
    if not isinstance(format, str):
        raise TypeError('strftime() argument 1 must be str, not ' + type(format).__name__)
    weekday = (_ordinal(*date_) + 6) % 7
    of_year = _days_before_month(date_[0], date_[1]) + date_[2]
    hour12 = time_[0] % 12 or 12
    zone = moment.tzinfo if hasattr(moment, 'tzinfo') else None
    out = []
    at = 0
    while at < len(format):
        letter = format[at]
        at = at + 1
        if letter != '%':
            out.append(letter)
            continue
        if at == len(format):
            return _aiflowc.not_evaluated('a format of a date that ends in `%`')
        letter = format[at]
        at = at + 1
        if letter == 'Y':
            # Of years before 1000 it depends on the machine.
            if date_[0] < 1000:
                return _aiflowc.unknown('how the machine writes years before 1000')
            out.append(str(date_[0]))
        elif letter == 'm':
            out.append('%02d' % date_[1])
        elif letter == 'd':
            out.append('%02d' % date_[2])
        elif letter == 'H':
            out.append('%02d' % time_[0])
        elif letter == 'M':
            out.append('%02d' % time_[1])
        elif letter == 'S':
            out.append('%02d' % time_[2])
        elif letter == 'f':
            out.append('%06d' % time_[3])
        elif letter == 'y':
            out.append('%02d' % (date_[0] % 100))
        elif letter == 'j':
            out.append('%03d' % of_year)
        elif letter == 'I':
            out.append('%02d' % hour12)
        elif letter == 'p':
            out.append('AM' if time_[0] < 12 else 'PM')
        elif letter == 'b' or letter == 'h':
            out.append(_MONTHS[date_[1] - 1][:3])
        elif letter == 'B':
            out.append(_MONTHS[date_[1] - 1])
        elif letter == 'a':
            out.append(_WEEKDAYS[weekday][:3])
        elif letter == 'A':
            out.append(_WEEKDAYS[weekday])
        elif letter == 'w':
            out.append(str((weekday + 1) % 7))
        elif letter == 'u':
            out.append(str(weekday + 1))
        elif letter == 'U':
            out.append('%02d' % ((of_year + 6 - (weekday + 1) % 7) // 7))
        elif letter == 'W':
            out.append('%02d' % ((of_year + 6 - weekday) // 7))
        elif letter == 'V' or letter == 'G':
            year, week, day = datetime.date(*date_).isocalendar()
            out.append('%02d' % week if letter == 'V' else str(year))
        elif letter == 'F':
            if date_[0] < 1000:
                return _aiflowc.unknown('how the machine writes years before 1000')
            out.append('%d-%02d-%02d' % date_)
        elif letter == 'T':
            out.append('%02d:%02d:%02d' % time_[:3])
        elif letter == 'R':
            out.append('%02d:%02d' % time_[:2])
        elif letter == 'D':
            out.append('%02d/%02d/%02d' % (date_[1], date_[2], date_[0] % 100))
        elif letter == 'z':
            out.append(_offset_text(_offset(zone, moment), ''))
        elif letter == 'Z':
            out.append('' if zone is None else zone.tzname(moment) or '')
        elif letter == '%':
            out.append('%')
        elif letter == 'n':
            out.append('\n')
        elif letter == 't':
            out.append('\t')
        else:
            return _aiflowc.not_evaluated('`%' + letter + '` in the format of a date')
    return ''.join(out)


def _digits(text, length):
    return len(text) == length and text.isascii() and text.isdigit()


def _iso_clock(text):
    if '.' in text:
        text, fraction = text.split('.', 1)
        if len(text) != 8 or not (_digits(fraction, 3) or _digits(fraction, 6)):
            return None
        micro = int(fraction) * (1000 if len(fraction) == 3 else 1)
    else:
        micro = 0
    parts = text.split(':')
    if not 1 <= len(parts) <= 3 or not all([_digits(part, 2) for part in parts]):
        return None
    numbers = [int(part) for part in parts] + [0, 0]
    return numbers[:3] + [micro]
