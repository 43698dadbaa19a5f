WORD = 'later'
