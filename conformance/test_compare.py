"""The comparison, tested: it accepts the document that says what the reference says, and finds every planted fault.

The reference's own records of testdata/ok are turned into documents; then each leaf, list item and key of every
document is changed, one at a time, and each change has to be found.
"""
import copy
import json
import os
import sys
import unittest

import driver
from compare import CONDITION_KINDS, METADATA_KINDS, PROCESSOR_KINDS, compare, fields, kind_of, metadata_calls, once, Comparison
from compare import CRON_FIELDS, INTERVAL_FIELDS, START_FIELDS
from matching import plain, tag_of
from reference import forks

PROJECTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'testdata', 'ok')
ORIGIN = {'origin': 'installed'}


def document_from(reference):
    """The document that a faultless compiler would write, as far as the comparison looks at it."""
    return _Writer(reference).document()


class _Writer(object):
    def __init__(self, reference):
        self.reference = reference
        self.theirs = reference['document']

    def document(self):
        workflow = self.theirs['workflow']
        mode = self.reference['entry']
        return {
            'project': {'name': workflow['namespace']},
            'entry': {'mode': mode, 'path': 'workflows/{0}/{0}.py'.format(workflow['name']),
                      'module': '__main__' if mode == 'script' else workflow['name']},
            'workflow': self.workflow(workflow),
            'jobs': [self.job(job) for job in self.theirs['jobs']],
            'rules': [{'job': rule['job'], 'action': plain(rule['action']),
                       'condition': self.condition(rule['condition'])} for rule in self.theirs['rules']],
            'metadata': [self.access(call) for call in metadata_calls(self.reference)],
        }

    def value(self, value):
        tag = tag_of(value)
        if tag == '$object':
            return self.object(value)
        if tag == '$number':
            return {'$attribute': self.attribute(value)}
        if tag == '$condition':
            return {'$opaque': {'source': '', 'reason': ''}}
        if isinstance(value, dict) and tag == '$enum':
            member = value['$enum']
            return {'$enum': dict(member, **{'class': dict(member['class'], **ORIGIN)})}
        if isinstance(value, dict):
            return {key: self.value(item) for key, item in value.items()}
        return [self.value(item) for item in value] if isinstance(value, list) else value

    def attribute(self, value):
        return next({'metadata': index, 'name': name} for index, call in enumerate(metadata_calls(self.reference))
                    if tag_of(call['result']) == '$object'
                    for name, item in call['result']['$object']['state'].items() if item == value)

    def object(self, value):
        for index, call in enumerate(metadata_calls(self.reference)):
            if call['result'] == value:
                return {'$metadata': index}
        described = value['$object']
        if described['class']['module'] == 'collections' and 'content' in described:
            return self.value(described['content'])
        constructed = described.get('constructed', {'parameters': [], 'rest': [], 'extra': {}})
        places = [entry for entry in constructed['parameters'] if not entry['keyword_only']]
        names = [entry for entry in constructed['parameters'] if entry['keyword_only'] and not entry['default']]
        while places and places[-1]['default'] and not constructed['rest']:
            places.pop()
        keywords = {entry['name']: self.value(entry['value']) for entry in names}
        keywords.update({name: self.value(item) for name, item in constructed['extra'].items()})
        return {'$construction': {
            'class': dict(described['class'], **ORIGIN),
            'arguments': [self.value(item) for item in [entry['value'] for entry in places] + constructed['rest']],
            'keyword_arguments': keywords,
            'attributes': {name: self.value(item) for name, item in described['state'].items()}}}

    def access(self, call):
        function = call['function']
        word = function.partition('_')[0]
        if tag_of(call['result']) != '$object':
            found = {'declared': {'exists': False, 'attributes': []}} if word == 'get' else {}
            return {'function': function, 'access': word, 'kind': kind_of(function),
                    'arguments': {name: self.value(item) for name, item in call['arguments'].items()},
                    'attributes': {}, 'conditional': False, **found}
        state = call['result']['$object']['state']
        return {'function': function, 'access': word,
                'kind': kind_of(function) if word == 'delete' else
                METADATA_KINDS.get(call['result']['$object']['class']['qualified_name'], 'other'),
                'arguments': {name: self.value(item) for name, item in call['arguments'].items()},
                'attributes': {'name': state['name']} if 'name' in state else {}, 'conditional': False}

    def workflow(self, theirs):
        trial = Comparison({}, self.reference)
        workflow = {
            'name': theirs['name'], 'namespace': theirs['namespace'],
            'properties': self.value(theirs['properties']),
            'start_conditions': [self.condition(one) for one in
                                 trial.workflow_conditions('start_new_workflow_execution_on_events')],
            'stop_conditions': [self.condition(one) for one in
                                trial.workflow_conditions('stop_workflow_execution_on_events')],
            'life_cycle': [{'function': call['function'], 'conditional': False,
                            'arguments': {name: self.value(item) for name, item in call['arguments'].items()}}
                           for call in self.reference['life_cycle']]}
        self.some(workflow, theirs, ('dependencies', 'context_extractor', 'flink_environment'))
        self.schedule(workflow, theirs['schedule'])
        return workflow

    def some(self, target, theirs, names):
        for name in names:
            if theirs[name] is not None:
                target[name] = self.value(theirs[name])

    def schedule(self, target, theirs):
        if theirs is None:
            return
        original = theirs['original']
        schedule = target['schedule'] = {'original': self.value(original)}
        if 'cron' in original:
            schedule['trigger'] = {'cron': fields(CRON_FIELDS, original['cron'].split(' '))}
        else:
            schedule['trigger'] = {'interval': fields(INTERVAL_FIELDS, theirs['interval']['items'])}
        if 'start_date' in original:
            schedule['start_date'] = fields(START_FIELDS, theirs['start_date']['items'])
        if 'timezone' in original:
            schedule['timezone'] = original['timezone']

    def job(self, theirs):
        job = {'name': theirs['name'], 'job_type': theirs['job_type'], 'properties': self.value(theirs['properties']),
               'label_report_interval': float(theirs['label_report_interval']),
               'operations': [self.operation(operation) for operation in self.theirs['operations']
                              if operation['id']['job'] == theirs['name']],
               'datasets_read': [self.value(dataset) for dataset in once(theirs['datasets_read'])],
               'datasets_written': [self.value(dataset) for dataset in once(theirs['datasets_written'])]}
        self.some(job, theirs, ('flink_environment',))
        self.schedule(job, theirs['schedule'])
        return job

    def operation(self, theirs):
        operation = {'id': theirs['id'], 'kind': theirs['kind'], 'outputs': theirs['outputs'],
                     'inputs': theirs['inputs'],
                     'parameters': {name: self.value(item) for name, item in theirs['parameters'].items()
                                    if name != 'properties'}}
        self.some(operation, theirs, ('name',))
        if theirs['processor'] is not None:
            bases = theirs['processor']['$object']['bases']
            kind = next((kind for kind, base in PROCESSOR_KINDS if base in bases), 'unknown')
            operation['processor'] = {'kind': kind, 'value': self.value(theirs['processor'])}
        return operation

    def condition(self, theirs):
        theirs = theirs.get('$condition', theirs)
        return {'kind': CONDITION_KINDS[plain(theirs['kind'])], 'events': [self.event(one) for one in theirs['events']]}

    def event(self, theirs):
        event = {name: plain(item) for name, item in theirs.items()}
        status = Comparison({}, self.reference).job_status(theirs)
        if status is not None:
            event['job_status'] = status
        return event


UNSEEN = {  # what the comparison does not look at, and why
    'origin': 'where a class can be imported from: the reference does not say',
    'conditional': 'what would have happened elsewhere: only that it did happen',
    'reason': 'words', 'source': 'words',
}


def faults(value, path=()):
    """(path, changed copy of the value) for every way to spoil it a little."""
    if isinstance(value, dict):
        for key in value:
            if key in UNSEEN:
                continue
            if not key.startswith('$'):
                yield path + (key, '(removed)'), {other: item for other, item in value.items() if other != key}
            for where, changed in faults(value[key], path + (key,)):
                yield where, {other: changed if other == key else item for other, item in value.items()}
        if not any(key.startswith('$') for key in value):
            yield path + ('(added)',), dict(value, added_by_test=1)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield path + (index, '(removed)'), value[:index] + value[index + 1:]
            for where, changed in faults(item, path + (index,)):
                yield where, value[:index] + [changed] + value[index + 1:]
        if len(value) > 1 and value[0] != value[-1]:
            yield path + ('(reversed)',), value[::-1]
        if value:
            yield path + ('(doubled)',), value + value[-1:]
    elif isinstance(value, bool) or value is None:
        yield path, 'changed by test'
    elif isinstance(value, (int, float)):
        yield path, value * 2 + 1
        yield path + ('(other type)',), str(value)
    else:
        yield path, value + ' changed by test'


FIXED = {  # objects of the schema, whose keys are not the user's: nothing can be added to them
    'keys': {'project', 'entry', 'workflow', 'schedule', 'class', 'id', 'operation', 'processor', 'condition',
             'job_status', 'trigger', 'cron', 'interval', 'start_date', '$construction', '$enum', '$channel', '$class', '$function', '$opaque',
             '$attribute'},
    'items': {'jobs', 'operations', 'rules', 'events', 'metadata', 'inputs', 'life_cycle', 'start_conditions',
              'stop_conditions'},
}
def is_no_fault(path):
    """Changes that the schema forbids, or that say the same."""
    if path[-1] == '(added)':
        holder = path[-2] if len(path) > 1 else 'project'
        if holder in FIXED['keys'] or (isinstance(holder, int) and len(path) > 2 and path[-3] in FIXED['items']):
            return True
    if path[-1] == '(reversed)' and '$set' in path:
        return True
    # fewer attributes of a metadata result known, or a default left out, is less said and nothing wrong
    return path[-1] == '(removed)' and len(path) > 2 and path[0] == 'metadata' and 'attributes' in path


def same_call(document, path, spoiled):
    """A reference to another metadata call that asks the same gets the same."""
    if '$metadata' not in path:
        return False
    calls = document['metadata']
    for step in path:
        document, spoiled = document[step], spoiled[step]
        if step == '$metadata':
            return type(spoiled) is int and spoiled < len(calls) and calls[document] == calls[spoiled]
    return False


def is_for_another(project):
    """Whether a project says that it is for another AIFlow."""
    settings = os.path.join(project, 'aiflowc.toml')
    if not os.path.exists(settings):
        return False
    with open(settings, encoding='utf-8') as file:
        return 'aiflow = ' in file.read()


class TheComparison(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        requests = [(os.path.join(PROJECTS, project), name, 'auto') for project in sorted(os.listdir(PROJECTS))
                    for name in driver.workflows_of(os.path.join(PROJECTS, project))]
        requests = [request for request in requests if not is_for_another(request[0])]
        cls.references = list(zip(requests, forks.run_auto(requests)))

    def test_accepts_the_same(self):
        for request, reference in self.references:
            with self.subTest(request[1]):
                self.assertIsNone(reference['error'])
                differences, _ = compare(document_from(reference), reference)
                self.assertEqual([], [str(difference) for difference in differences])

    def test_finds_every_fault(self):
        planted, missed = 0, []
        for request, reference in self.references:
            document = document_from(reference)
            for path, spoiled in faults(document):
                if is_no_fault(path) or same_call(document, path, spoiled):
                    continue
                planted += 1
                try:
                    found, _ = compare(spoiled, reference)
                except (KeyError, TypeError, ValueError, IndexError, AttributeError):
                    continue  # it is no document any more
                if not found:
                    missed.append('{}: {}'.format(request[1], '/'.join(map(str, path))))
        self.assertEqual([], missed)
        sys.stderr.write('{} faults planted and found\n'.format(planted))
        self.assertGreater(planted, 1000)

    def test_what_is_left_open_equals_anything_and_is_counted(self):
        _, reference = self.references[0]
        document = document_from(reference)
        document['jobs'][0]['properties'] = {key: {'$opaque': {'source': 'x', 'reason': 'y'}}
                                             for key in document['jobs'][0]['properties']}
        differences, deferred = compare(document, reference)
        self.assertEqual([], differences)
        opened = [path for path in deferred if path.startswith('/jobs/0/properties/')]
        self.assertEqual(len(document['jobs'][0]['properties']), len(opened))

    def test_texts_are_resolved(self):
        request, reference = next(pair for pair in self.references if pair[0][1] == 'rental_demand')
        document = document_from(reference)
        index = next(index for index, call in enumerate(document['metadata']) if call['function'] == 'register_dataset')
        arguments = document['metadata'][index]['arguments']
        self.assertEqual('<project>/resources/holidays.csv', arguments['uri'])
        arguments['uri'] = {'$text': [{'path': 'resources'}, {'literal': '/holidays.csv'}]}
        self.assertEqual([], compare(document, reference)[0])
        arguments['uri'] = {'$text': [{'path': 'resources'}, {'literal': '/holiday.csv'}]}
        self.assertEqual(['/metadata/{}/arguments/uri'.format(index)],
                         [difference.path for difference in compare(document, reference)[0]])
        arguments['uri'] = {'$text': [{'attribute': {'metadata': 0, 'name': 'uri'}}]}
        self.assertEqual(1, len(compare(document, reference)[0]))


if __name__ == '__main__':
    unittest.main()
