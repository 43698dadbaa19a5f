import ai_flow as af

af.init_ai_flow_context()
with af.job_config('job'):
    import program
