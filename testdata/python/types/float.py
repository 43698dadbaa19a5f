# shows: `float`
print(0.1 + 0.2, 1 / 3, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, 100.0, -0.0)
print(float('1.5'), float(' 2 '), float('inf'), float('-inf'), float('nan'), float('1e5'), float(3), float(True), float())
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(1.0), round(5, -1), round(1e20))
print(7.5 // 2, -7.5 % 2, 2 ** 0.5, 1e308 * 10, -1e308 * 10, 0.1 * 3, 1.1 + 2.2, 1e23, 4.35 * 100, 9007199254740993.0)
print(1332616655277896.25, -1332616655277896.75, 1125899906842624.125, 1125899906842624.375, 4503599627370497.5, 12.5, 1e-7, -1e-320, -1.5e300, 1e22)
nan = float('nan')
print(nan == nan, 1.0.is_integer(), (0.5).as_integer_ratio(), int(1e20), 0.0 == -0.0, 3.0 == 3)
print(str(1e100), repr(1.0), abs(-2.5), divmod(7.5, 2), 5.0 .real, max(1, 1.0))
try:
    float('abc')
except ValueError as error:
    print(error)
