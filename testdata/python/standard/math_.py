# shows: `math`
import math

print(math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.sqrt(16), math.sqrt(2), math.fabs(-3), math.gcd(12, 18), math.factorial(20))
print(math.pi, math.e, math.tau, math.inf, math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 2, abs_tol=1))
print(math.copysign(1, -0.0), math.pow(2, 10), math.log2(8), math.log10(1000), math.modf(2.5), math.degrees(0), math.radians(0), math.floor(10 ** 20), math.ceil(-0.5))
print([math.ceil(n / 3) for n in range(5)], math.floor(7), math.factorial(0), math.gcd(0, 0))
for wrong in (lambda: math.sqrt(-1), lambda: math.factorial(-1), lambda: math.floor('x'), lambda: math.log10(0), lambda: math.gcd(1.5, 2)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
