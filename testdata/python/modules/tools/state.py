LOG = ['evaluated']
value = 1
print('tools.state is evaluated')


def get():
    return value
