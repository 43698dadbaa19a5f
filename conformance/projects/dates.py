"""Numbers and texts that dates and times give."""
import datetime

EPOCHS = [datetime.date(2021, 1, 1), datetime.date(2020, 2, 28), datetime.date(1999, 12, 31)]
FORMATS = ['%Y-%m-%d', '%Y%m%dT%H%M', '%Y', '%Y-%m-%d %H:%M:%S', '%Y/%m/%d', '%d.%m.%Y', '%H:%M']


class Dates(object):
    """Ways of Spelling."""

    def int_of_dates(self, value, depth):
        if not -500 < value < 500:
            return None
        self.place.module.need('import datetime')
        start = self.pick(EPOCHS)
        end = start + datetime.timedelta(days=value)
        number = self.spell(value, depth)
        return self.pick([
            '({!r} - {!r}).days'.format(end, start),
            '(datetime.timedelta(days={}) + {!r} - {!r}).days'.format(number, start, start),
            'int(datetime.timedelta(minutes={}).total_seconds() // 60)'.format(number),
            '(datetime.timedelta(hours={}) // datetime.timedelta(hours=1))'.format(number),
            '(-datetime.timedelta(weeks={}).days // -7)'.format(number),
            '({!r}.toordinal() - {!r}.toordinal())'.format(end, start),
            'int(datetime.timedelta(hours={}) / datetime.timedelta(minutes=60))'.format(value),
            '(datetime.timedelta(days={}) * 3 // 3).days'.format(number),
            '(datetime.date.fromordinal({} + {}) - {!r}).days'.format(start.toordinal(), number, start),
            '({!r}.replace(day=1) - {!r}).days'.format(end, end.replace(day=1) - datetime.timedelta(days=value)),
            '(abs(datetime.timedelta(days={})).days * {})'.format(value, -1 if value < 0 else 1),
            '(datetime.datetime.strptime({!r}, "%Y-%m-%d").date() - {!r}).days'.format(end.isoformat(), start),
        ])

    def text_of_dates(self, value, depth):
        """A text that ends as a date is written."""
        for form in FORMATS:
            for at in range(len(value)):
                try:
                    moment = datetime.datetime.strptime(value[at:], form)
                except ValueError:
                    continue
                if moment.strftime(form) == value[at:]:
                    self.place.module.need('import datetime')
                    text = self._dated(moment, form, value[at:])
                    return '({!r} + {})'.format(value[:at], text) if at else text
        return None

    def _dated(self, moment, form, text):
        """How that moment is said in that form."""
        step = datetime.timedelta(days=self.random.randrange(-40, 400), minutes=self.random.randrange(1000))
        here = self.pick(['{!r}'.format(moment), '({!r} + {!r})'.format(moment - step, step),
                          'datetime.datetime.combine({!r}, {!r})'.format(moment.date(), moment.time()),
                          'datetime.datetime.strptime({!r}, {!r})'.format(text, form),
                          'datetime.datetime.fromisoformat({!r})'.format(moment.isoformat()),
                          '({!r} - {!r})'.format(moment + step, step),
                          '{!r}.replace(year={}, microsecond=0)'.format(
                              moment.replace(year=2000, microsecond=5), moment.year)])
        said = ['{}.strftime({!r})'.format(here, form), "'{{:{}}}'.format({})".format(form, here),
                'format({}, {!r})'.format(here, form)]
        more = {'%Y-%m-%d': ['{}.date().isoformat()', 'str({}.date())', '{}.isoformat()[:10]'], '%Y': ['str({}.year)'],
                '%Y-%m-%d %H:%M:%S': ["{}.isoformat(' ')", 'str({})', "{}.isoformat(sep=' ', timespec='seconds')"],
                '%H:%M': ["{}.time().isoformat('minutes')", 'str({}.time())[:5]']}.get(form, [])
        return self.pick(said + [text.format(here) for text in more])
