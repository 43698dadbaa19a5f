# shows: `bytes`, `reversed`
# Bytes of whatever gives small numbers; what has items and a length can be reversed.
for make in (lambda: bytes([300]), lambda: bytes(['a']), lambda: bytes(-1), lambda: bytes(1.5), lambda: bytes(None),
             lambda: bytes(range(3)), lambda: bytes(x for x in b'ab'), lambda: bytes({65}), lambda: bytes((1, True)),
             lambda: bytes([2 ** 70]), lambda: bytearray([1, 2]), lambda: bytes([1.0])):
    try:
        print(make())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Steps:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return index * 10


class Endless:
    def __getitem__(self, index):
        return index


print(list(reversed(Steps())), next(reversed(Steps())))
try:
    reversed(Endless())
except TypeError as error:
    print(error)
print('\ufffd' == '\N{REPLACEMENT CHARACTER}', len('\ufffd'))
print('\ud83d')  # unknown
