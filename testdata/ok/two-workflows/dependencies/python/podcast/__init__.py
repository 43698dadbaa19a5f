"""What the workflows of this project have in common."""
from .shows import SHOWS, Show
