"""The client, loaded once in the parent process, with its calls noted."""
import functools
import importlib.machinery
import inspect
import sys
import time

from reference import fakes

fakes.install()

import ai_flow  # noqa: E402: the stand-ins come first
import ai_flow.client as client_api  # noqa: E402
from ai_flow.ai_graph import ai_graph  # noqa: E402
from ai_flow.api import ai_flow_context, workflow_operation  # noqa: E402
from ai_flow.client.ai_flow_client import AIFlowClient  # noqa: E402
from ai_flow.context.project_context import current_project_config  # noqa: E402
from ai_flow.endpoint.client.metadata_client import MetadataClient  # noqa: E402
from ai_flow.endpoint.client.metric_client import MetricClient  # noqa: E402
from ai_flow.endpoint.client.model_center_client import ModelCenterClient  # noqa: E402
from ai_flow.plugin_interface.blob_manager_interface import BlobConfig  # noqa: E402
from ai_flow.translator.translator import Translator  # noqa: E402
from ai_flow.util import serialization_utils  # noqa: E402
from ai_flow.workflow.control_edge import ControlEdge, EventCondition  # noqa: E402
from ai_flow.workflow.workflow import WorkflowPropertyKeys  # noqa: E402

from reference import constructions, record, wire  # noqa: E402
from reference.values import Encoder  # noqa: E402

MOST_SLEEPS = 3


class EndOfWait(BaseException):
    """The file polls for something that never comes: what it defines is defined."""


class Notes(object):
    """What one workflow did. A process works on one workflow, so there is one."""

    def __init__(self):
        self.paths = []            # (absolute path, what stands for it)
        self.life_cycle = []
        self.metadata = []
        self.translations = []     # documents, one for each submission
        self.edges = {}            # id of a control edge -> its place in the order of definition
        self.kept = []             # those edges, so that no id is used twice
        self.processors = {}       # id of a pickle -> how what is in it was constructed
        self.depth = 0             # above 0: inside a call that is noted already
        self.sleeps = 0
        self.extractor_set = False
        self.submitting = None     # 'translate' or 'submit' while in submit_workflow

    def encoder(self):
        return Encoder(self.paths, {})


notes = Notes()


def encode_argument(encoder, value):
    if isinstance(value, EventCondition):
        return {'$condition': record.condition(encoder, value)}
    if isinstance(value, list):
        return [encode_argument(encoder, item) for item in value]
    return encoder.value(value)


def noted(function, journal):
    """The function, noting its calls (not those made inside a noted call): all arguments by name, and the result."""
    signature = inspect.signature(function)

    @functools.wraps(function)
    def call(*args, **kwargs):
        entry = None
        if notes.depth == 0:
            try:
                bound = signature.bind(*args, **kwargs)
            except TypeError:
                return function(*args, **kwargs)  # says what is wrong
            bound.apply_defaults()
            encoder = notes.encoder()
            entry = {'function': function.__name__,
                     'arguments': {key: encode_argument(encoder, value) for key, value in bound.arguments.items()
                                   if key != 'self'}}
            getattr(notes, journal).append(entry)
        notes.depth += 1
        try:
            result = function(*args, **kwargs)
        finally:
            notes.depth -= 1
        if entry is not None:
            entry['result'] = notes.encoder().value(result)
        return result

    return call


def silent(function):
    """The function, whose inner calls are its own business."""
    @functools.wraps(function)
    def call(*args, **kwargs):
        notes.depth += 1
        try:
            return function(*args, **kwargs)
        finally:
            notes.depth -= 1
    return call


def rebind(old, new):
    """Puts the new function wherever a module of AIFlow has the old one."""
    for module in list(sys.modules.values()):
        if (getattr(module, '__name__', None) or '').startswith('ai_flow'):
            for name, value in list(vars(module).items()):
                if value is old:
                    setattr(module, name, new)


def remembering(serialize):
    """serialize, remembering how the object was constructed: what is read back from the pickle has no constructor."""
    @functools.wraps(serialize)
    def call(value):
        pickled = serialize(value)
        construction = constructions.of(value)
        if construction is not None:
            notes.processors[id(pickled)] = (pickled, construction.encoded(notes.encoder().value))
        return pickled
    return call


def translate(self, graph, project_context):
    """Translator.translate, with the result written down before the submission adds to it."""
    split_graph = self.graph_splitter.split(graph=graph)
    workflow = self.workflow_constructor.build_workflow(split_graph=split_graph, project_context=project_context)
    notes.translations.append(
        record.Translation(notes, graph, split_graph, workflow).document())
    notes.submitting = 'submit'
    return workflow


def upload_project_package(workflow):
    """No zip and no upload; the configuration is checked as the real one checks it."""
    config = BlobConfig(current_project_config().get(WorkflowPropertyKeys.BLOB))
    config.blob_manager_class(), config.blob_manager_config()
    workflow.workflow_snapshot_id = '0'
    workflow.project_uri = 'uploaded'
    workflow.properties[WorkflowPropertyKeys.BLOB] = current_project_config().get(WorkflowPropertyKeys.BLOB)


def submission(submit):
    @functools.wraps(submit)
    def call(*args, **kwargs):
        notes.submitting = 'translate'
        result = submit(*args, **kwargs)
        notes.submitting = None
        return result
    return call


def ordered(add_edge):
    """AIGraph.add_edge, numbering the control edges that it keeps."""
    @functools.wraps(add_edge)
    def call(self, node_id, edge):
        before = len(self.edges.get(node_id, ()))
        add_edge(self, node_id, edge)
        if self is ai_graph.current_graph() and isinstance(edge, ControlEdge) and len(self.edges[node_id]) > before:
            notes.edges.setdefault(id(edge), len(notes.edges))
            notes.kept.append(edge)
    return call


def remarked(set_context_extractor):
    """AIGraph.set_context_extractor: what was set may be what it is anyway."""
    @functools.wraps(set_context_extractor)
    def call(self, extractor):
        notes.extractor_set = True
        set_context_extractor(self, extractor)
    return call


def sleep(seconds):
    notes.sleeps += 1
    if notes.sleeps > MOST_SLEEPS:
        raise EndOfWait()


def note_calls():
    for name, function in list(vars(workflow_operation).items()):
        if inspect.isfunction(function) and function.__module__ == workflow_operation.__name__ and name[0] != '_':
            if name == 'submit_workflow':
                rebind(function, noted(submission(function), 'life_cycle'))
            else:
                rebind(function, noted(function, 'life_cycle'))
    for name, function in list(vars(client_api).items()):
        if inspect.isfunction(function) and function.__module__ == client_api.__name__:
            rebind(function, noted(function, 'metadata'))
    for kind in (MetadataClient, ModelCenterClient, MetricClient):
        for name, function in list(vars(kind).items()):
            if inspect.isfunction(function) and name[0] != '_':
                setattr(kind, name, noted(function, 'metadata'))
    rebind(ai_flow_context.ensure_project_registered, silent(ai_flow_context.ensure_project_registered))


class _FlinkEnvironment(importlib.machinery.PathFinder):
    """Keeps the flink plugin's default environment, so that one that a workflow sets can be told from it."""

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name != record.FLINK_ENV:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        execute = spec.loader.exec_module

        def exec_module(module):
            execute(module)
            module.default_of_conformance = module.__flink_env__

        spec.loader.exec_module = exec_module
        return spec


def prepare():
    wire.install()
    sys.meta_path.insert(0, _FlinkEnvironment)
    note_calls()
    Translator.translate = translate
    workflow_operation._upload_project_package = upload_project_package
    ai_graph.AIGraph.add_edge = ordered(ai_graph.AIGraph.add_edge)
    ai_graph.AIGraph.set_context_extractor = remarked(ai_graph.AIGraph.set_context_extractor)
    AIFlowClient.wait_for_ready_and_throw_error = lambda self: None
    serialization_utils.serialize = remembering(serialization_utils.serialize)
    time.sleep = sleep


prepare()
