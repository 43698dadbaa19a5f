"""What stands at the end of a workflow's file: its conditions, the extractor, calls of the life cycle."""
import inspect

from ai_flow.api import ops, workflow_operation

from projects.spelling import Source
from projects.words import WORKFLOW

CALLS = ['get_workflow', 'list_workflow_executions', 'start_new_workflow_execution', 'stop_all_workflow_executions',
         'get_workflow_execution', 'list_job_executions', 'get_job_executions', 'start_job_execution', 'stop_job_execution',
         'restart_job_execution', 'stop_workflow_execution', 'pause_workflow_scheduling', 'resume_workflow_scheduling',
         'delete_workflow', 'list_workflows', 'stop_scheduling_job', 'resume_scheduling_job']


class Ending(object):
    """A part of Project."""

    def _operations_module(self):
        self.module.need('from ai_flow.api import workflow_operation')
        if self.module.imports[0] == 'import ai_flow as af' and self.chance(0.5):
            self.module.need('import ai_flow as af')
            return 'af.workflow_operation'
        return 'workflow_operation'

    def _conditions_of_workflow(self):
        condition = self._condition(self.job_names)
        name = self.pick(['start_new_workflow_execution_on_events', 'stop_workflow_execution_on_events'])
        values = {'workflow_name': WORKFLOW, 'event_conditions': [Source(condition)]}
        self.body.line(self.calls.call('{}.{}'.format(self._operations_module(), name), getattr(workflow_operation, name),
                                       values))

    def _extractor(self):
        modules = ('ai_flow', 'ai_flow.api.context_extractor')
        if self.chance(0.5):
            extractor = '{}()'.format(self.api('BroadcastAllContextExtractor', modules))
        else:
            name = self.names.fresh('Extractor')
            self.module.need('from ai_flow.api.context_extractor import ContextExtractor, ContextList')
            self.module.top.line('class {}(ContextExtractor):\n    def extract_context(self, event):\n'
                                 '        contexts = ContextList()\n        contexts.add_context(event.context)\n'
                                 '        return contexts'.format(name))
            extractor = '{}()'.format(name)
        self.body.line(self.calls.call(self.api(ops.set_context_extractor), ops.set_context_extractor,
                                       {'context_extractor': Source(extractor)}))

    def _life_cycle(self):
        body = self.body
        if self.chance(0.5):
            body.line(self.calls.call('{}.submit_workflow'.format(self._operations_module()),
                                      workflow_operation.submit_workflow, {'workflow_name': WORKFLOW}))
        for _ in range(self.random.randrange(3)):
            name = self.pick(CALLS)
            function = getattr(workflow_operation, name)
            values = {}
            for parameter in inspect.signature(function).parameters:
                if parameter in ('page_size', 'offset'):
                    values[parameter] = self.random.randrange(1, 9)
                elif parameter == 'workflow_name':
                    values[parameter] = WORKFLOW
                elif parameter == 'job_name':
                    values[parameter] = self.pick(self.job_names)
                else:
                    values[parameter] = self.pick(['1', 'context'])
            result = self.names.fresh('result')
            body.line('{} = {}'.format(result, self.calls.call('{}.{}'.format(self._operations_module(), name), function,
                                                               values, needed=['workflow_name'])))
            if self.chance(0.4):
                body.line('print({})'.format(result))
            if name.startswith('list_') and self.chance(0.5):
                with body.block('for item in {}:'.format(result)):
                    body.line('print(item)')
