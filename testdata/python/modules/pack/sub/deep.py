from . import INNER
from .. import NAME as up_two
from .other import sibling
WHO = INNER + '.deep'
