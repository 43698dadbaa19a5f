"""What the jobs of the workflow do when they run. None of it runs while the workflow is defined."""
import json

import joblib
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error

import ai_flow as af
from ai_flow_plugins.job_plugins.python import PythonProcessor
from ai_flow_plugins.job_plugins.python.python_processor import ExecutionContext


class CsvReader(PythonProcessor):
    """Reads a table, or its last rows."""

    def __init__(self, path, header=True, last=None):
        super().__init__()
        self.path = path
        self.header = header
        self.last = last

    def process(self, execution_context: ExecutionContext, input_list=None):
        table = pd.read_csv(self.path, header=0 if self.header else None)
        return [table if self.last is None else table.tail(self.last)]


class CsvWriter(PythonProcessor):
    def __init__(self, path):
        super().__init__()
        self.path = path

    def process(self, execution_context: ExecutionContext, input_list=None):
        input_list[0].to_csv(self.path, index=False)
        return []


class HourlyFeatures(PythonProcessor):
    """Joins rentals, weather and holidays by the hour, and adds the rentals of some hours earlier."""

    def __init__(self, lags, target):
        super().__init__()
        self.lags = lags
        self.target = target

    def process(self, execution_context: ExecutionContext, input_list=None):
        rentals, weather, holidays = input_list
        table = rentals.merge(weather, on='hour')
        table['holiday'] = table['hour'].str.slice(0, 10).isin(holidays[0])
        for lag in self.lags:
            table['lag_{}'.format(lag)] = table[self.target].shift(lag)
        return [table.dropna()]


class Trainer(PythonProcessor):
    def __init__(self, parameter_file, trees=100):
        super().__init__()
        self.parameter_file = parameter_file
        self.trees = trees

    def process(self, execution_context: ExecutionContext, input_list=None):
        table = input_list[0]
        with open(self.parameter_file) as file:
            parameters = json.load(file)
        forest = RandomForestRegressor(n_estimators=self.trees, **parameters)
        forest.fit(table.drop(columns=['hour', 'count']), np.log1p(table['count']))
        path = '/srv/bike_rental/models/{}.joblib'.format(execution_context.job_execution_info.job_execution_id)
        joblib.dump(forest, path)
        af.register_model_version(model=execution_context.config['model_info'], model_path=path)
        return []


class Validator(PythonProcessor):
    """Marks a new version as validated if it is better than the deployed one by at least a given share."""

    def __init__(self, metric, at_least):
        super().__init__()
        self.metric = metric
        self.at_least = at_least

    def process(self, execution_context: ExecutionContext, input_list=None):
        name = execution_context.config['model_info'].name
        new, old = af.get_latest_generated_model_version(name), af.get_deployed_model_version(name)
        if old is None or self.error(new, input_list[0]) < (1 - self.at_least) * self.error(old, input_list[0]):
            af.update_model_version(model_name=name, model_version=new.version, current_stage='VALIDATED')
        return []

    def error(self, version, table):
        forest = joblib.load(version.model_path)
        return mean_absolute_error(table['count'], np.expm1(forest.predict(table.drop(columns=['hour', 'count']))))


class Pusher(PythonProcessor):
    def __init__(self, directory):
        super().__init__()
        self.directory = directory

    def process(self, execution_context: ExecutionContext, input_list=None):
        name = execution_context.config['model_info'].name
        version = af.get_latest_validated_model_version(name)
        joblib.dump(joblib.load(version.model_path), '{}/current.joblib'.format(self.directory))
        af.update_model_version(model_name=name, model_version=version.version, current_stage='DEPLOYED')
        return []


class Predictor(PythonProcessor):
    def open(self, execution_context: ExecutionContext):
        version = af.get_deployed_model_version(execution_context.config['model_info'].name)
        self.forest = joblib.load(version.model_path)

    def process(self, execution_context: ExecutionContext, input_list=None):
        return [input_list[0].assign(count=np.expm1(self.forest.predict(input_list[0])))]
