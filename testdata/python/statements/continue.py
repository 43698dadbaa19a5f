# shows: `continue`
for i in range(6):
    if i % 2:
        continue
    print(i)
i = 0
while i < 5:
    i += 1
    if i == 3:
        continue
    print('while', i)
else:
    print('done')
for i in range(3):
    try:
        if i == 1:
            continue
        print('body', i)
    finally:
        print('finally', i)
