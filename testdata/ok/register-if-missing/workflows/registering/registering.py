"""What the server does not have yet is registered; whether it has it is known only there."""
import ai_flow as af
from ai_flow_plugins.job_plugins.python import PythonProcessor


class Reader(PythonProcessor):
    def __init__(self, uri):
        super().__init__()
        self.uri = uri


def dataset(name, uri):
    found = af.get_dataset_by_name(name)
    if found is None:
        found = af.register_dataset(name=name, uri=uri, data_format='csv')
    return found


af.init_ai_flow_context()

if af.get_model_by_name('model') is None:
    af.register_model('model', 'made by this workflow')
artifact = af.get_artifact_by_name('report')
if not artifact:
    raise Exception('no artifact')
table = af.get_dataset_by_name('table')
try:
    assert table is not None
except AssertionError:
    exit(1)

with af.job_config('read'):
    df = af.read_dataset('daily', Reader(table.uri))
    af.train(df, 'model', Reader(artifact.uri + '/' + artifact.name))
    af.user_define_operation(df, Reader(f'{table.uri}/{table.name}?type={table.data_format}'), 0,
                             artifact=artifact, table=table, uri=table.uri, id=table.uuid)
    af.user_define_operation(processor=Reader(dataset('other', '/data/other.csv').uri))
