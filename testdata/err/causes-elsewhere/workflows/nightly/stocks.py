from prices import price

FACTOR = 3
