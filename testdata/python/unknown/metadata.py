# shows: attributes of metadata that only the server knows, results of life-cycle calls
import ai_flow as af
af.init_ai_flow_context()
dataset = af.get_dataset_by_name('d')
print(dataset.uri)  # prints <uri>
print('cat ' + dataset.uri)  # prints cat <uri>
print(dataset.uuid)  # prints <uuid>
print(af.workflow_operation.get_workflow('w'))  # unknown
