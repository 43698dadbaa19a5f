# shows: `if`
for n in [0, 1, 5, 50, -1]:
    if n < 0:
        print(n, 'negative')
    elif not n:
        print(n, 'zero')
    elif n < 10:
        print(n, 'small')
    else:
        print(n, 'large')
if []:
    print('empty is true')
if '0' and [0] and {0: 0} and (0,):
    print('all true')
