# python: 3.8
# shows: `continue` in `finally`
for i in range(3):
    try:
        if i == 1:
            raise ValueError
        print(i)
    finally:
        continue
print('end', i)
