NAME = 'dry'
