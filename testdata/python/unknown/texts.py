# shows: `os.environ['X']` of a variable that is not declared
# contexts: plain helper class
import os
directory = os.path.dirname(__file__)
print(directory)  # prints <project>/workflows/w
print(os.path.join(directory, 'data', 'x.csv'))  # prints <project>/workflows/w/data/x.csv
print('cat %s | head' % __file__)  # prints cat <project>/workflows/w/w.py | head
print(f'{os.path.basename(__file__)}')
print(os.path.abspath(os.path.join(directory, '..', '..')))  # prints <project>
print(os.path.exists(__file__))  # prints True
print(os.environ['PATH'] + ':/bin')  # prints $PATH:/bin
print(len(__file__))  # unknown
words = os.environ.get('WORDS_OF_NOBODY', 'a b').split()
print('%s-%s' % tuple(words))  # unknown
print('%s-%d' % tuple([1, len(words)]))  # unknown
try:
    text = '%s-%s' % tuple(words)
except TypeError:
    text = 'too few'
print(text)  # unknown
print(__file__[:-3] + '.sql', __file__[-3:])  # prints <project>/workflows/w/w.sql .py
print(__file__.rsplit('.', 1)[0])  # prints <project>/workflows/w/w
print(__file__.rsplit('/', 2)[1:], __file__.rpartition('/')[2])
print(__file__.replace('.py', '.yaml'))  # prints <project>/workflows/w/w.yaml
print(directory.replace('workflows', 'resources'), (directory + '//').rstrip('/'))  # prints <project>/resources/w <project>/workflows/w
print(__file__.rsplit('/', 9))  # unknown
print(__file__.replace('/w', ''))  # prints <project>orkflows.py
print(__file__[:-200])  # unknown
print(('a' + os.environ['PATH']).replace('a', 'b'))  # unknown
