from typing import Dict, List, Optional, Text, Tuple, Union

import _aiflowc
from ai_flow.api.context_extractor import BroadcastAllContextExtractor, ContextExtractor
from ai_flow.client.ai_flow_client import get_ai_flow_client
from ai_flow.client.notification_client import get_notification_client
from ai_flow.common.properties import Properties
from ai_flow.common.status import Status
from ai_flow.context.project_context import current_project_config
from ai_flow.meta.artifact_meta import ArtifactMeta
from ai_flow.meta.dataset_meta import DatasetMeta, DataType, Schema as _Schema
from ai_flow.meta.metric_meta import MetricMeta, MetricSummary, MetricType
from ai_flow.meta.model_meta import ModelMeta, ModelVersionMeta
from ai_flow.meta.model_relation_meta import ModelRelationMeta, ModelVersionRelationMeta
from ai_flow.meta.project_meta import ProjectMeta
from ai_flow.meta.workflow_meta import WorkflowMeta
from ai_flow.meta.workflow_snapshot_meta import WorkflowSnapshotMeta
from ai_flow.model_center.entity.model_version_detail import ModelVersionDetail
from ai_flow.model_center.entity.model_version_stage import ModelVersionStage
from ai_flow.model_center.entity.registered_model_detail import RegisteredModelDetail


def get_dataset_by_id(dataset_id: int) -> Optional[DatasetMeta]:
    return _aiflowc.look_up(DatasetMeta, uuid=dataset_id)


def get_dataset_by_name(dataset_name: Text) -> Optional[DatasetMeta]:
    return _aiflowc.look_up(DatasetMeta, name=dataset_name)


def register_dataset(name: Text, data_format: Text = None, description: Text = None,
                     uri: Text = None, properties: Dict[Text, Text] = None,
                     name_list: Union[List[Text], Tuple] = None,
                     type_list: Union[List[DataType], Tuple] = None) -> DatasetMeta:
    return _aiflowc.register(DatasetMeta, name=name, data_format=data_format, description=description, uri=uri,
                             properties=properties, schema=_Schema(name_list=name_list, type_list=type_list))


def register_dataset_with_catalog(name: Text,
                                  catalog_name: Text, catalog_type: Text,
                                  catalog_connection_uri: Text,
                                  catalog_table: Text, catalog_database: Text = None) -> DatasetMeta:
    return _aiflowc.register(DatasetMeta, name=name, catalog_name=catalog_name, catalog_type=catalog_type,
                             catalog_connection_uri=catalog_connection_uri, catalog_table=catalog_table,
                             catalog_database=catalog_database)


def register_datasets(datasets: Union[List[DatasetMeta], Tuple]) -> List[DatasetMeta]:
    return _aiflowc.register_each(datasets)


def update_dataset(dataset_name: Text,
                   data_format: Text = None, description: Text = None,
                   uri: Text = None,
                   properties: Dict[Text, Text] = None, name_list: Union[List[Text], Tuple] = None,
                   type_list: Union[List[DataType], Tuple] = None, catalog_name: Text = None,
                   catalog_type: Text = None, catalog_database: Text = None,
                   catalog_connection_uri: Text = None,
                   catalog_table: Text = None) -> Optional[DatasetMeta]:
    return _aiflowc.update(DatasetMeta, name=dataset_name, data_format=data_format, description=description, uri=uri,
                           properties=properties, catalog_name=catalog_name, catalog_type=catalog_type,
                           catalog_database=catalog_database, catalog_connection_uri=catalog_connection_uri,
                           catalog_table=catalog_table)


def list_datasets(page_size: Optional[int], offset: Optional[int]) -> Optional[List[DatasetMeta]]:
    return _aiflowc.server()


def delete_dataset_by_name(dataset_name: Text) -> Status:
    return _aiflowc.server()


def delete_dataset_by_id(dataset_id: int) -> Status:
    return _aiflowc.server()


# AIFlow returns the model here, not the relation.
def get_model_relation_by_id(model_id: int) -> Optional[ModelRelationMeta]:
    return _aiflowc.look_up(ModelMeta, uuid=model_id)


def get_model_relation_by_name(model_name: Text) -> Optional[ModelRelationMeta]:
    return _aiflowc.look_up(ModelRelationMeta, name=model_name)


def register_model_relation(name: Text, project_id: Optional[int]) -> ModelRelationMeta:
    return _aiflowc.register(ModelRelationMeta, name=name, project_id=project_id)


def list_model_relation(page_size: Optional[int], offset: Optional[int]) -> List[ModelRelationMeta]:
    return _aiflowc.server()


def delete_model_relation_by_id(model_id: int) -> Status:
    return _aiflowc.server()


def delete_model_relation_by_name(model_name: Text) -> Status:
    return _aiflowc.server()


def get_model_by_id(model_id: int) -> Optional[ModelMeta]:
    return _aiflowc.look_up(ModelMeta, uuid=model_id)


def get_model_by_name(model_name: Text) -> Optional[ModelMeta]:
    return _aiflowc.look_up(ModelMeta, name=model_name)


def register_model(model_name: Text, model_desc: Text = None) -> ModelMeta:
    return _aiflowc.register(ModelMeta, name=model_name, model_desc=model_desc)


def delete_model_by_id(model_id: int) -> Status:
    return _aiflowc.server()


def delete_model_by_name(model_name: Text) -> Status:
    return _aiflowc.server()


# Versions go over the wire as numbers, whatever AIFlow's annotations say.
def get_model_version_relation_by_version(version: int, model_id: int) -> Optional[ModelVersionRelationMeta]:
    return _aiflowc.look_up(ModelVersionRelationMeta, version=version, model_id=model_id)


def register_model_version_relation(version: int, model_id: int,
                                    project_snapshot_id: int = None) -> ModelVersionRelationMeta:
    return _aiflowc.register(ModelVersionRelationMeta, version=version, model_id=model_id,
                             project_snapshot_id=project_snapshot_id)


def list_model_version_relation(model_id: int, page_size: Optional[int],
                                offset: Optional[int]) -> List[ModelVersionRelationMeta]:
    return _aiflowc.server()


def delete_model_version_relation_by_version(version: int, model_id: int) -> Status:
    return _aiflowc.server()


def get_model_version_by_version(version: int, model_id: int) -> Optional[ModelVersionMeta]:
    return _aiflowc.look_up(ModelVersionMeta, version=version, model_id=model_id)


def register_model_version(model: Union[ModelMeta, Text, int], model_path: Text, model_type: Text = None,
                           version_desc: Text = None,
                           current_stage: Union[int, Text] = ModelVersionStage.GENERATED) -> ModelVersionMeta:
    return _aiflowc.register(ModelVersionMeta, model_path=model_path, model_type=model_type,
                             version_desc=version_desc)


def delete_model_version_by_version(version: int, model_id: int) -> Status:
    return _aiflowc.server()


def get_deployed_model_version(model_name: Text) -> ModelVersionMeta:
    return _aiflowc.look_up(ModelVersionMeta)


def get_latest_validated_model_version(model_name: Text) -> ModelVersionMeta:
    return _aiflowc.look_up(ModelVersionMeta)


def get_latest_generated_model_version(model_name: Text) -> ModelVersionMeta:
    return _aiflowc.look_up(ModelVersionMeta)


def get_project_by_id(project_id: int) -> Optional[ProjectMeta]:
    return _aiflowc.look_up(ProjectMeta, uuid=project_id)


def get_project_by_name(project_name: Text) -> Optional[ProjectMeta]:
    return _aiflowc.look_up(ProjectMeta, name=project_name)


def register_project(name: Text, uri: Text = None, properties: Dict[Text, Text] = None) -> ProjectMeta:
    return _aiflowc.register(ProjectMeta, name=name, uri=uri, properties=properties)


def update_project(project_name: Text, uri: Text = None,
                   properties: Dict[Text, Text] = None) -> Optional[ProjectMeta]:
    return _aiflowc.update(ProjectMeta, name=project_name, uri=uri, properties=properties)


def list_projects(page_size: Optional[int], offset: Optional[int]) -> Optional[List[ProjectMeta]]:
    return _aiflowc.server()


def delete_project_by_id(project_id: int) -> Status:
    return _aiflowc.server()


def delete_project_by_name(project_name: Text) -> Status:
    return _aiflowc.server()


def register_workflow(name: Text, project_id: int, properties: Dict[Text, Text] = None,
                      context_extractor=BroadcastAllContextExtractor, graph: Text = None) -> WorkflowMeta:
    return _aiflowc.register(WorkflowMeta, name=name, project_id=project_id, properties=properties, graph=graph)


def get_workflow_by_name(project_name: Text, workflow_name: Text) -> Optional[WorkflowMeta]:
    return _aiflowc.look_up(WorkflowMeta, name=workflow_name)


def get_workflow_by_id(workflow_id: int) -> Optional[WorkflowMeta]:
    return _aiflowc.look_up(WorkflowMeta, uuid=workflow_id)


def list_workflows(project_name: Text, page_size: Optional[int],
                   offset: Optional[int]) -> Optional[List[WorkflowMeta]]:
    return _aiflowc.server()


def delete_workflow_by_name(project_name: Text, workflow_name: Text) -> Status:
    return _aiflowc.server()


def delete_workflow_by_id(workflow_id: int) -> Status:
    return _aiflowc.server()


def update_workflow(workflow_name: Text, project_name: Text, context_extractor: ContextExtractor,
                    properties: Dict[Text, Text] = None, graph: Text = None) -> Optional[WorkflowMeta]:
    return _aiflowc.update(WorkflowMeta, name=workflow_name, properties=properties, graph=graph)


def register_workflow_snapshot(project_name: Text, workflow_name: Text, uri: Text,
                               signature: Text) -> Optional[WorkflowSnapshotMeta]:
    return _aiflowc.register(WorkflowSnapshotMeta, uri=uri, signature=signature)


def get_workflow_snapshot(workflow_snapshot_id: int) -> Optional[WorkflowSnapshotMeta]:
    return _aiflowc.look_up(WorkflowSnapshotMeta, uuid=workflow_snapshot_id)


def get_workflow_snapshot_by_signature(project_name: Text, workflow_name: Text,
                                       signature: Text) -> Optional[WorkflowSnapshotMeta]:
    return _aiflowc.look_up(WorkflowSnapshotMeta, signature=signature)


def list_workflow_snapshots(project_name: Text, workflow_name: Text, page_size: Optional[int],
                            offset: Optional[int]) -> Optional[List[WorkflowSnapshotMeta]]:
    return _aiflowc.server()


def delete_workflow_snapshot(workflow_snapshot_id: int) -> Status:
    return _aiflowc.server()


def get_artifact_by_id(artifact_id: int) -> Optional[ArtifactMeta]:
    return _aiflowc.look_up(ArtifactMeta, uuid=artifact_id)


def get_artifact_by_name(artifact_name: Text) -> Optional[ArtifactMeta]:
    return _aiflowc.look_up(ArtifactMeta, name=artifact_name)


def register_artifact(name: Text, artifact_type: Text = None, description: Text = None,
                      uri: Text = None,
                      properties: Dict[Text, Text] = None) -> ArtifactMeta:
    return _aiflowc.register(ArtifactMeta, name=name, artifact_type=artifact_type, description=description, uri=uri,
                             properties=properties)


def update_artifact(artifact_name: Text, artifact_type: Text = None,
                    description: Text = None, uri: Text = None,
                    properties: Dict[Text, Text] = None) -> Optional[ArtifactMeta]:
    return _aiflowc.update(ArtifactMeta, name=artifact_name, artifact_type=artifact_type, description=description,
                           uri=uri, properties=properties)


def list_artifacts(page_size: Optional[int], offset: Optional[int]) -> Optional[List[ArtifactMeta]]:
    return _aiflowc.server()


def delete_artifact_by_id(artifact_id: int) -> Status:
    return _aiflowc.server()


def delete_artifact_by_name(artifact_name: Text) -> Status:
    return _aiflowc.server()


def create_registered_model(model_name: Text, model_desc: Text = None) -> Optional[RegisteredModelDetail]:
    return _aiflowc.register(RegisteredModelDetail, model_name=model_name, model_desc=model_desc)


def update_registered_model(model_name: Text, new_name: Text = None,
                            model_desc: Text = None) -> Optional[RegisteredModelDetail]:
    return _aiflowc.update(RegisteredModelDetail, model_desc=model_desc)


def delete_registered_model(model_name: Text) -> RegisteredModelDetail:
    return _aiflowc.server()


def list_registered_models() -> List[RegisteredModelDetail]:
    return _aiflowc.server()


def get_registered_model_detail(model_name: Text) -> Optional[RegisteredModelDetail]:
    return _aiflowc.look_up(RegisteredModelDetail, model_name=model_name)


def create_model_version(model_name: Text, model_path: Text, model_type: Text = None, version_desc: Text = None,
                         current_stage: Union[int, Text] = ModelVersionStage.GENERATED
                         ) -> Optional[ModelVersionDetail]:
    return _aiflowc.register(ModelVersionDetail, model_name=model_name, model_path=model_path, model_type=model_type,
                             version_desc=version_desc)


def update_model_version(model_name: Text, model_version: int, model_path: Text = None, model_type: Text = None,
                         version_desc: Text = None, current_stage: Union[int, Text] = None
                         ) -> Optional[ModelVersionDetail]:
    return _aiflowc.update(ModelVersionDetail, model_name=model_name, model_version=model_version,
                           model_path=model_path, model_type=model_type, version_desc=version_desc)


def delete_model_version(model_name: Text, model_version: int) -> Status:
    return _aiflowc.server()


def get_model_version_detail(model_name: Text, model_version: int) -> Optional[ModelVersionDetail]:
    return _aiflowc.look_up(ModelVersionDetail, model_name=model_name, model_version=model_version)


def register_metric_meta(metric_name: Text,
                         metric_type: MetricType,
                         project_name: Text,
                         metric_desc: Optional[Text] = None,
                         dataset_name: Optional[Text] = None,
                         model_name: Optional[Text] = None,
                         job_name: Optional[Text] = None,
                         start_time: int = None,
                         end_time: int = None,
                         uri: Optional[Text] = None,
                         tags: Optional[Text] = None,
                         properties: Dict[Text, Text] = None
                         ) -> Tuple[int, Text, Optional[MetricMeta]]:
    return _aiflowc.server()


def update_metric_meta(metric_name: Text,
                       project_name: Optional[Text] = None,
                       metric_desc: Optional[Text] = None,
                       dataset_name: Optional[Text] = None,
                       model_name: Optional[Text] = None,
                       job_name: Optional[Text] = None,
                       start_time: int = None,
                       end_time: int = None,
                       uri: Optional[Text] = None,
                       tags: Optional[Text] = None,
                       properties: Dict[Text, Text] = None
                       ) -> Tuple[int, Text, Optional[MetricMeta]]:
    return _aiflowc.server()


def delete_metric_meta(metric_name: Text) -> bool:
    return _aiflowc.server()


def get_metric_meta(metric_name: Text) -> Tuple[int, Text, Union[None, MetricMeta]]:
    return _aiflowc.server()


def list_dataset_metric_metas(dataset_name: Text, project_name: Optional[Text] = None) -> Tuple[
        int, Text, Union[None, MetricMeta, List[MetricMeta]]]:
    return _aiflowc.server()


def list_model_metric_metas(model_name: Text, project_name: Optional[Text] = None) -> Tuple[
        int, Text, Union[None, MetricMeta, List[MetricMeta]]]:
    return _aiflowc.server()


def register_metric_summary(metric_name: Text,
                            metric_key: Text,
                            metric_value: Text,
                            metric_timestamp: int,
                            model_version: Optional[Text] = None,
                            job_execution_id: Optional[Text] = None
                            ) -> Tuple[int, Text, Optional[MetricSummary]]:
    return _aiflowc.server()


def update_metric_summary(uuid: int,
                          metric_name: Optional[Text] = None,
                          metric_key: Optional[Text] = None,
                          metric_value: Optional[Text] = None,
                          metric_timestamp: int = None,
                          model_version: Optional[Text] = None,
                          job_execution_id: Optional[Text] = None
                          ) -> Tuple[int, Text, Optional[MetricSummary]]:
    return _aiflowc.server()


def delete_metric_summary(uuid: int) -> bool:
    return _aiflowc.server()


def get_metric_summary(uuid: int) -> Tuple[int, Text, Union[None, MetricSummary]]:
    return _aiflowc.server()


def list_metric_summaries(metric_name: Optional[Text] = None, metric_key: Optional[Text] = None,
                          model_version: Optional[Text] = None, start_time: int = None,
                          end_time: int = None) -> Tuple[
        int, Text, Union[None, MetricSummary, List[MetricSummary]]]:
    return _aiflowc.server()
