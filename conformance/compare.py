"""Holds a document of ours against what the reference made of the same workflow: field by field, in both directions.

Nothing is skipped but what the reference cannot know (producer, spans, sources, digests, inputs, assumptions), ids that
it generates, and values that the document says it does not know: these equal anything, and are counted.

    compare.py DOCUMENT REFERENCE        two files of JSON: what `aiflowc build` and what driver.py wrote
"""
import json
import sys

from matching import ABSENT, Matching, plain, tag_of, without_constructors

STATUS_CHANGED = 'JOB_STATUS_CHANGED'
STATUSES = ('INIT', 'RUNNING', 'FINISHED', 'FAILED', 'KILLED')
CONDITION_KINDS = {'MEET_ANY': 'any', 'MEET_ALL': 'all'}
PROCESSOR_KINDS = [  # the first that is among the bases
    ('bash', 'ai_flow_plugins.job_plugins.bash.bash_processor.BashProcessor'),
    ('flink_sql', 'ai_flow_plugins.job_plugins.flink.flink_processor.FlinkSqlProcessor'),
    ('flink_java', 'ai_flow_plugins.job_plugins.flink.flink_processor.FlinkJavaProcessor'),
    ('flink_python', 'ai_flow_plugins.job_plugins.flink.flink_processor.FlinkPythonProcessor'),
    ('read_only', 'ai_flow_plugins.job_plugins.read_only.read_only_processor.ReadOnlyProcessor'),
    ('python', 'ai_flow_plugins.job_plugins.python.python_processor.PythonProcessor'),
]
METADATA_KINDS = {'DatasetMeta': 'dataset', 'ModelMeta': 'model', 'ModelVersionMeta': 'model_version',
                  'ArtifactMeta': 'artifact'}  # by the class of what the call gives
# Where AIFlow passes on another value than it was given: (kind of operation, parameter) -> what it passes on.
MISPASSED = {('model_validate', 'base_model_version_info'): lambda parameters: parameters['model_version_info'],
             ('push_model', 'model_version_info'): lambda parameters: None}
CRON_FIELDS = ('seconds', 'minutes', 'hours', 'days', 'months', 'days_of_week', 'years')
INTERVAL_FIELDS = ('days', 'hours', 'minutes', 'seconds')
START_FIELDS = ('year', 'month', 'day', 'hour', 'minute', 'second', 'timezone')


def compare(document, reference):
    """(differences, paths of the values that the document leaves open)"""
    comparison = Comparison(document, reference)
    comparison.run()
    return comparison.differences, comparison.deferred


def kind_of(function):
    """What a function of the client looks up, by its name."""
    return next((kind for kind in ('dataset', 'model_version', 'model', 'artifact') if kind in function), 'other')


def asks_for_none(call):
    """An operation that is given None asks for what has None as its id, which nothing has."""
    return call['function'] in ('get_dataset_by_id', 'get_model_by_id') and set(call['arguments'].values()) == {None}


def metadata_calls(reference):
    """The calls of the client; of several datasets that are registered at once each is one here."""
    return [dict(call, result=result) for call in reference['metadata'] if not asks_for_none(call)
            for result in (call['result'] if call['function'] == 'register_datasets' else [call.get('result')])]


class Comparison(Matching):
    def __init__(self, document, reference):
        super(Comparison, self).__init__()
        self.ours = document
        self.reference = reference
        self.theirs = reference['document']

    def run(self):
        ours, theirs = self.ours, self.theirs
        self.metadata()
        workflow = theirs['workflow']
        self.equal('/project/name', ours['project']['name'], workflow['namespace'])
        self.entry(ours['entry'], workflow['name'])
        self.workflow('/workflow', ours['workflow'], workflow)
        self.aligned('/jobs', ours['jobs'], theirs['jobs'], self.job)
        self.aligned('/rules', ours['rules'], theirs['rules'], self.rule)

    def entry(self, ours, name):
        mode = self.reference['entry']
        self.equal('/entry/mode', ours['mode'], mode)
        self.equal('/entry/path', ours['path'], 'workflows/{0}/{0}.py'.format(name))
        self.equal('/entry/module', ours['module'], '__main__' if mode == 'script' else name)

    # calls

    def metadata(self):
        """Our calls against theirs, in order; one that we say is conditional may be missing there."""
        def match(path, ours, theirs, index):
            self.equal(path + '/function', ours['function'], theirs['function'])
            self.fields(path + '/arguments', ours['arguments'], theirs['arguments'], ordered=False)
            access = theirs['function'].partition('_')[0]
            access = {'create': 'register'}.get(access, access)
            self.equal(path + '/access', ours['access'], access)
            result = theirs.get('result')
            state, kind = {}, kind_of(theirs['function'])
            if tag_of(result) == '$object':
                state = result['$object']['state']
                # What is deleted comes back as an object of another class.
                if access != 'delete':
                    kind = METADATA_KINDS.get(result['$object']['class']['qualified_name'], 'other')
            self.equal(path + '/kind', ours['kind'], kind)
            if result is None and access == 'get':
                # The store knows everything but what the case declares as not there.
                self.equal(path + '/declared', ours.get('declared'), {'exists': False, 'attributes': []})
            elif 'declared' in ours:
                self.equal(path + '/declared/exists', ours['declared']['exists'], True)
                for name in ours['declared']['attributes']:
                    self.equal(path + '/declared/attributes', name in ours['attributes'], True)
            for name, value in ours['attributes'].items():
                # A property there is an attribute here. How the server's answer was put together is no matter of ours.
                theirs_value = without_constructors(state.get(name, state.get('_' + name, ABSENT)))
                self.value('{}/attributes/{}'.format(path, name), value, theirs_value)
        theirs = metadata_calls(self.reference)
        for index, other in self.paired('/metadata', self.ours['metadata'], theirs):
            self.results[index] = theirs[other].get('result')
            match('/metadata/{}'.format(index), self.ours['metadata'][index], theirs[other], index)

    def paired(self, path, ours, theirs):
        """Pairs of indices, in order. What is left over on either side is a difference, unless it is conditional: that may
        happen never, or in each round of a loop."""
        sure = [index for index, call in enumerate(ours) if not call['conditional']]
        perhaps = [index for index, call in enumerate(ours) if call['conditional']]
        for index in perhaps:
            self.defer('{}/{}'.format(path, index))
        # How many of the sure ones have happened before each of theirs, in every way that it may be: the first is taken.
        ways = [{0: []}]
        for position, call in enumerate(theirs):
            same = [index for index in perhaps if self.same_call(ours[index], call)]
            after = {}
            for done, pairs in ways[-1].items():
                taken = {index for index, _ in pairs}
                free = [index for index in same if index not in taken]
                if done < len(sure) and ours[sure[done]]['function'] == call['function']:
                    after.setdefault(done + 1, pairs + [(sure[done], position)])
                if same:
                    after.setdefault(done, pairs + [((free or same[-1:])[0], position)])
            ways.append(after)
        if len(sure) in ways[-1]:
            return ways[-1][len(sure)]
        # One after the other, to be reported field by field.
        for index in sure[len(theirs):]:
            self.differ('{}/{}'.format(path, index), ours[index], ABSENT)
        for call in theirs[len(sure):]:
            self.differ('{}/{}'.format(path, len(ours)), ABSENT, call)
        return list(zip(sure, range(len(theirs))))

    def same_call(self, ours, theirs):
        if ours['function'] != theirs['function']:
            return False
        trial = Matching()
        trial.results = self.results
        trial.fields('', ours['arguments'], theirs['arguments'], ordered=False)
        return not trial.differences

    def life_cycle(self, path, ours, theirs):
        for index, other in self.paired(path, ours, theirs):
            here = '{}/{}'.format(path, index)
            self.equal(here + '/function', ours[index]['function'], theirs[other]['function'])
            self.fields(here + '/arguments', ours[index]['arguments'], theirs[other]['arguments'], ordered=False)

    def workflow_conditions(self, function):
        """Those of the last such call for this workflow: each replaces the one before."""
        conditions = []
        for call in self.reference['life_cycle']:
            arguments = call['arguments']
            if call['function'] == function and arguments['workflow_name'] == self.theirs['workflow']['name']:
                conditions = arguments['event_conditions']
        return conditions

    # the workflow and its jobs

    def workflow(self, path, ours, theirs):
        for field in ('name', 'namespace'):
            self.equal('{}/{}'.format(path, field), ours[field], theirs[field])
        self.fields(path + '/properties', ours['properties'], theirs['properties'])
        self.schedule(path + '/schedule', ours.get('schedule'), theirs['schedule'])
        for field in ('dependencies', 'context_extractor', 'flink_environment'):
            self.optional('{}/{}'.format(path, field), ours, theirs, field)
        for field, function in (('start_conditions', 'start_new_workflow_execution_on_events'),
                                ('stop_conditions', 'stop_workflow_execution_on_events')):
            self.aligned('{}/{}'.format(path, field), ours[field], self.workflow_conditions(function), self.condition)
        self.life_cycle(path + '/life_cycle', ours['life_cycle'], self.reference['life_cycle'])

    def optional(self, path, ours, theirs, field):
        """A field that we leave out where the reference has None."""
        if field in ours:
            self.value(path, ours[field], theirs[field])
        elif theirs[field] is not None:
            self.differ(path, ABSENT, theirs[field])

    def job(self, path, ours, theirs):
        self.equal(path + '/name', ours['name'], theirs['name'])
        self.equal(path + '/job_type', ours['job_type'], theirs['job_type'])
        self.fields(path + '/properties', ours['properties'], theirs['properties'])
        self.schedule(path + '/schedule', ours.get('schedule'), theirs['schedule'])
        interval = theirs['label_report_interval']
        self.value(path + '/label_report_interval', ours['label_report_interval'],
                   float(interval) if type(interval) is int else interval)
        self.optional(path + '/flink_environment', ours, theirs, 'flink_environment')
        operations = [operation for operation in self.theirs['operations'] if operation['id']['job'] == theirs['name']]
        self.aligned(path + '/operations', ours['operations'], operations, self.operation)
        for field in ('datasets_read', 'datasets_written'):
            self.items('{}/{}'.format(path, field), self.once_each(ours[field]), once(theirs[field]))

    def once_each(self, references):
        """Without those that stand for the same thing as one before: it may be looked up more than once.
        One that is written twice stays, and differs."""
        kept, known = [], []
        for reference in references:
            result = self.results.get(reference.get('$metadata')) if tag_of(reference) == '$metadata' else None
            result = without_constructors(result)
            if result is None or reference in kept or result not in known:
                kept.append(reference)
                known.append(result)
        return kept

    def schedule(self, path, ours, theirs):
        if ours is None or theirs is None:
            if ours is not theirs:
                self.differ(path, ABSENT if ours is None else ours, ABSENT if theirs is None else theirs)
            return
        original = theirs['original']
        self.fields(path + '/original', ours['original'], original)
        expected = {'original': ours['original']}
        if 'cron' in original:
            expected['trigger'] = {'cron': fields(CRON_FIELDS, str(original['cron']).split(' '))}
        else:
            expected['trigger'] = {'interval': fields(INTERVAL_FIELDS, theirs.get('interval', {}).get('items', []))}
        items = theirs.get('start_date', {}).get('items')
        if items:
            expected['start_date'] = fields(START_FIELDS, items)
        if original.get('timezone') is not None:
            expected['timezone'] = original['timezone']
        for field in ('trigger', 'start_date', 'timezone'):
            if ours.get(field, ABSENT) != expected.get(field, ABSENT):
                self.differ('{}/{}'.format(path, field), ours.get(field, ABSENT), expected.get(field, ABSENT))

    def operation(self, path, ours, theirs):
        self.equal(path + '/id', ours['id'], theirs['id'])
        self.equal(path + '/kind', ours['kind'], theirs['kind'])
        self.optional(path + '/name', ours, theirs, 'name')
        self.equal(path + '/outputs', ours['outputs'], theirs['outputs'])
        # AIFlow's own `properties=None`, which every operation has and nobody can give, says nothing.
        parameters = dict(theirs['parameters'])
        if parameters.get('properties', ABSENT) is None and 'properties' not in ours['parameters']:
            del parameters['properties']
        given = dict(ours['parameters'])
        for (kind, name), passed_on in MISPASSED.items():
            if ours['kind'] == kind and tag_of(given.get(name)) == '$metadata' and parameters.get(name) == passed_on(parameters):
                self.defer('{}/parameters/{}'.format(path, name))
                del given[name], parameters[name]
        self.fields(path + '/parameters', given, parameters, ordered=False)
        self.aligned(path + '/inputs', ours['inputs'], theirs['inputs'], self.equal)
        self.processor(path + '/processor', ours.get('processor'), theirs['processor'])

    def processor(self, path, ours, theirs):
        if ours is None or theirs is None:
            if ours is not theirs:
                self.differ(path, ABSENT if ours is None else ours, ABSENT if theirs is None else theirs)
            return
        bases = theirs['$object']['bases'] if tag_of(theirs) == '$object' else []
        kind = next((kind for kind, base in PROCESSOR_KINDS if base in bases), 'unknown')
        self.equal(path + '/kind', ours['kind'], kind)
        self.value(path + '/value', ours['value'], theirs)

    # rules

    def rule(self, path, ours, theirs):
        self.equal(path + '/job', ours['job'], theirs['job'])
        self.equal(path + '/action', ours['action'], plain(theirs['action']))
        self.condition(path + '/condition', ours['condition'], theirs['condition'])

    def match_construction(self, path, ours, theirs):
        """A condition that is handed to a life-cycle call is an object like any other to us."""
        if isinstance(theirs, dict) and '$condition' in theirs:
            return self.condition(path, self.condition_of(ours['$construction']['attributes']), theirs)
        super().match_construction(path, ours, theirs)

    def condition_of(self, attributes):
        """The attributes of a condition object as the document writes a condition of its own."""
        events = []
        for event in attributes['events']:
            state = event['$construction']['attributes']
            written = {name: plain(state['event_' + name]) for name in ('key', 'value', 'type')}
            written.update((name, plain(state[name])) for name in ('namespace', 'sender', 'life', 'value_condition'))
            status = self.job_status(written)
            events.append(dict(written, job_status=status) if status else written)
        return {'kind': CONDITION_KINDS.get(plain(attributes['condition_type'])), 'events': events}

    def condition(self, path, ours, theirs):
        theirs = theirs.get('$condition', theirs) if isinstance(theirs, dict) else theirs
        if not isinstance(theirs, dict) or 'events' not in theirs:
            return self.differ(path, ours, theirs)
        self.equal(path + '/kind', ours['kind'], CONDITION_KINDS.get(plain(theirs['kind'])))
        self.aligned(path + '/events', ours['events'], theirs['events'], self.event)

    def event(self, path, ours, theirs):
        if not isinstance(theirs, dict) or 'key' not in theirs:
            return self.differ(path, ours, theirs)
        for field in ('key', 'value', 'type', 'namespace', 'sender'):
            self.value('{}/{}'.format(path, field), plain(ours[field]), plain(theirs[field]))
        for field in ('life', 'value_condition'):
            self.equal('{}/{}'.format(path, field), ours[field], plain(theirs[field]))
        status = self.job_status(theirs)
        if ours.get('job_status') != status:
            self.differ(path + '/job_status', ours.get('job_status', ABSENT), status or ABSENT)

    def job_status(self, event):
        """What the event says about a job of this workflow, read from its key."""
        key, value = event['key'], plain(event['value'])
        if plain(event['type']) != STATUS_CHANGED or value not in STATUSES or not isinstance(key, str):
            return None
        workflow, dot, job = key.partition('.')
        if not dot or event['namespace'] != self.theirs['workflow']['namespace']:
            return None
        return {'workflow': workflow, 'job': job, 'status': value}


def fields(names, items):
    """The items by name; one that is None or missing is left out."""
    return {name: item for name, item in zip(names, items) if item is not None}


def once(items):
    """Each once, in order."""
    kept = []
    for item in items:
        if item not in kept:
            kept.append(item)
    return kept


def main(arguments):
    with open(arguments[0]) as ours, open(arguments[1]) as theirs:
        differences, deferred = compare(json.load(ours), json.load(theirs))
    for difference in differences:
        print(difference)
    print('{} differences, {} values left open'.format(len(differences), len(deferred)))
    return 1 if differences else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
