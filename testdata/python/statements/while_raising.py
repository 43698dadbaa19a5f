# shows: `while`
# Loops that an exception ends in one of their first rounds.
def search(halls, wanted):
    while halls:
        hall = halls.pop()
        if hall == wanted:
            raise LookupError('found ' + hall)


def count(last):
    number = 0
    while True:
        number += 1
        if number == last:
            raise StopIteration(number)


for run in (lambda: search(['a', 'b', 'c'], 'b'), lambda: count(2), lambda: count(1), lambda: search(['a', 'b', 'c'], 'x')):
    try:
        print(run())
    except (LookupError, StopIteration) as error:
        print(repr(error))
