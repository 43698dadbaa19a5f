# shows: all operators
a, b = 0b1100, 0x0A
print(a & b, a | b, a ^ b, ~a, a << 3, a >> 2, -1 >> 5, -5 & 0xFF, 1 << 100)
print(True & False, True | 2, True ^ True)
try:
    1 << -1
except ValueError as error:
    print(error)
try:
    1.0 & 1
except TypeError as error:
    print(error)
