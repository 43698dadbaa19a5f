"""The servers, answered in this process: every gRPC channel the client opens ends here.

The client's own code runs unchanged down to the request and up from the response, so its conversions and its errors are
the real ones. The metadata service and the model center are AIFlow's own servicers over a store that knows everything:
whatever is looked up exists, unless the case declares something else. Its name or id is the one asked for, the other attributes are markers such as
'<dataset:NAME:uri>' that can be recognised wherever they end up; a number has a table to be recognised by.
"""
import re
import zlib

import grpc
from ai_flow.common.status import Status
from ai_flow.meta.artifact_meta import ArtifactMeta
from ai_flow.meta.dataset_meta import DatasetMeta, Schema
from ai_flow.meta.model_relation_meta import ModelRelationMeta, ModelVersionRelationMeta
from ai_flow.meta.project_meta import ProjectMeta
from ai_flow.meta.workflow_meta import WorkflowMeta
from ai_flow.metadata_store.service.service import MetadataService
from ai_flow.model_center.entity.registered_model_detail import RegisteredModelDetail
from ai_flow.model_center.service.service import ModelCenterService
from ai_flow.endpoint.client.model_center_client import ModelCenterClient
from ai_flow.protobuf.message_pb2 import StateProto
from google.protobuf import descriptor_pool, message_factory
from reference.declared import metadata
from reference.versions import ModelVersionDetail, WorkflowSnapshotMeta

NUMBERS = {}  # number -> marker


def marker(kind, key, attribute):
    return '<{}:{}:{}>'.format(kind, key, attribute)


def number(kind, key, attribute, bits=63):
    """A number that stands for a marker: nobody writes it by chance."""
    text = marker(kind, key, attribute)
    value = zlib.crc32(text.encode('utf-8'))
    value = 2100000000 + value % 40000000 if bits == 32 else 7700000000000000000 + value * 100000000
    NUMBERS[value] = text
    return value


def markers_in(text):
    """The text with the numbers of markers replaced by the markers."""
    if not NUMBERS or not re.search(r'\d{10}', text):
        return text
    return re.sub(r'\d{10,19}', lambda m: NUMBERS.get(int(m.group()), m.group()), text)


def key_of_id(identity):
    """Of a number that stands for an id, what it is the id of; an id that the user wrote is its own key."""
    text = NUMBERS.get(identity)
    return text.split(':', 1)[1].rsplit(':', 1)[0] if text else '#{}'.format(identity)


def changed(declared, found):
    """What was found, with the attributes that are declared; None where it is declared as not there."""
    if declared is None:
        return None
    for attribute, value in declared.items():
        if hasattr(found, attribute):
            setattr(found, attribute, value)
    return found


class Store(object):
    """Knows everything, keeps nothing."""

    # datasets
    def get_dataset_by_id(self, dataset_id):
        if not dataset_id:
            return None  # none has this id, which is also what is sent for None
        return self._dataset(key_of_id(dataset_id), uuid=dataset_id)

    def get_dataset_by_name(self, dataset_name):
        return self._dataset(dataset_name, name=dataset_name)

    def _dataset(self, key, name=None, uuid=None):
        declared_name, declared = metadata.entry('datasets', name, uuid)
        if declared is None:
            return None
        name = name or declared_name

        def text(attribute):
            return marker('dataset', key, attribute)
        return changed(declared, DatasetMeta(name=name if name is not None else text('name'), data_format=text('data_format'),
                           description=text('description'), uri=text('uri'),
                           create_time=number('dataset', key, 'create_time'),
                           update_time=number('dataset', key, 'update_time'),
                           properties={text('properties'): text('properties')},
                           schema=Schema(),  # one that names columns cannot be submitted: it holds protobuf's list
                           catalog_name=text('catalog_name'), catalog_type=text('catalog_type'),
                           catalog_database=text('catalog_database'),
                           catalog_connection_uri=text('catalog_connection_uri'), catalog_table=text('catalog_table'),
                           uuid=uuid if uuid is not None else number('dataset', key, 'uuid')))

    def register_dataset(self, name, data_format=None, description=None, uri=None, properties=None, name_list=None,
                         type_list=None, catalog_name=None, catalog_type=None, catalog_connection_uri=None,
                         catalog_table=None, catalog_database=None):
        return DatasetMeta(name=name, data_format=data_format, description=description, uri=uri,
                           create_time=number('dataset', name, 'create_time'),
                           update_time=number('dataset', name, 'update_time'), properties=properties,
                           schema=Schema(name_list, type_list), catalog_name=catalog_name, catalog_type=catalog_type,
                           catalog_database=catalog_database, catalog_connection_uri=catalog_connection_uri,
                           catalog_table=catalog_table, uuid=number('dataset', name, 'uuid'))

    def register_dataset_with_catalog(self, **arguments):
        return self.register_dataset(**arguments)

    def register_datasets(self, datasets):
        for dataset in datasets:
            dataset.uuid = number('dataset', dataset.name, 'uuid')
        return datasets

    def update_dataset(self, dataset_name, **changes):
        dataset = self.get_dataset_by_name(dataset_name)
        for attribute, value in changes.items():
            if value is not None and attribute not in ('name_list', 'type_list'):
                setattr(dataset, attribute, value)
        return dataset

    # models
    def get_model_relation_by_id(self, model_id):
        if not model_id:
            return None
        declared_name, declared = metadata.entry('models', uuid=model_id)
        key = declared_name or key_of_id(model_id)
        name = key if not key.startswith('#') else marker('model', key, 'name')
        return ModelRelationMeta(name, number('model', key, 'project_id'), model_id)

    def get_model_relation_by_name(self, model_name):
        declared = metadata.entry('models', model_name)[1]
        return changed(declared, ModelRelationMeta(model_name, number('model', model_name, 'project_id'),
                                                   number('model', model_name, 'uuid')))

    def register_model_relation(self, name, project_id):
        return ModelRelationMeta(name, project_id, number('model', name, 'uuid'))

    def get_registered_model_detail(self, model):
        key = model.model_name
        declared = metadata.entry('models', key)[1]
        if declared is None:
            return None
        return RegisteredModelDetail(key, declared.get('model_desc', marker('model', key, 'model_desc')))

    def create_registered_model(self, model_name, model_desc=None):
        return RegisteredModelDetail(model_name, model_desc)

    def update_registered_model(self, model, model_name=None, model_desc=None):
        return RegisteredModelDetail(model_name or model.model_name, model_desc)

    def delete_registered_model(self, model):
        return None

    def list_registered_models(self):
        return [RegisteredModelDetail(marker('model', '*', 'model_name'), marker('model', '*', 'model_desc'))]

    # model versions
    def get_model_version_relation_by_version(self, version, model_id):
        key = '{}@{}'.format(key_of_id(model_id), version)
        return ModelVersionRelationMeta(int(version), model_id, number('model_version', key, 'project_snapshot_id'))

    def register_model_version_relation(self, version, model_id, project_snapshot_id=None):
        return ModelVersionRelationMeta(int(version), model_id, project_snapshot_id)

    def _version(self, name, version):
        key = '{}@{}'.format(name, NUMBERS.get(int(version), version))
        declared = metadata.version(name, int(version))
        if declared is None:
            return None
        texts = [declared.get(attribute, marker('model_version', key, attribute))
                 for attribute in ('model_path', 'model_type', 'version_desc')]
        stage = declared.get('current_stage', 'GENERATED').capitalize()
        return ModelVersionDetail(name, int(version), *texts, 'READY', stage,
                                  number('model_version', key, 'create_time', 32))

    def get_model_version_detail(self, model_version):
        return self._version(model_version.model_name, model_version.model_version)

    def _picked(self, name, stage):
        declared = metadata.picked(name, stage)
        if declared is None:
            return None
        return self._version(name, declared or number('model_version', '{}@{}'.format(name, stage), 'version', 32))

    def get_deployed_model_version(self, model_name):
        return self._picked(model_name, 'deployed')

    def get_latest_validated_model_version(self, model_name):
        return self._picked(model_name, 'latest_validated')

    def get_latest_generated_model_version(self, model_name):
        return self._picked(model_name, 'latest_generated')

    def create_model_version(self, model_name, model_path, model_type=None, version_desc=None, current_stage=None):
        version = number('model_version', '{}@registered'.format(model_name), 'version', 32)
        return ModelVersionDetail(model_name, version, model_path, model_type, version_desc, 'READY',
                                  'Generated', number('model_version', model_name, 'create_time', 32))

    def update_model_version(self, model_version, *changes):
        return self._version(model_version.model_name, model_version.model_version)

    # artifacts
    def get_artifact_by_id(self, artifact_id):
        return self._artifact(key_of_id(artifact_id), uuid=artifact_id)

    def get_artifact_by_name(self, artifact_name):
        return self._artifact(artifact_name, name=artifact_name)

    def _artifact(self, key, name=None, uuid=None):
        declared_name, declared = metadata.entry('artifacts', name, uuid)
        if declared is None:
            return None
        name = name or declared_name

        def text(attribute):
            return marker('artifact', key, attribute)
        return changed(declared, ArtifactMeta(name=name if name is not None else text('name'), artifact_type=text('artifact_type'),
                            description=text('description'), uri=text('uri'),
                            create_time=number('artifact', key, 'create_time'),
                            update_time=number('artifact', key, 'update_time'),
                            properties={text('properties'): text('properties')},
                            uuid=uuid if uuid is not None else number('artifact', key, 'uuid')))

    def register_artifact(self, name, artifact_type=None, description=None, uri=None, properties=None):
        return ArtifactMeta(name=name, artifact_type=artifact_type, description=description, uri=uri,
                            create_time=number('artifact', name, 'create_time'),
                            update_time=number('artifact', name, 'update_time'), properties=properties,
                            uuid=number('artifact', name, 'uuid'))

    def update_artifact(self, name, **changes):
        artifact = self.get_artifact_by_name(name)
        for attribute, value in changes.items():
            if value is not None:
                setattr(artifact, attribute, value)
        return artifact

    # projects, workflows and snapshots
    def get_project_by_id(self, project_id):
        key = key_of_id(project_id)
        return ProjectMeta(marker('project', key, 'name'), marker('project', key, 'uri'), None, project_id)

    def get_project_by_name(self, project_name):
        return ProjectMeta(project_name, marker('project', project_name, 'uri'), None,
                           number('project', project_name, 'uuid'))

    def register_project(self, name, uri=None, properties=None):
        return ProjectMeta(name, uri, properties, number('project', name, 'uuid'))

    def update_project(self, project_name, uri=None, properties=None):
        return ProjectMeta(project_name, uri, properties, number('project', project_name, 'uuid'))

    def get_workflow_by_name(self, project_name, workflow_name):
        return WorkflowMeta(workflow_name, number('project', project_name, 'uuid'),
                            uuid=number('workflow', workflow_name, 'uuid'))

    def get_workflow_by_id(self, workflow_id):
        return WorkflowMeta(marker('workflow', key_of_id(workflow_id), 'name'), 0, uuid=workflow_id)

    def register_workflow(self, name, project_id, **rest):
        return WorkflowMeta(name, project_id, uuid=number('workflow', name, 'uuid'))

    def update_workflow(self, workflow_name, project_name, **rest):
        return self.get_workflow_by_name(project_name, workflow_name)

    def register_workflow_snapshot(self, workflow_id, uri, signature):
        return WorkflowSnapshotMeta(workflow_id, uri, signature, 0, number('snapshot', signature, 'uuid'))

    def get_workflow_snapshot(self, workflow_snapshot_id):
        key = key_of_id(workflow_snapshot_id)
        return WorkflowSnapshotMeta(0, marker('snapshot', key, 'uri'), marker('snapshot', key, 'signature'), 0,
                                    workflow_snapshot_id)

    def get_workflow_snapshot_by_signature(self, workflow_id, signature):
        return self.register_workflow_snapshot(workflow_id, marker('snapshot', signature, 'uri'), signature)

    def __getattr__(self, name):
        if name.startswith('delete_'):
            return lambda *args, **kwargs: Status.OK
        if name.startswith('list_'):
            return lambda *args, **kwargs: []
        raise AttributeError(name)


def _servicers():
    """AIFlow's own servicers, without the constructors that open a database."""
    store = Store()
    metadata = MetadataService.__new__(MetadataService)
    metadata.store = store
    metadata.model_center_client = ModelCenterClient('')
    model_center = ModelCenterService.__new__(ModelCenterService)
    model_center.model_repo_store = store
    return {'MetadataService': metadata, 'ModelCenterService': model_center}


class Scheduling(object):
    """What a scheduler answers when all went well and is over."""

    def __init__(self):
        self.executions = 0

    def answer(self, response, request):
        fields = response.DESCRIPTOR.fields_by_name
        if 'workflow' in fields:
            self._workflow(response.workflow, request)
        for name, fill in (('workflow_execution', self._execution), ('job', self._job)):
            if name in fields:
                fill(getattr(response, name), request)
        for name, fill in (('workflow_execution_list', self._execution), ('job_list', self._job)):
            if name in fields:
                fill(getattr(response, name).add(), request)
        return response

    def _workflow(self, workflow, request):
        workflow.name = getattr(request, 'workflow_name', '')
        workflow.namespace = getattr(request, 'namespace', '')

    def _execution(self, execution, request):
        self.executions += 1
        execution.execution_id = getattr(request, 'execution_id', '') or \
            marker('execution', self.executions, 'workflow_execution_id')
        execution.execution_state = StateProto.Value('FINISHED')
        self._workflow(execution.workflow, request)

    def _job(self, job, request):
        job.name = getattr(request, 'job_name', '')
        job.job_id.value = marker('job_execution', job.name, 'job_execution_id')
        job.job_state = StateProto.Value('FINISHED')
        self._execution(job.workflow_execution, request)


class Channel(object):
    """Takes a request where a server would, and answers it."""

    def __init__(self):
        self.servicers = None
        self.scheduling = Scheduling()
        self.messages = message_factory.MessageFactory()

    def unary_unary(self, path, request_serializer=None, response_deserializer=None):
        service, method = path.strip('/').split('/')

        def call(request, *args, **kwargs):
            if self.servicers is None:
                self.servicers = _servicers()
            descriptor = descriptor_pool.Default().FindServiceByName(service).methods_by_name[method]
            message = self.messages.GetPrototype
            request = message(descriptor.input_type).FromString(request_serializer(request))
            servicer = self.servicers.get(service.rpartition('.')[2])
            if servicer is not None:
                response = getattr(servicer, method)(request, None)
            else:
                response = self.scheduling.answer(message(descriptor.output_type)(), request)
            return response_deserializer(response.SerializeToString())

        call.with_call = call.future = call
        return call

    unary_stream = stream_unary = stream_stream = unary_unary

    def subscribe(self, callback, try_to_connect=None):
        pass

    def unsubscribe(self, callback):
        pass

    def close(self):
        pass


class _Ready(object):
    def result(self, timeout=None):
        return None


def install():
    channel = Channel()
    grpc.insecure_channel = lambda *args, **kwargs: channel
    grpc.secure_channel = lambda *args, **kwargs: channel
    grpc.channel_ready_future = lambda channel: _Ready()
