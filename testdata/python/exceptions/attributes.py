# shows: `try`/`except`/`else`/`finally`
error = ValueError('a', 2)
print(error.args, str(error), repr(error), str(ValueError()), repr(ValueError('x')), repr(ValueError([1])))
error.note = 'extra'
print(error.note, isinstance(error, Exception), error == ValueError('a', 2))
stop = StopIteration(5)
print(stop.value, SystemExit(2).code, OSError(2, 'No such file').errno, OSError(2, 'No such file'))
print(str(KeyError('k')), str(KeyError('a', 'b')), [ValueError(1)], '%s|%r' % (ValueError('v'), ValueError('v')))
