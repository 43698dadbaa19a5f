# shows: `break`
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        if i == 2:
            break
        print(i, j)
    else:
        print('never')
    print('after', i, j)
while True:
    for i in range(5):
        if i == 3:
            break
    break
print(i)
