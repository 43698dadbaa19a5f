"""Calls that look metadata up or register it."""
import inspect

import ai_flow.client as client

from projects.spelling import Source
from projects.words import TEXTS

# Each gives a reference or nothing that the graph is made of. Deleting is left out: no definition deletes.
METADATA = ['get_dataset_by_id', 'get_dataset_by_name', 'register_dataset', 'register_dataset_with_catalog', 'update_dataset',
            'get_model_relation_by_name', 'get_model_by_id', 'get_model_by_name', 'register_model',
            'get_deployed_model_version', 'get_latest_validated_model_version', 'get_latest_generated_model_version',
            'get_artifact_by_id', 'get_artifact_by_name', 'register_artifact', 'update_artifact', 'get_project_by_name',
            'get_model_version_by_version', 'get_registered_model_detail', 'get_model_relation_by_id',
            'get_model_version_relation_by_version', 'register_model_relation', 'register_model_version_relation',
            'get_project_by_id', 'register_project', 'update_project', 'get_workflow_by_name', 'get_workflow_by_id',
            'create_registered_model', 'update_registered_model', 'get_model_version_detail', 'list_datasets',
            'list_artifacts', 'list_projects', 'list_registered_models', 'register_model_version',
            'get_workflow_snapshot', 'list_model_relation']


class Metadata(object):
    """A part of Project."""

    def _metadata(self):
        name = self.pick(METADATA)
        function = getattr(client, name)
        values = {}
        for parameter in inspect.signature(function).parameters:
            values[parameter] = self._argument(parameter)
        variable = self.names.fresh('found')
        said = self.api(name, ('ai_flow', 'ai_flow.client'))
        if self.chance(0.1) and not name.startswith('register_model'):
            said = '{}().{}'.format(self.api('get_ai_flow_client', ('ai_flow', 'ai_flow.client.ai_flow_client')), name)
        self.body.line('{} = {}'.format(variable, self.calls.call(said, function, values)))
        if name.startswith('list_'):
            pass
        elif 'dataset' in name:
            self.datasets.append(variable)
            self.texts_of_references += ['{}.name'.format(variable)]
            if name in ('register_dataset', 'get_dataset_by_name'):
                self.texts_of_references += ["f'{{{}.uri}}/part'".format(variable)]
        elif name in ('get_model_by_id', 'get_model_by_name', 'register_model'):
            self.models.append(variable)
            self.texts_of_references += ['{}.name'.format(variable)]
        elif name == 'get_model_version_by_version':
            self.versions.append(variable)
        elif 'artifact' in name:
            self.texts_of_references += ['{}.name'.format(variable)]

    def _argument(self, parameter):
        if parameter.endswith('_id') or parameter in ('version', 'model_version', 'page_size', 'offset'):
            return self.random.randrange(1, 9)
        if parameter == 'current_stage':
            self.module.need('from ai_flow.model_center.entity.model_version_stage import ModelVersionStage')
            return Source('ModelVersionStage.{}'.format(self.pick(['GENERATED', 'VALIDATED', 'DEPLOYED'])))
        if parameter == 'model':
            return Source(self.pick(self.models)) if self.models else 'model-1'
        if parameter == 'properties':
            return {'k': 'v', 'owner': self.pick(TEXTS)}
        if parameter == 'name_list':
            return ['a', 'b']
        if parameter == 'type_list':
            self.module.need('from ai_flow.meta.dataset_meta import DataType')
            return [Source('DataType.INT32'), Source('DataType.STRING')]
        if parameter == 'name' or parameter.endswith('_name'):
            return self.pick(['users', 'model-1', 'données', 'x1', 'a b'])
        return self.pick(TEXTS)
