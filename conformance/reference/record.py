"""The client's graph and the workflow it becomes, written down at the moment of translation."""
import sys

from ai_flow.ai_graph.data_edge import DataEdge
from ai_flow.context.project_context import current_project_config
from ai_flow.workflow.control_edge import ControlEdge, EventCondition, EventMeetConfig

from reference import constructions
from reference.values import Encoder, class_of

FLINK_ENV = 'ai_flow_plugins.job_plugins.flink.flink_env'
def operations_of(graph):
    """Each operation's identity as the IR has it: its job, and its place in the job."""
    counts = {}
    identities = {}
    for node_id, node in graph.nodes.items():
        job = node.config.job_name
        identities[node_id] = {'job': job, 'index': counts.get(job, 0)}
        counts[job] = counts.get(job, 0) + 1
    return identities


def counts(graph):
    edges = [edge for edges in graph.edges.values() for edge in edges]
    return {'operations': len(graph.nodes), 'rules': sum(isinstance(edge, ControlEdge) for edge in edges)}


class Translation(object):
    """One translated workflow as plain JSON."""

    def __init__(self, notes, graph, split_graph, workflow):
        self.encoder = Encoder(notes.paths, operations_of(graph))
        self.notes = notes
        self.config = workflow.workflow_config
        self.graph = graph
        self.split_graph = split_graph
        self.workflow = workflow

    def document(self):
        return {
            'workflow': self._workflow(),
            'jobs': [self._job(name, job) for name, job in self.workflow.jobs.items()],
            'operations': [self._operation(node) for node in self.graph.nodes.values()],
            'rules': self._rules(),
        }

    def _workflow(self):
        value = self.encoder.value
        extractor = self.graph.get_context_extractor()
        return {
            'name': value(self.config.workflow_name),
            'namespace': value(current_project_config().get_project_name()),
            'properties': self.encoder.fields(self.config.properties),
            'dependencies': value(self.config.dependencies),
            'schedule': self._schedule(self.config.periodic_config),
            'scheduled_jobs': sorted(map(str, self.config.job_periodic_config_dict)),
            'configured_jobs': [value(name) for name in self.config.job_configs],
            'context_extractor': value(extractor) if self.notes.extractor_set else None,
            'flink_environment': self._global_flink_environment(),
        }

    def _job(self, name, job):
        config = job.job_config
        value = self.encoder.value
        environments = getattr(sys.modules.get(FLINK_ENV), '__job_flink_env_dict__', {})
        return {
            'name': value(name),
            'class': class_of(type(job)),
            'job_type': value(config.job_type),
            'properties': self.encoder.fields(config.properties),
            'label_report_interval': value(config.job_label_report_interval),
            'schedule': self._schedule(self.config.job_periodic_config_dict.get(name)),
            'flink_environment': value(environments[name]) if name in environments else None,
            'datasets_read': [value(dataset) for dataset in job.input_dataset_list],
            'datasets_written': [value(dataset) for dataset in job.output_dataset_list],
        }

    def _global_flink_environment(self):
        module = sys.modules.get(FLINK_ENV)
        if module is None or module.__flink_env__ is getattr(module, 'default_of_conformance', None):
            return None
        return self.encoder.value(module.__flink_env__)

    def _schedule(self, config):
        """A periodic configuration as it is, and as AIFlow's own methods take it apart."""
        if config is None:
            return None
        schedule = {'original': self.encoder.fields(config.trigger_config)}
        if not isinstance(config.trigger_config, dict):
            return schedule
        for key, read in (('cron', config.get_cron_items), ('interval', config.get_interval_items),
                          ('start_date', config.get_start_date_items)):
            if key in config.trigger_config:
                try:
                    schedule[key] = {'items': self.encoder.value(read())}
                except Exception as error:  # noqa: what is wrong with it is the record
                    schedule[key] = {'error': type(error).__name__}
        return schedule

    def _operation(self, node):
        value = self.encoder.value
        parameters = {key: item for key, item in node.node_config.items() if key not in ('name', 'node_type')}
        processor = value(node.get_processor())
        if isinstance(processor, dict) and '$object' in processor:
            _, constructed = self.notes.processors.get(id(node.processor), (None, constructions.NOTHING_GIVEN))
            processor['$object']['constructed'] = constructed
        identity = self.encoder.operations[node.node_id]
        sub_graph = self.split_graph.nodes[identity['job']]
        return {
            'id': identity,
            'class': class_of(type(node)),
            'kind': value(node.node_config['node_type']),
            'name': value(node.node_config['name']),
            'outputs': value(node.output_num),
            'parameters': self.encoder.fields(parameters),
            'processor': processor,
            'inputs': [{'operation': self.encoder.operations.get(edge.source), 'port': value(edge.port)}
                       for edge in sub_graph.edges.get(node.node_id, []) if isinstance(edge, DataEdge)],
        }

    def _rules(self):
        """The rules in the order of their definition. The client keeps them by job; the order between jobs is ours."""
        rules = []
        for destination, edges in self.split_graph.edges.items():
            translated = self.workflow.edges[destination]
            assert len(edges) == len(translated), 'the constructor keeps every edge of the splitter'
            for edge, copy in zip(edges, translated):
                rules.append((self.notes.edges.get(id(edge), sys.maxsize), self._rule(copy)))
        rules.sort(key=lambda pair: pair[0])
        return [rule for _, rule in rules]

    def _rule(self, edge):
        return {'job': self.encoder.value(edge.destination), 'action': self.encoder.value(edge.scheduling_rule.action),
                'condition': condition(self.encoder, edge.scheduling_rule.event_condition)}


def condition(encoder, event_condition):
    """What is no condition (the client takes anything) is written as the value that it is."""
    if not isinstance(event_condition, EventCondition):
        return encoder.value(event_condition)
    return {'kind': encoder.value(event_condition.condition_type),
            'events': [event(encoder, config) for config in event_condition.events]}


def event(encoder, config):
    if not isinstance(config, EventMeetConfig):
        return encoder.value(config)
    return {field: encoder.value(getattr(config, attribute)) for field, attribute in (
        ('key', 'event_key'), ('value', 'event_value'), ('type', 'event_type'), ('namespace', 'namespace'),
        ('sender', 'sender'), ('life', 'life'), ('value_condition', 'value_condition'))}
