# shows: `+=` and its like
n = 7
n += 3
n -= 1
n *= 4
print(n)
n //= 5
n **= 2
n %= 10
print(n)
n <<= 4
n >>= 1
n |= 5
n &= 7
n ^= 3
print(n)
n /= 4
print(n)
text = 'a'
text += 'b'
text *= 2
print(text)
items = same = [1]
items += (2, 3)
items *= 2
print(same, items is same)
d = {'k': [1]}
d['k'] += [2]
d['k'][0] -= 5
print(d)
t = u = (1,)
t += (2,)
print(t, u)
s = v = {1}
s |= {2}
s -= {1}
s ^= {2, 3}
print(s, v is s)
