# shows: `int` of any size
print(2 ** 100, -2 ** 63 - 1, 10 ** 30 // 7, 10 ** 30 % 7, -10 ** 20 // 3, (2 ** 64) * (2 ** 64), 2 ** 200 >> 190)
print(int('12'), int(' -7 '), int('ff', 16), int('0b11', 0), int(3.9), int(-3.9), int('1_000'), int(True), int())
print(0xFF, 0o17, 0b101, 1_000_000, hex(255), oct(8), bin(-5), (255).bit_length())
print(10 ** 20 == 1e20, 2 ** 53 + 1 == float(2 ** 53 + 1), -7 // 2, -7 % 3, 7 % -3, divmod(-7, 2))
print(str(2 ** 70), len(str(3 ** 200)), pow(3, 100, 7), abs(-10 ** 25), (5).real, (5).numerator)
for f in [lambda: int('x'), lambda: int('1.5'), lambda: int(None), lambda: int('9', 8), lambda: int(float('inf'))]:
    try:
        f()
    except (ValueError, TypeError, OverflowError) as error:
        print(error)
