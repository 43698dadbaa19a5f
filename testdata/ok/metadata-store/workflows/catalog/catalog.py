"""Asks the metadata store in every way there is, and makes metadata by hand."""
import ai_flow as af
from ai_flow.meta.artifact_meta import ArtifactMeta
from ai_flow.meta.dataset_meta import DatasetMeta, DataType, Schema
from ai_flow.meta.job_meta import ExecutionMode, State
from ai_flow.meta.metric_meta import MetricMeta, MetricSummary, MetricType
from ai_flow.meta.model_meta import ModelMeta, ModelVersionMeta
from ai_flow.meta.model_relation_meta import ModelRelationMeta
from ai_flow.meta.project_meta import ProjectMeta
from ai_flow.meta.workflow_meta import WorkflowMeta
from ai_flow.model_center.entity.model_version_stage import MODEL_VERSION_TO_EVENT_TYPE, ModelVersionStage
from ai_flow_plugins.job_plugins.bash import BashProcessor
from ai_flow_plugins.job_plugins.python import PythonProcessor
from notification_service.base_notification import BaseEvent

af.init_ai_flow_context()
PROJECT = af.current_project_config().get_project_name()

# Registered.
paintings = af.register_dataset(name='paintings', data_format='csv', description='oil', uri='/museum/paintings',
                                properties={'owner': 'city'}, name_list=['title'], type_list=[DataType.STRING])
visits = af.register_dataset_with_catalog('visits', 'hive', 'thrift://hive', 'museum', 'visits')
prints, coins = af.register_datasets([af.create_dataset('prints'), DatasetMeta('coins', uri='/museum/coins')])
style = af.register_model('style', model_desc='which school painted it')
first = af.register_model_version(model='style', model_path='/models/1', current_stage=ModelVersionStage.GENERATED)
second = af.register_model_version(style, '/models/2', 'saved_model', 'with frames cut off')
labels = af.register_artifact('labels', 'json', 'of the curators', '/museum/labels', properties={'language': 'de'})
af.register_metric_meta('accuracy', MetricType.MODEL, PROJECT, 'of schools', model_name='style')

# Changed.
af.update_dataset('paintings', uri='/museum/all_paintings')
af.update_model_version('style', first.version, current_stage=ModelVersionStage.DEPLOYED)

# Looked up.
deployed = af.get_deployed_model_version('style')
generated = af.get_latest_generated_model_version(model_name='style')
validated = af.get_latest_validated_model_version('style')
by_number = af.get_model_version_by_version(1, 3)
detail = af.get_model_version_detail('style', 2)
frames = af.get_artifact_by_name('frames')
project = af.get_project_by_name('museum')
workflow = af.get_workflow_by_name(PROJECT, 'catalog')
registered = af.get_registered_model_detail('style')

# Listed and deleted.
af.list_datasets(10, 0)
af.list_artifacts(5, 0)
af.list_projects(3, 0)
af.list_workflows(PROJECT, 4, 0)
af.list_registered_models()
af.delete_dataset_by_name('stamps')
af.delete_model_by_name('age')
af.delete_registered_model('age')
af.delete_model_version('age', 1)

with af.job_config('describe'):
    af.user_define_operation(
        processor=BashProcessor('describe ' + coins.name),
        uris=[paintings.uri, coins.uri, labels.uri, frames.uri], owner=paintings.properties['owner'], prints=prints.name,
        paths=[first.model_path, second.model_path, deployed.model_path], version=first.version,
        deployed=deployed.version, kind=generated.model_type, stage=validated.current_stage if validated else None,
        names=[project.name, workflow.name, style.name, registered.model_name], about=style.model_desc)

# By hand.
sculptures = DatasetMeta(name='sculptures', data_format='csv', uri='/museum/sculptures', properties={'room': 'garden'})
sketches = DatasetMeta('sketches', schema=Schema(['title', 'year'], [DataType.STRING, DataType.INT32]))
material = ModelMeta('material', model_desc='what it is made of')
version = ModelVersionMeta(3, 1, model_path='/models/material/3', model_type='saved_model')
guide = ArtifactMeta('guide', 'pdf', uri='/museum/guide')
metric = MetricMeta('recall', MetricType.DATASET, 'of rooms', PROJECT, 'sculptures', None, None, 1, 2, '/m', None, {})
summary = MetricSummary(3, 'recall', 'garden', '0.9', 12, '1', '2')
relation = ModelRelationMeta('material', 2)


class Restore(PythonProcessor):
    def __init__(self, *tools):
        super().__init__()
        self.tools = tools

    def process(self, execution_context, input_list):
        return []


with af.job_config('restore'):
    seen = af.read_dataset(sculptures, read_dataset_processor=Restore(
        sculptures.uri, sculptures.name, sculptures.properties['room'], sketches.schema.name_list))
    cleaned = af.transform(seen, transform_processor=Restore(material.name, version.version, version.model_path, guide.uri))
    af.write_dataset(cleaned, sculptures, write_dataset_processor=Restore(str(State.RUNNING), ExecutionMode.BATCH.value))
    af.train(seen, model_info=material, training_processor=Restore(
        metric.metric_name, summary.metric_value, relation.name, WorkflowMeta('tours', 3).name,
        ProjectMeta('archive', '/archive', properties={'floor': '2'}).properties))
    af.model_validate(seen, material, Restore(MODEL_VERSION_TO_EVENT_TYPE[ModelVersionStage.DEPLOYED]))
    af.predict(seen, 'material', prediction_processor=Restore(ModelVersionStage.from_string('VALIDATED')))

arrival = BaseEvent('arrival', 'statue', event_type='delivery', namespace='harbour', sender='crane')
af.action_on_event('restore', arrival.key, arrival.value, event_type=arrival.event_type, namespace=arrival.namespace,
                   sender=arrival.sender)
af.action_on_model_version_event('describe', style.name, MODEL_VERSION_TO_EVENT_TYPE[ModelVersionStage.GENERATED])
