# shows: closures
for i in range(3):
    inside = i * 10
print(i, inside)
with_value = [j for j in range(3)]
try:
    j
except NameError:
    print('comprehensions keep theirs')
if False:
    never = 1
try:
    never
except NameError as error:
    print('unbound', type(error).__name__ in ('NameError', 'UnboundLocalError'))


def f():
    for k in range(2):
        def g():
            return k
    k = 'later'
    return g()


print(f())
