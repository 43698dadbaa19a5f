"""What workflows find in acme_flow.spark."""
from typing import Dict, List


class SparkProcessor(object):
    """Runs an application."""

    def __init__(self, application: str, arguments: List[str] = None, conf: Dict = None):
        self.application = application
        self.arguments = arguments or []
        self.conf = conf


class SparkSqlProcessor(object):
    """Runs statements."""

    def __init__(self, *statements: str):
        self.statements = list(statements)
