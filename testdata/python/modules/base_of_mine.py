class Step:
    pass
