# shows: `abs`, `divmod`, `pow`, `round`, `hex`, `oct`, `bin`
print(abs(-5), abs(-2.5), abs(True), divmod(17, 5), divmod(-17, 5), divmod(1.5, 0.4), pow(2, 10), pow(2, -1), pow(2, 10, 100))
print(round(3.14159, 2), round(15, -1), round(25, -1), round(0.5), round(1.5), round(-0.5), hex(-255), oct(64), bin(10))
for f in [lambda: abs('a'), lambda: divmod(1, 0), lambda: hex(1.5), lambda: round('a'), lambda: pow(2, -1, 5)]:
    try:
        f()
    except (TypeError, ZeroDivisionError, ValueError) as error:
        print(error)
