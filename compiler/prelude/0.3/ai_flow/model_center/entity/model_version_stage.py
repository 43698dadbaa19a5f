from enum import Enum

from ai_flow.endpoint.server.exception import AIFlowException

STAGE_GENERATED = "Generated"
STAGE_VALIDATED = "Validated"
STAGE_DEPLOYED = "Deployed"
STAGE_DEPRECATED = "Deprecated"
STAGE_DELETED = "Deleted"

ALL_STAGES = [STAGE_GENERATED, STAGE_VALIDATED, STAGE_DEPLOYED, STAGE_DEPRECATED, STAGE_DELETED]
DEFAULT_STAGES_FOR_GET_LATEST_VERSIONS = [STAGE_GENERATED, STAGE_VALIDATED, STAGE_DEPLOYED]


def get_canonical_stage(stage):
    return {'generated': STAGE_GENERATED, 'validated': STAGE_VALIDATED, 'deployed': STAGE_DEPLOYED,
            'deprecated': STAGE_DEPRECATED, 'deleted': STAGE_DELETED}[stage.lower()]


class ModelVersionStage(object):
    GENERATED = 0
    VALIDATED = 1
    DEPLOYED = 2
    DEPRECATED = 3
    DELETED = 4

    @staticmethod
    def from_string(stage_str):
        return {'GENERATED': 0, 'VALIDATED': 1, 'DEPLOYED': 2, 'DEPRECATED': 3, 'DELETED': 4}[stage_str]

    @staticmethod
    def to_string(status):
        return {0: 'GENERATED', 1: 'VALIDATED', 2: 'DEPLOYED', 3: 'DEPRECATED', 4: 'DELETED'}[status]


class ModelVersionEventType(str, Enum):
    MODEL_GENERATED = 'MODEL_GENERATED'
    MODEL_VALIDATED = 'MODEL_VALIDATED'
    MODEL_DEPLOYED = 'MODEL_DEPLOYED'
    MODEL_DEPRECATED = 'MODEL_DEPRECATED'
    MODEL_DELETED = 'MODEL_DELETED'


MODEL_VERSION_TO_EVENT_TYPE = {
    ModelVersionStage.GENERATED: ModelVersionEventType.MODEL_GENERATED,
    ModelVersionStage.VALIDATED: ModelVersionEventType.MODEL_VALIDATED,
    ModelVersionStage.DEPLOYED: ModelVersionEventType.MODEL_DEPLOYED,
    ModelVersionStage.DEPRECATED: ModelVersionEventType.MODEL_DEPRECATED,
    ModelVersionStage.DELETED: ModelVersionEventType.MODEL_DELETED
}
