"""Random valid projects for generated.py.

body.py      Python text under construction
spelling.py  a value, written as one of many expressions that give it
calls.py     a call, its arguments written in one of many forms
yaml_text.py odd YAML
project.py   a whole project
coverage.py  what was made, and what was not
shrink.py    a difference, made small
"""
