# refused: AF0202
import functools
import os


@functools.singledispatch
def build(value):
    return value


@build.register  # <-
def _(value: os.environ.get('KIND')):
    return value
