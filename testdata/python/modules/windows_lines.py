"""Lines that end as on Windows."""
TEXT = """a
b
"""
JOINED = 1 + \
    2
