"""Units of measure."""
def measure(grams):
    return gram / 1000


SPOON = measure(20)
