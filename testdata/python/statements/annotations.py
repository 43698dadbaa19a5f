# shows: annotations
x: int = 5
y: 'whatever'
print(x)
try:
    print(y)
except NameError as error:
    print(isinstance(error, NameError))


class Point:
    x: int = 0
    y: 'Point'
    z: list = []


print(Point.z)
print(Point.__annotations__)


def f(a: int, *rest: str, b: 'B' = 2, **more: dict) -> None:
    local: int = 3
    return local


print(f(1))
print(f.__annotations__)
