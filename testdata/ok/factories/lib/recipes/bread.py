"""What is baked: found by a path that the workflow adds to sys.path."""


def recipes():
    yield 'rye', 2
    yield 'wheat', 1


def loaves(kinds):
    """Each loaf as (kind, number), and in the end how many there are."""
    count = 0
    for kind, number in kinds:
        for loaf in range(1, number + 1):
            count += 1
            yield kind, loaf
    return count
