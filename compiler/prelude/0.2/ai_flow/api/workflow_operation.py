del get_job_executions
del stop_scheduling_job
del resume_scheduling_job


def get_job_execution(job_name: Text, execution_id: Text) -> JobExecutionInfo:
    return _aiflowc.life_cycle()
