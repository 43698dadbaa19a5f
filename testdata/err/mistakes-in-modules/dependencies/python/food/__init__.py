"""The food."""
from .feeder import Feeder
from .units import measure

FOODS = ['krill', 'algae']
