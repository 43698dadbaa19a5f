NAMES = ['berlin', 'paris']
