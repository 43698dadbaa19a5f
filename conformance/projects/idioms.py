"""What people write besides, and what has no bearing on the graph."""
import ai_flow.client as client


class Idioms(object):
    """A part of Project."""

    def _idiom(self):
        body = self.body
        name = self.names.fresh('idiom')
        form = self.random.randrange(10)
        if form == 0:
            with body.block('try:'):
                body.line('import surely_not_installed as {}'.format(name))
            with body.block('except ImportError:'):
                body.line('{} = None'.format(name))
        elif form == 1:
            self.module.need('import os')
            body.line('{0} = os.path.join(os.path.dirname(os.path.abspath(__file__)), {1})'.format(
                name, self.spelling.spell('data.csv')))
            self.texts_of_references.append(name)
        elif form == 2:
            body.line('import time\ntime.sleep(0)')
        elif form == 3:
            dataset = self.api(client.get_dataset_by_name, ('ai_flow', 'ai_flow.client'))
            register = self.api(client.register_dataset, ('ai_flow', 'ai_flow.client'))
            body.line("{} = {}('known')".format(name, dataset))
            with body.block('if {} is None:'.format(name)):
                body.line("{} = {}(name='known', uri='/data/known')".format(name, register))
            self.datasets.append(name)
        elif form == 4:
            body.line('print({}, {}, sep={!r})'.format(self.spelling.spell(self.value()), self.spelling.spell('x'), '-'))
        elif form == 5:
            body.line('{} = {{n for n in {}}}'.format(name, self.spelling.spell(['a', 'b'])))
            body.line("assert len({}) == 2, 'two'".format(name))
        elif form == 6:
            with body.block('if not {}:'.format(self.spelling.spell('x'))):
                body.line("raise ValueError('never')")
        elif form == 7:
            body.line('import logging\nlogging.getLogger(__name__).info({})'.format(self.spelling.spell('said')))
        elif form == 8:
            body.line('{} = 1 << {}'.format(name, self.spelling.spell(3)))
            self.texts_of_references.append('str({})'.format(name))
        else:
            with body.block('try:'):
                with body.block('if {}:'.format(self.spelling.spell(True))):
                    body.line('raise KeyError({})'.format(self.spelling.spell('k')))
            with body.block('except KeyError as {}:'.format(self.names.fresh('error'))):
                body.line('{} = {}'.format(name, self.spelling.spell('caught')))
            self.texts_of_references.append(name)
