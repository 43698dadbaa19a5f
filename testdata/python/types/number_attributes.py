# shows: `int` of any size, `float`, `bool`
print((5).real, (5).imag, (5).numerator, (5).denominator, True.real, True.imag, True.denominator, (2.5).real, (2.5).imag)
print((5).conjugate(), (2.5).conjugate(), True.conjugate(), (300).bit_length(), (-300).bit_length(), (1 << 80).bit_length(), True.bit_length())
print((2.5).is_integer(), (2.0).is_integer(), (2.5).as_integer_ratio())
print((2.5).hex(), float.fromhex('0x1.4p+1'), float.fromhex('1.8'), (0.1).hex(), (-0.0).hex(), (1e-310).hex(), float('inf').hex())
print(bytes.fromhex('00 ff'), b'ab'.hex())
try:
    (5).as_integer_ratio()
except AttributeError as e:
    print(e)
try:
    (2.5).numerator
except AttributeError as e:
    print(e)
for text in ['0x1p-1075', '0x1.8p-1075', ' -0X1.8P3 ', '0x.8', 'ff', '1p', '0x', 'inf', '-Infinity', '0x1p1024', '', '0x1.2.3', '0x1p+-3', '0x1.00000000000008p0']:
    try:
        print(float.fromhex(text), end=' ')
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error, end=' ')
print(float.fromhex('nan') != float.fromhex('nan'), (1e300).hex(), (5e-324).hex(), (1 / 3).hex())
