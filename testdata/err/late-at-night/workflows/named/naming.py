def job_name(verb, table):
    return '_'.join([verb, table])
