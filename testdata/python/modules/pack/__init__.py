NAME = 'pack'
from . import sub
