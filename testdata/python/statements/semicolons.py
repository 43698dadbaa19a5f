# shows: assignment
a = 1; b = 2; print(a, b)
if a: print('one'); print('line')
for i in 1, 2: print(i); a += i
print(a)
total = (1 +
         2 \
         + 3)
print(total)
def f(x): return x * 2
print(f(2))
