NAME = 'wash'
