def text(n):
    return 'single' * n
