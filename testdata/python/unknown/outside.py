# shows: the result of anything outside the project, `datetime.date.today()`, `re.match(...)`
import datetime
import re
import socket
print('known')
print(datetime.date.today())  # unknown
print(re.match('a', 'ab'))  # unknown
print(socket.gethostname())  # unknown
print(socket.gethostname() + '!')  # unknown
print([1, 2][socket.AF_INET - socket.AF_INET])  # unknown
name = socket.gethostname()
items = ['a', name, 'c']
print(items[0], len(items), items[2])
print(items[1])  # unknown
print(isinstance(items, list), 'x' if items else 'y')
