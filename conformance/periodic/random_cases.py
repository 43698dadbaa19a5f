"""Random schedules of jobs, by seed; half of them look at a clock that is about to be put forward or back."""
import collections
import datetime
import random

import pytz

Case = collections.namedtuple('Case', 'cron interval zone server moment')
Case.__str__ = lambda case: '{} ; {} ; {} ; {}'.format(
    'interval ' + case.interval if case.interval else case.cron, case.zone or '-', case.server, case.moment.isoformat())

BOUNDS = [(0, 59), (0, 59), (0, 23), (1, 31), (1, 12), (0, 6), (1970, 9999)]
NAMES = {4: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(), 5: 'mon tue wed thu fri sat sun'.split()}
# Clocks with habits of their own stand here more than once: half an hour, negative summer time, a day left out.
ZONES = sorted(pytz.all_timezones) + 20 * [
    'Europe/Berlin', 'America/New_York', 'Asia/Shanghai', 'UTC', 'Europe/London', 'Asia/Kolkata'] + 16 * ['Europe/Dublin', 'Africa/Casablanca'] + 8 * [
    'Australia/Lord_Howe', 'Europe/Dublin', 'Africa/Casablanca', 'Pacific/Apia', 'America/St_Johns', 'Asia/Kathmandu',
    'Antarctica/Troll', 'America/Sao_Paulo', 'Asia/Tehran', 'America/Caracas', 'Asia/Pyongyang', 'Africa/Windhoek']
# pytz knows of no change behind 2037.
FIRST, LAST = 1971, 2036


def spelling(rng, text):
    return rng.choice([text, text, text.upper(), text.capitalize()])


def item(rng, index, near):
    """(an item of a field, what it shows)"""
    low, high = BOUNDS[index]
    if index == 6:
        low, high = near.year - 1, near.year + 12
    names = NAMES.get(index)
    kind = rng.choice(['number'] * 4 + ['range', 'range', 'step', 'range with step', 'number with step'])
    if index == 3 and rng.random() < 0.12:
        return spelling(rng, 'last'), 'last'
    first = rng.randint(low, high)
    last = rng.randint(first, high)
    if names and rng.random() < 0.5:
        name = lambda number: spelling(rng, names[number - BOUNDS[index][0]])
        return (name(first), 'name') if rng.random() < 0.6 else (name(first) + '-' + name(last), 'range of names')
    if kind == 'number':
        return str(first), kind
    if kind == 'range':
        return '{}-{}'.format(first, last), kind
    if kind == 'step':
        width = BOUNDS[index][1] - BOUNDS[index][0]
        return '*/{}'.format(rng.choice([step for step in (2, 3, 5, 7, 10, 15, 20, 30) if step <= width])), kind
    if kind == 'range with step':
        first = min(first, last - 1) if last > low else first
        return '{}-{}/{}'.format(first, max(last, first + 1), rng.randint(1, max(1, last - first))), kind
    first = min(first, high - 1)
    return '{}/{}'.format(first, rng.randint(1, min(10, high - first))), kind


def broken(rng, index):
    """An item that one of both may refuse."""
    low, high = BOUNDS[index]
    names = NAMES.get(index, ['mon', 'jan'])
    return rng.choice([str(high + 1), str(low - 1), '', '?', 'x', '5-1', '*/0', '*/70',
                       '*/{}'.format(high - low + 1), '{}/2'.format(high - 1), '1-', '-', '1-2-3', 'last', 'L', '1#2',
                       names[0] + '/2', names[0] + '-3', '1-' + names[-1], names[-1] + '-' + names[0], '0-0/5', '*-5', '1/x'])


def cron(rng, near, shows):
    """Seven fields, or six; `shows` counts what is in them."""
    style = rng.choice(['often', 'often', 'hours', 'hours', 'day', 'day', 'free'])
    fields = []
    for index in range(7):
        whole = {'often': 0.25 if index == 1 else 0.05 if index == 0 else 0.93, 'free': 0.35,
                 'hours': 0.1 if index < 2 else 0.3 if index == 2 else 0.9, 'day': 0.1 if index < 3 else 0.45}[style]
        if index == 6:
            whole = 0.9
        if rng.random() < whole:
            fields.append('*')
        elif index == 0 and rng.random() < 0.85:
            fields.append('0')
        else:
            items = []
            for _ in range(rng.choice([1, 1, 1, 2, 3])):
                text, kind = item(rng, index, near)
                items.append(text)
                shows[kind] += 1
            shows['list'] += len(items) > 1
            fields.append(','.join(items))
    if rng.random() < 0.08:
        index = rng.randrange(7)
        fields[index] = ','.join(fields[index].split(',')[1:] + [broken(rng, index)])
        shows['perhaps wrong'] += 1
    if fields[3] != '*' and fields[5] != '*':
        shows['days and days of the week'] += 1
    if fields[6] == '*' and rng.random() < 0.5:
        fields.pop()
        shows['six fields'] += 1
    elif fields[-1] != '*':
        shows['years'] += 1
    return rng.choice([' ', ' ', '  ']).join(fields)


def interval(rng, shows):
    shows['interval'] += 1
    parts = [str(rng.choice([0, 0, 0, rng.randint(1, high)])) for high in (9, 30, 90, 200)]
    if rng.random() < 0.1:
        parts[rng.randrange(4)] = rng.choice(['', ' 5', '-1', 'x', '1.5'])
    return ','.join(parts)


def changes(zone):
    """The instants at which a clock is put forward or back."""
    return [pytz.utc.localize(at) for at in getattr(pytz.timezone(zone), '_utc_transition_times', [])
            if FIRST <= at.year <= LAST]


def group(seed, size, shows):
    """Cases that begin at one moment."""
    rng = random.Random(seed)
    focus, server = rng.choice(ZONES), rng.choice(ZONES)
    moments = changes(focus) if rng.random() < 0.7 else []
    if moments:
        moment = rng.choice(moments[-40:] if rng.random() < 0.6 else moments)
        moment -= datetime.timedelta(seconds=rng.choice([0, 60, 3600, 1800, 7200, rng.randint(0, 90000)]))
        shows['moments before a change'] += 1
    else:
        start = pytz.utc.localize(datetime.datetime(rng.randint(FIRST, LAST), 1, 1))
        moment = start + datetime.timedelta(seconds=rng.randrange(365 * 86400))
    cases = []
    for _ in range(size):
        zone = rng.choice([focus] * 6 + [rng.choice(ZONES), None])
        if rng.random() < 0.06:
            cases.append(Case(None, interval(rng, shows), None, server, moment))
        else:
            cases.append(Case(cron(rng, moment, shows), None, zone, server, moment))
        shows['zone of the server'] += zone is None
    return cases
