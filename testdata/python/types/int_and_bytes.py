# shows: `int` of any size, `bytes`
for number in (0, 1, 255, 256, 65535, 2 ** 40 + 3):
    print(number.to_bytes(8, 'big'), number.to_bytes(6, 'little'), int.from_bytes(number.to_bytes(9, 'little'), 'little') == number)
for number in (-1, -128, -129, 127, 128, -2 ** 70):
    print(number.to_bytes(10, 'big', signed=True), int.from_bytes(number.to_bytes(10, byteorder='little', signed=True), byteorder='little', signed=True) == number)
print((0).to_bytes(0, 'big'), True.to_bytes(2, 'big'), int.from_bytes(b'', 'big'), int.from_bytes(b'\xff\x00', 'big', signed=True), int.from_bytes(b'\x00\x80', byteorder='little'))
print(bytes.fromhex('48 65 6c 6C 6f'), bytes.fromhex(''), bytes.fromhex('é'.encode().hex()).decode(), (1024).to_bytes(2, byteorder='big').hex())
for wrong in (lambda: (256).to_bytes(1, 'big'), lambda: (-1).to_bytes(1, 'big'), lambda: (128).to_bytes(1, 'big', signed=True), lambda: (1).to_bytes(1, 'middle'),
              lambda: (1).to_bytes(-1, 'big'), lambda: bytes.fromhex('4'), lambda: bytes.fromhex('4x'), lambda: bytes.fromhex('xx'), lambda: bytes.fromhex('48 6')):
    try:
        print(wrong())
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
