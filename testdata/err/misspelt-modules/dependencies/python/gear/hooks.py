"""Hooks."""
SMALL = 1
