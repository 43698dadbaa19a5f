"""Mows the meadow."""
from __future__ import annotations

import dataclasses
import typing

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor


@dataclasses.dataclass
class Strip:
    marks: typing.List[str]
    width: float


af.init_ai_flow_context()

with af.job_config('mow'):
    af.user_define_operation(processor=BashProcessor('mow ' + Strip([], 2.5).marks))
