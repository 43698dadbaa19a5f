"""The food."""
from .feeder import Feeder
from .units import measures

FOODS = ['krill', 'algae']
