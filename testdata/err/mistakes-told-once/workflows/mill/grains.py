def grind_stone(grain):
    return 'grind ' + grain
