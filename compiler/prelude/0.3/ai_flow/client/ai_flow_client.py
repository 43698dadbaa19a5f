import _aiflowc
from ai_flow.context.project_context import current_project_config
from ai_flow.meta.model_relation_meta import ModelRelationMeta as _ModelRelationMeta
from notification_service.client import NotificationClient

# What a client has from elsewhere, or does otherwise than the function with its name.
_OTHERS = ('register_model', 'register_model_version', 'current_project_config', 'get_ai_flow_client',
           'get_notification_client')


class _Client(object):
    """A client of AIFlow's server: nearly all that it is asked for a function of `ai_flow.client` does, too."""

    # The function of `ai_flow` with this name gives the model itself.
    def get_model_relation_by_id(self, model_id):
        return _aiflowc.look_up(_ModelRelationMeta, uuid=model_id)

    def __getattr__(self, name):
        import ai_flow.client as functions
        is_function = name.split('_')[0] in ('get', 'list', 'register', 'update', 'delete', 'create')
        if is_function and name not in _OTHERS and hasattr(functions, name):
            return getattr(functions, name)
        return _aiflowc.unknown("a client of AIFlow's server")


_client = _Client()


def get_ai_flow_client():
    return _client
