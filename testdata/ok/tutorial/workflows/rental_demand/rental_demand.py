"""Forecasts how many bicycles a city will rent out, hour by hour.

train makes a new version of the model every week; validate compares it with the one in use; push deploys a version that
passed; predict starts again with whatever has been deployed. The three follow each other by model version events.
"""
import os

import ai_flow as af
from ai_flow.model_center.entity.model_version_stage import ModelVersionEventType
from ai_flow.util.path_util import get_file_dir, get_parent_dir
from ai_flow.workflow.control_edge import AIFlowInternalEventType, JobAction, MeetAllEventCondition
from ai_flow.workflow.status import Status
from ai_flow_plugins.job_plugins.bash import BashProcessor

import processors
from processors import CsvReader, CsvWriter, HourlyFeatures

MODEL_NAME = 'hourly_demand'
# This file is workflows/rental_demand/rental_demand.py.
PROJECT_DIR = get_parent_dir(get_parent_dir(get_file_dir(__file__)))
RESOURCES = os.path.join(PROJECT_DIR, 'resources')

af.init_ai_flow_context()

# What the operator of the rental stations has registered.
rentals = af.get_dataset_by_name('rentals')
if rentals is None:
    raise RuntimeError('the dataset "rentals" has to be registered first')
weather = af.get_dataset_by_name(dataset_name='weather')
assert weather is not None, 'the dataset "weather" has to be registered first'

# What belongs to this project.
holidays = af.register_dataset(name='holidays',
                               data_format='csv',
                               description='public holidays of the city',
                               uri=os.path.join(RESOURCES, 'holidays.csv'))
forecast = af.register_dataset('forecast', uri='/srv/bike_rental/forecast.csv', data_format='csv')
model = af.register_model(MODEL_NAME, model_desc='rented bicycles per hour')
report = af.register_artifact(name='demand_report', artifact_type='html', uri=os.path.join(RESOURCES, 'report.html'))

with af.job_config('train'):
    rented = af.read_dataset(rentals, CsvReader(rentals.uri))
    observed = af.read_dataset(dataset_info=weather, read_dataset_processor=CsvReader(weather.uri), name='weather')
    free_days = af.read_dataset('holidays', CsvReader(holidays.uri, header=False))
    features = af.transform(input=[rented, observed, free_days],
                            transform_processor=HourlyFeatures(lags=[1, 24, 24 * 7], target='count'))
    af.train(input=features,
             model_info=model,
             training_processor=processors.Trainer(os.path.join(RESOURCES, 'parameters.json'), trees=200))

with af.job_config('validate'):
    recent = af.read_dataset(rentals, processors.CsvReader(rentals.uri, last=24 * 28))
    af.model_validate(input=[recent], model_info=MODEL_NAME,
                      model_validation_processor=processors.Validator(metric='mae', at_least=0.02))

with af.job_config('push'):
    af.push_model(model_info=model, pushing_model_processor=processors.Pusher('/srv/bike_rental/models'))

with af.job_config('predict'):
    upcoming = af.read_dataset(weather, CsvReader(weather.uri, last=24))
    expected = af.predict(input=upcoming, model_info=model, prediction_processor=processors.Predictor())
    af.write_dataset(input=expected, dataset_info=forecast, write_dataset_processor=CsvWriter(forecast.uri))

with af.job_config('publish'):
    af.user_define_operation(processor=BashProcessor('cp {} {}'.format(forecast.uri, report.uri)))

af.action_on_model_version_event(job_name='validate',
                                 model_name=MODEL_NAME,
                                 model_version_event_type=ModelVersionEventType.MODEL_GENERATED)
af.action_on_model_version_event('push', model.name, ModelVersionEventType.MODEL_VALIDATED, action=JobAction.START)
af.action_on_model_version_event('predict', model.name, 'MODEL_DEPLOYED', sender='push')

# The forecast is published once a forecast has been made with a model that was pushed in the same execution.
both = MeetAllEventCondition()
for job in ['push', 'predict']:
    both.add_event(event_key='rental_demand.{}'.format(job),
                   event_value=Status.FINISHED,
                   event_type=AIFlowInternalEventType.JOB_STATUS_CHANGED,
                   namespace=af.current_project_config().get_project_name(),
                   sender=job)
af.action_on_events('publish', both, JobAction.RESTART)

if __name__ == '__main__':
    # `python rental_demand.py` submits the workflow and starts it; `aiflow workflow submit` does not come here.
    info = af.workflow_operation.submit_workflow('rental_demand')
    print('submitted', info.workflow_name)
    execution = af.workflow_operation.start_new_workflow_execution(workflow_name='rental_demand')
    print('started', execution.workflow_execution_id)
