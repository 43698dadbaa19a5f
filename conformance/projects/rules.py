"""The rules of a random project, with their events."""
import inspect

from ai_flow.api import ops
from ai_flow.workflow import control_edge

from projects.spelling import Source

ACTIONS = ['START', 'RESTART', 'STOP', 'NONE']
STATUSES = ['INIT', 'RUNNING', 'FINISHED', 'FAILED', 'KILLED']
EVENT_TYPES = ['UNDEFINED', 'my_type', 'MODEL_GENERATED', 'MODEL_DEPLOYED', '*']


class Rules(object):
    """A part of Project."""

    def _action(self, names=ACTIONS):
        return self.member(control_edge.JobAction, names)

    def _event(self, function, values, senders=()):
        """Arguments of an event, by the parameters of whatever takes it."""
        for parameter in inspect.signature(function).parameters:
            if parameter in values or parameter == 'self':
                continue
            if parameter == 'event_key':
                values[parameter] = self.pick(['key', 'k-1', 'a.b', 'é', '*'])
            elif parameter == 'event_value':
                values[parameter] = self.pick(['value', 'v', '*', 'FINISHED', ''])
            elif parameter == 'event_type':
                values[parameter] = self.pick(EVENT_TYPES)
            elif parameter == 'sender':
                none = inspect.signature(function).parameters[parameter].default is None
                values[parameter] = self.pick(['*'] + list(senders) + [None] * none)
            elif parameter == 'namespace':
                values[parameter] = self.pick(['default', 'other', '*', Source('{}().get_project_name()'.format(
                    self.api('current_project_config', ('ai_flow', 'ai_flow.context.project_context'))))])
            elif parameter == 'value_condition':
                values[parameter] = self.member(control_edge.ValueCondition, ['EQUALS', 'UPDATED'])
            elif parameter == 'life':
                values[parameter] = self.member(control_edge.EventLife, ['ONCE', 'REPEATED'])
            elif parameter == 'action':
                values[parameter] = self._action()
        return values

    def _rule(self, last):
        """A rule on one of the jobs up to `last`; it waits for earlier jobs only, so that there is no circle."""
        at = self.random.randrange(last + 1)
        job = Source(self.spelling.spell(self.job_names[at]))
        form = self.random.randrange(4)
        if form == 0 and at > 0:
            values = {'job_name': job, 'upstream_job_name': self.pick(self.job_names[:at]),
                      'upstream_job_status': self.member(self._status(), STATUSES), 'action': self._action()}
            function = ops.action_on_job_status
        elif form == 1:
            function = ops.action_on_event
            values = self._event(function, {'job_name': job}, self.job_names[:at])
        elif form == 2:
            function = ops.action_on_model_version_event
            values = self._event(function, {'job_name': job, 'model_name': self.pick(['model', 'm-1']),
                                            'model_version_event_type': self._model_event()}, self.job_names[:at])
        else:
            self._events(job, self.job_names[:at])
            return
        text = self.calls.call(self.api(function), function, values)
        for _ in range(self.pick([1, 1, 1, 1, 2])):  # an equal one is dropped
            self.body.line(text)

    def _status(self):
        from ai_flow.workflow.status import Status
        return Status

    def _model_event(self):
        from ai_flow.model_center.entity.model_version_stage import ModelVersionEventType
        self.module.need('from ai_flow.model_center.entity.model_version_stage import ModelVersionEventType')
        names = [name for name in vars(ModelVersionEventType) if name.isupper()]
        return Source('ModelVersionEventType.{}'.format(self.pick(names)))

    def _condition(self, senders):
        kind = self.pick([control_edge.MeetAllEventCondition, control_edge.MeetAnyEventCondition])
        said = self.api(kind, ('ai_flow', 'ai_flow.workflow.control_edge'))
        variable = self.names.fresh('condition')
        body = self.body
        if self.chance(0.3):
            self.module.need('from ai_flow.workflow.control_edge import EventMeetConfig')
            events = [Source(self.calls.call('EventMeetConfig', control_edge.EventMeetConfig.__init__, self._event(
                control_edge.EventMeetConfig.__init__, {}, senders))) for _ in range(self.random.randrange(1, 3))]
            body.line('{} = {}'.format(variable, self.calls.call(said, kind.__init__, {'events': events})))
        else:
            body.line('{} = {}()'.format(variable, said))
        for _ in range(self.random.randrange(1, 4)):
            self._add_event(variable, senders)
        return variable

    def _add_event(self, variable, senders):
        function = control_edge.EventCondition.add_event
        values = self._event(function, {}, senders)
        text = self.calls.call('{}.add_event'.format(variable), function, values)
        for _ in range(self.pick([1, 1, 1, 2])):  # an equal one is dropped
            self.body.line(text)

    def _events(self, job, senders):
        condition = self._condition(senders)
        for round in range(self.pick([1, 1, 1, 2, 3])):
            values = {'job_name': job, 'event_condition': Source(condition), 'action': self._action()}
            self.body.line(self.calls.call(self.api(ops.action_on_events), ops.action_on_events, values))
            if self.chance(0.3):
                self._add_event(condition, senders)  # the rules share it
            elif self.chance(0.2):
                self.body.line("{}.events[0].event_key = {}".format(condition, self.spelling.spell('changed')))
