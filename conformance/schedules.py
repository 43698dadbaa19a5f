"""Holds the times of periodic jobs against APScheduler 3.6.3, as AIFlow's scheduler calls it: see README.md.

    schedules.py [--random N] [--seed S]      the table of testdata/schedules, and N random schedules
    schedules.py --record                     writes APScheduler's answers into the table

AIFLOWC names a binary to test.
"""
import argparse
import collections
import os
import sys

import pytz

from run import ROOT, compiler  # with it come the stand-ins that the client needs
from periodic import ours, random_cases, reference
from periodic.random_cases import Case

TABLE = os.path.join(ROOT, 'testdata', 'schedules', 'jobs.txt')
COUNT = 5
GROUP = 50
SUMMER_IS_STANDARD = ['Africa/Casablanca', 'Africa/El_Aaiun', 'Eire', 'Europe/Dublin']
# pytz knows of no change of any clock behind this year, and goes on with the last offset.
LAST_YEAR = 2037


class Report(object):
    def __init__(self):
        self.counts = collections.Counter()
        self.shows = collections.Counter()
        self.problems = []

    def compare(self, case, answer):
        try:
            expected, error = reference.times(case, COUNT), None
        except Exception as raised:  # what AIFlow's scheduler would raise
            expected, error = None, '{}: {}'.format(type(raised).__name__, raised)
        if error and answer.refused:
            self.counts['refused by both'] += 1
        elif error:
            self.problem(case, 'APScheduler refuses it ({}), and we do not'.format(error))
        elif answer.refused:
            reason = why(answer.refused)
            if reason is None:
                self.problem(case, 'refused: {}'.format(answer.refused))
            self.counts['refused on purpose'] += 1
            self.shows['refused: ' + (reason or '?')] += 1
        else:
            self.times(case, expected, answer.times)
            self.stops(case, answer)

    def times(self, case, expected, found):
        late = [i for i, time in enumerate(expected + found) if time.year >= LAST_YEAR]
        if late:
            self.shows['times behind {}, not compared'.format(LAST_YEAR)] += 1
            expected = [time for time in expected if time.year < LAST_YEAR]
            found = [time for time in found if time.year < LAST_YEAR]
        if expected != found and summer_is_standard(case, expected, found):
            self.counts['explained'] += 1
            self.shows['differs where summer time is the standard, and APScheduler does not get on'] += 1
            return None
        if expected != found:
            show = lambda times: ', '.join(time.isoformat() for time in times) or 'never'
            return self.problem(case, 'APScheduler: {}\n    aiflowc:     {}'.format(show(expected), show(found)))
        self.counts['equal'] += 1
        self.shows['never, or not any more'] += not expected and not late
        zone = pytz.timezone(case.zone or case.server)
        offsets = {time.astimezone(zone).utcoffset() for time in expected + [case.moment]}
        self.shows['over a change of the clock'] += len(offsets) > 1

    def stops(self, case, answer):
        if answer.stops or case.zone in SUMMER_IS_STANDARD:
            stops = reference.stops(case)
            self.shows['stopping, and warned of'] += stops and answer.stops
            if stops != answer.stops:
                self.problem(case, 'APScheduler stops: {}, and we say so: {}'.format(stops, answer.stops))

    def problem(self, case, text):
        self.counts['differing'] += 1
        self.problems.append('{}\n    {}'.format(case, text))


def summer_is_standard(case, expected, found):
    """Whether the first difference is in an hour that there is twice, the first of which is standard time to pytz.
    APScheduler takes that, and from the second goes back to it again and again: see docs/reference-differences.md."""
    zone = pytz.timezone(case.zone or case.server)
    first = next((one for one, other in zip(expected, found) if one != other), None)
    if first is None:
        return False
    wall = first.astimezone(zone).replace(tzinfo=None)
    return zone.localize(wall, is_dst=False) < zone.localize(wall, is_dst=True)


# What APScheduler takes and we refuse, on purpose: each says otherwise than it looks.
PURPOSES = [
    ('behind a name', 'a step behind a name, which it ignores'),
    ('AIFlow reads only', 'a number behind a name, which it ignores'),
    ('leads beyond `0-0`', 'a step behind `0-0`, which leads nowhere'),
    ('is no number', 'more behind a name than the name, which it ignores'),
    ('an interval must be longer than nothing', 'an interval of nothing'),
]


def why(refused):
    return next((reason for words, reason in PURPOSES if words in refused), None)


def table():
    """(the lines above the table, the cases, their recorded answers)"""
    head, cases, recorded = [], [], []
    with open(TABLE, encoding='utf-8') as file:
        for line in file.read().splitlines():
            if line.startswith('#') or not line:
                head.append((len(cases), line))
                continue
            what, zone, server, moment, answer = (part.strip() for part in (line + ' ').split(' ; '))
            interval = what[len('interval '):] if what.startswith('interval ') else None
            cron = None if interval else what
            cases.append(Case(cron, interval, None if zone == '-' else zone, server, ours.moment(moment)))
            recorded.append(answer)
    return head, cases, recorded


def answer(case):
    try:
        zone = pytz.timezone(case.zone or case.server)
        return ' '.join(time.astimezone(zone).isoformat() for time in reference.times(case, COUNT)) or 'never'
    except Exception as error:
        return 'refused by {}'.format(type(error).__name__)


def record():
    head, cases, _ = table()
    lines = ['{} ; {}'.format(case, answer(case)) for case in cases]
    for place, line in reversed(head):
        lines.insert(place, line)
    with open(TABLE, 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines) + '\n')


def run_table(binary, report):
    _, cases, recorded = table()
    for case, text in zip(cases, recorded):
        if answer(case) != text:
            report.problem(case, 'the table says {}, and APScheduler {}'.format(text, answer(case)))
        report.compare(case, ours.answers(binary, [case], COUNT)[0])


def run_random(binary, report, count, seed):
    for number in range((count + GROUP - 1) // GROUP):
        cases = random_cases.group('{}/{}'.format(seed, number), min(GROUP, count - number * GROUP), report.shows)
        for case, found in zip(cases, ours.answers(binary, cases, COUNT)):
            report.compare(case, found)


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--random', type=int, default=2000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--record', action='store_true')
    options = parser.parse_args(arguments)
    if options.record:
        return record()
    binary = os.path.abspath(compiler())
    status = 0
    for name, work in [('the table', lambda report: run_table(binary, report)),
                       ('random schedules, seed {}'.format(options.seed),
                        lambda report: run_random(binary, report, options.random, options.seed))]:
        report = Report()
        work(report)
        print('{}: {}'.format(name, ', '.join('{} {}'.format(n, what) for what, n in report.counts.most_common())))
        for what, n in sorted(report.shows.items()):
            if n:
                print('    {:7} {}'.format(n, what))
        for problem in report.problems[:20]:
            print('DIFFERS ' + problem)
        status |= bool(report.problems)
    return status


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
