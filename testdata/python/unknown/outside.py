# shows: the result of anything outside the project, `subprocess.check_output(...)`, `requests.get(...)`
import datetime
import socket
import subprocess
print('known')
print(datetime.date.today())  # unknown
print(subprocess.check_output(['echo', 'x']))  # unknown
print(subprocess.run(['true']).returncode)  # unknown
print(socket.gethostname())  # unknown
print(socket.gethostname() + '!')  # unknown
print([1, 2][socket.AF_INET - socket.AF_INET])  # unknown
name = socket.gethostname()
items = ['a', name, 'c']
print(items[0], len(items), items[2])
print(items[1])  # unknown
print(isinstance(items, list), 'x' if items else 'y')
