"""The plugin itself. It may do whatever it likes: the compiler reads the stub instead."""
import os
import subprocess
from tempfile import NamedTemporaryFile

from ai_flow.plugin_interface import register_job_plugin_factory
from ai_flow.plugin_interface.job_plugin_interface import JobController, JobHandle, JobPluginFactory
from ai_flow.translator.translator import JobGenerator
from ai_flow.util import serialization_utils
from ai_flow.workflow.job import Job
from ai_flow.workflow.status import Status

SPARK_HOME = os.environ.get('SPARK_HOME', '/opt/spark')


class SparkProcessor(object):
    def __init__(self, application, arguments=None, conf=None):
        self.application = application
        self.arguments = arguments or []
        self.conf = conf


class SparkSqlProcessor(object):
    def __init__(self, *statements):
        self.statements = list(statements)


class SparkJob(Job):
    def __init__(self, job_config):
        super().__init__(job_config)
        self.processors_file = None


class SparkJobGenerator(JobGenerator):
    def generate(self, sub_graph, resource_dir=None):
        processors = {name: node.get_processor() for name, node in sub_graph.nodes.items()}
        for name, processor in processors.items():
            if not isinstance(processor, (SparkProcessor, SparkSqlProcessor)):
                raise TypeError('{} has no processor for Spark, but {!r}'.format(name, processor))
        job = SparkJob(sub_graph.config)
        with NamedTemporaryFile(dir=resource_dir, prefix=job.job_name + '_spark_', delete=False) as file:
            job.processors_file = os.path.basename(file.name)
            file.write(serialization_utils.serialize(processors))
        return job


class SparkJobController(JobController):
    def __init__(self):
        super().__init__()
        self.running = {}

    def submit_job(self, job, job_runtime_env):
        handle = JobHandle(job=job, job_execution=job_runtime_env.job_execution_info)
        self.running[handle] = subprocess.Popen([SPARK_HOME + '/bin/spark-submit', job.processors_file])
        return handle

    def stop_job(self, job_handle, job_runtime_env):
        self.running[job_handle].terminate()

    def cleanup_job(self, job_handle, job_runtime_env):
        self.running.pop(job_handle, None)

    def get_result(self, job_handle, blocking=True):
        return self.running[job_handle].wait() if blocking else None

    def get_job_status(self, job_handle):
        status = self.running[job_handle].poll()
        if status is None:
            return Status.RUNNING
        return Status.FINISHED if status == 0 else Status.FAILED


class SparkJobPluginFactory(JobPluginFactory):
    def job_type(self):
        return 'spark'

    def get_job_generator(self):
        return SparkJobGenerator()

    def get_job_controller(self):
        return SparkJobController()


register_job_plugin_factory(SparkJobPluginFactory())
