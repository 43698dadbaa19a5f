"""Units of measure."""
def measure(grams):
    return grams / 1000
