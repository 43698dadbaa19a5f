# shows: globals
# contexts: plain module
import os
x = 1
def f():
    return 2
print('x' in globals(), globals()['x'], globals().get('nothing', 3), globals()['f']())
globals()['y'] = 4
print(y)
g = globals()
z = 5
print(g['z'], g is globals())
g.update(v=6, u=7)
print(v + u)
for name in ['a', 'b']:
    globals()['job_' + name] = name * 2
print(job_a, job_b)
del g['x']
print('x' in globals())
try:
    x
except NameError as e:
    print(e)
def inner(p):
    globals()['made'] = p
    x = 'local'
    return globals()['z']


print(inner(1), made)
print([k for k in globals() if not k.startswith('_')])
print(globals()['__name__'], __name__ == globals()['__name__'])
print(sorted(vars()) == sorted(globals()))
def setter():
    global made2
    made2 = 1
setter()
print(g['made2'])
print('{z} {v}'.format(**globals()))
try:
    globals()['missing']
except KeyError as e:
    print(repr(e))
