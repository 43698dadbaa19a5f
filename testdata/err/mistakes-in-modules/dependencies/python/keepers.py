"""The keepers."""
KEEPERS = ['Ada', 'Grace'
