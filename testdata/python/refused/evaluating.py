# refused: AF0202
# shows: `eval`, `exec`, `compile`
def unused():
    eval('never')


eval('1 + 1')  # <-
exec('x = 1')  # <-
code = compile('1', 'file', 'eval')  # <-
