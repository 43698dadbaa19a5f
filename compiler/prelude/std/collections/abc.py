import _aiflowc
from typing import *
