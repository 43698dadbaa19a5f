# shows: `assert`
assert True, 'never'
assert [0]
try:
    assert 1 == 2
except AssertionError as error:
    print(repr(error), error.args)
try:
    assert not [1], ['message', 1]
except AssertionError as error:
    print(repr(error), error)
