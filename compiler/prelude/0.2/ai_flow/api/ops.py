

def action_on_model_version_event(job_name: Text,
                                  model_name: Text,
                                  model_version_event_type: Text,
                                  namespace: Text = DEFAULT_NAMESPACE,
                                  action: JobAction = JobAction.RESTART):
    _aiflowc.event_rule(job_name, action, event_key=model_name, event_value='*', event_type=model_version_event_type,
                        namespace=namespace, sender='*', value_condition=ValueCondition.UPDATED)
