"""Events are for the executions of the customer that they are about."""
import ai_flow as af
from ai_flow.api.context_extractor import ContextExtractor, ContextList, EventContext
from ai_flow_plugins.job_plugins.bash import BashProcessor
from notification_service.base_notification import BaseEvent


class ByCustomer(ContextExtractor):
    def __init__(self, prefix, *, strict=True):
        self.prefix = prefix
        self.strict = strict

    def extract_context(self, event: BaseEvent) -> EventContext:
        contexts = ContextList()
        if event.key.startswith(self.prefix):
            contexts.add_context(event.key[len(self.prefix):])
        return contexts


af.init_ai_flow_context()
af.set_context_extractor(ByCustomer('customer/', strict=False))

with af.job_config('bill'):
    af.user_define_operation(processor=BashProcessor('bill "$WORKFLOW_EXECUTION_CONTEXT"'))
