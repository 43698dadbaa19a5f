"""What all have in common."""
MESH = 3
