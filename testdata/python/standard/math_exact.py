# shows: `math`
import math

print(math.fsum([0.1] * 10), math.fsum([]), math.fsum([1e100, 1.0, -1e100]), math.fsum([1, 2, 3]), math.fsum([1e-320, 0.1, -0.0]), math.fsum(x / 7 for x in range(100)))
print(math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7.5, -2), math.fmod(1e300, 0.7), math.fmod(-6, 3), math.fmod(5, math.inf), math.fmod(math.nan, 2))
print(math.hypot(3, 4), math.hypot(-5, 12.0), math.hypot(0, 2.5), math.hypot(math.inf, 1))
print(math.hypot(1, 1))  # unknown
for wrong in (lambda: math.fmod(1, 0), lambda: math.fmod(math.inf, 2), lambda: math.fmod('x', 2), lambda: math.fsum(['x'])):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
