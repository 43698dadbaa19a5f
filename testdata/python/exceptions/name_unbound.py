# shows: `try`/`except`/`else`/`finally`
error = 'before'
try:
    raise ValueError('x')
except ValueError as error:
    print(error)
try:
    print(error)
except NameError:
    print('unbound')
