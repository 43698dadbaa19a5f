# shows: chance
import random
if random.random() < 0.5:
    x, same, items = 1, 'same', [1]
else:
    x, same, items = 2, 'same', [2]
print(x)  # unknown
print(same)
y = 1 if random.random() > 0.5 else 1
print(y, [y, 'z'])
known = [0]
if random.random() < 0.5:
    known.append(1)
print(known)  # unknown
for i in range(random.randrange(1, 3)):
    total = i
print(same)
print(total)  # unknown
