# refused: AF0202
# contexts: plain module
# shows: `from module import *` of anything outside the project
from numpy import *  # <-
