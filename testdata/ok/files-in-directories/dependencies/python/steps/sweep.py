NAME = 'sweep'
