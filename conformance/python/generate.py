def program(seed, count):
    return ''
