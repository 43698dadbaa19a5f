NAME = 'dust'
