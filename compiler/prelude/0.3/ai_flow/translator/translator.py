from abc import ABC, abstractmethod
from typing import Text


class JobGenerator(ABC):
    def __init__(self) -> None:
        pass

    @abstractmethod
    def generate(self, sub_graph, resource_dir: Text = None):
        pass
