from dataclasses import dataclass


@dataclass
class Bed:
    name: 'str'
    length: 'int' = 3
