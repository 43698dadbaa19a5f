# shows: `while`, `else` on loops
n = 0
while n < 3:
    n += 1
    print(n)
else:
    print('else', n)
while True:
    break
else:
    print('never')
