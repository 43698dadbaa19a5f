"""Random valid projects for generated.py.

body.py      Python text under construction
words.py     words that several parts use
spelling.py  a value, written as one of many expressions that give it
texts.py, numbers.py, containers.py   values of these kinds
standard.py  any value, by the standard library
dates.py     by dates and times
files.py     by files of the project: JSON, YAML, INI, CSV and text
listings.py  by what directories hold; by parsers of arguments
patterns.py  by regular expressions, sums and encodings
recipes.py   ways to write a value, as text
lazily.py    by generators, `with` blocks, decorators and closures
handed.py    by functions that are handed on
coroutines.py   by coroutines
objects.py   by the protocols of classes
hooks.py     by what else classes are asked, and what is known of functions
standing.py  by methods that something stands in front of, by slots, by caches
references.py   by settings that refer to others, by what `import *` brings
picked.py    picked out of tables, by names and numbers
exact.py     by `decimal`, `fractions` and `bytearray`; calculations of which only Python knows what comes out
declared.py  by the environment and the arguments of the command
calls.py     a call, its arguments written in one of many forms
yaml_text.py odd YAML
blocks.py    the block of a job, and factories of jobs
dispatch.py  jobs defined by what is picked
modules.py   other modules, and how names of theirs are said
waiting.py   scripts that wait for what they have started
configuration.py, metadata.py, jobs.py, operations.py, rules.py, idioms.py, ending.py   parts of a project
project.py   a whole project
coverage.py  what was made, and what was not
shrink.py    a difference, made small
"""
