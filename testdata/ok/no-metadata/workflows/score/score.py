"""Trains without a model in the store, and forgets which one to score with."""
import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

MODELS = {'churn': None}


def best():
    af.get_model_by_name('best')


af.init_ai_flow_context()

with af.job_config('fit'):
    af.train(None, model_info=None, training_processor=BashProcessor('make fit'))
    af.evaluate(None, model_info=best(), evaluation_processor=BashProcessor('make report'))
with af.job_config('score'):
    af.predict(None, model_info=MODELS['churn'], prediction_processor=BashProcessor('make score'))
    af.model_validate(None, model_info=None, model_validation_processor=BashProcessor('make check'))

af.action_on_job_status('score', 'fit')
