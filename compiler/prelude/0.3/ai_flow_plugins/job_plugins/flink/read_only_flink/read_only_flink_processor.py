from ai_flow_plugins.job_plugins.read_only import ReadOnlyProcessor


class ReadOnlyFlinkProcessor(ReadOnlyProcessor):
    pass
