from enum import Enum
from typing import List, Optional, Text, Tuple, Union
import time

from ai_flow import version
from ai_flow.ai_graph.ai_graph import current_graph
from ai_flow.api import context_extractor, workflow_operation
from ai_flow.api.ai_flow_context import init_ai_flow_client, init_ai_flow_context, init_notebook_context
from ai_flow.api.context_extractor import BroadcastAllContextExtractor, ContextExtractor
from ai_flow.api.ops import (
    action_on_event, action_on_events, action_on_job_status, action_on_model_version_event, dataset_validate,
    evaluate, model_validate, predict, push_model, read_dataset, set_context_extractor, train, transform,
    user_define_operation, write_dataset)
from ai_flow.client import (
    ai_flow_client, notification_client,
    create_registered_model, delete_artifact_by_id, delete_artifact_by_name, delete_dataset_by_id,
    delete_dataset_by_name, delete_metric_meta, delete_metric_summary, delete_model_by_id, delete_model_by_name,
    delete_model_relation_by_id, delete_model_relation_by_name, delete_model_version,
    delete_model_version_by_version, delete_model_version_relation_by_version, delete_project_by_id,
    delete_project_by_name, delete_registered_model, delete_workflow_by_id, delete_workflow_by_name,
    delete_workflow_snapshot, get_ai_flow_client, get_artifact_by_id, get_artifact_by_name, get_dataset_by_id,
    get_dataset_by_name, get_deployed_model_version, get_latest_generated_model_version,
    get_latest_validated_model_version, get_metric_meta, get_metric_summary, get_model_by_id, get_model_by_name,
    get_model_relation_by_id, get_model_relation_by_name, get_model_version_by_version, get_model_version_detail,
    get_model_version_relation_by_version, get_notification_client, get_project_by_id, get_project_by_name,
    get_registered_model_detail, get_workflow_by_id, get_workflow_by_name, get_workflow_snapshot,
    get_workflow_snapshot_by_signature, list_artifacts, list_dataset_metric_metas, list_datasets,
    list_metric_summaries, list_model_metric_metas, list_model_relation, list_model_version_relation, list_projects,
    list_registered_models, list_workflow_snapshots, list_workflows, register_artifact, register_dataset,
    register_dataset_with_catalog, register_datasets, register_metric_meta, register_metric_summary, register_model,
    register_model_relation, register_model_version, register_model_version_relation, register_project,
    register_workflow, register_workflow_snapshot, update_artifact, update_dataset, update_metric_meta,
    update_metric_summary, update_model_version, update_project, update_registered_model, update_workflow)
from ai_flow.common.args import Args, ExecuteArgs
from ai_flow.common.properties import Properties
from ai_flow.common.status import Status
from ai_flow.context.job_context import job_config
from ai_flow.context.project_context import current_project_config, current_project_context
from ai_flow.context.workflow_config_loader import current_workflow_config
from ai_flow.endpoint.server.server_runner import AIFlowServerRunner
from ai_flow.meta import (
    artifact_meta, dataset_meta, job_meta, metric_meta, model_meta, model_relation_meta, project_meta, workflow_meta,
    workflow_snapshot_meta)
from ai_flow.meta.artifact_meta import ArtifactMeta, create_artifact
from ai_flow.meta.dataset_meta import DatasetMeta, DataType, Schema, create_dataset
from ai_flow.meta.job_meta import ExecutionMode, State
from ai_flow.meta.metric_meta import MetricMeta, MetricSummary, MetricType
# Not the client's function of this name: the import of the metadata classes comes later and hides it.
from ai_flow.meta.model_meta import ModelMeta, ModelVersionMeta, create_model, create_model_version
from ai_flow.meta.model_relation_meta import ModelRelationMeta, ModelVersionRelationMeta
from ai_flow.meta.project_meta import ProjectMeta, create_project
from ai_flow.meta.workflow_meta import WorkflowMeta
from ai_flow.meta.workflow_snapshot_meta import WorkflowSnapshotMeta
from ai_flow.model_center.entity.model_version_detail import ModelVersionDetail
from ai_flow.model_center.entity.model_version_stage import ModelVersionStage
from ai_flow.model_center.entity.registered_model_detail import RegisteredModelDetail
from ai_flow.util.json_utils import Jsonable
from ai_flow.workflow.control_edge import (
    EventCondition, EventLife, JobAction, MeetAllEventCondition, MeetAnyEventCondition, ValueCondition)
