# shows: what is read from a file outside the project, what is read by a relative path
import os
try:
    f = open('/dev/null')
    print(f.read())  # unknown
    text = f.read()
except IOError:
    text = ''
print(text)  # unknown
with open('/dev/null') as g:
    print(g.readline())  # unknown
print(os.path.exists('/nowhere/at/all'))  # unknown
print(os.path.exists('relative.txt'))  # unknown
print([root for root, directories, names in os.walk('/nowhere/at/all')])  # unknown
print(next(os.walk('/dev'))[0])  # unknown
import glob
print(sorted(glob.glob('/nowhere/at/all/**/*.sql', recursive=True)))  # unknown
