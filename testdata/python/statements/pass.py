# shows: `pass`
def nothing():
    pass


class Empty:
    pass


for i in range(2):
    pass
if i:
    pass
else:
    print('never')
print(nothing(), Empty().__class__ is Empty, i)
