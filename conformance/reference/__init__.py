"""The released AIFlow client, run without a server: what `driver.py` is made of.

fakes.py     modules that are not installed
wire.py      the servers, answered in the process
client.py    the client loaded once, and its calls noted
declared.py  what a case declares to the compiler, for the client
entry.py     one workflow loaded as `aiflow workflow submit` does, or as a script
record.py    the client's graph and workflow written down
values.py    any Python value as JSON, without loss
forks.py     a process a workflow
"""
