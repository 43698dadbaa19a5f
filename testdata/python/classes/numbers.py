# shows: operators
class Count:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __int__(self):
        return self.n + 10

    def __float__(self):
        return self.n + 0.5


class Wrong:
    def __index__(self):
        return 'x'

    def __int__(self):
        return 'x'

    def __float__(self):
        return 1


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


i = Count(2)
letters = ['a', 'b', 'c', 'd']
attempt(lambda: (letters[i], 'abcd'[i], (1, 2, 3)[i], letters[i:], letters[:i], letters[::i]))
attempt(lambda: (list(range(i)), list(range(1, i)), 'ab' * i, i * [0], (1,) * i))
attempt(lambda: (int(i), float(i), '%d' % i, '%x' % i, '%.2f' % i, '%5.1f' % i))
attempt(lambda: (hex(i), oct(i), bin(i), chr(Count(65))))
attempt(lambda: ('a,b,c,d'.split(',', i), 'x'.center(i), 'x'.zfill(i), letters.pop(i), letters))
letters[Count(0)] = 'z'
attempt(lambda: letters)
w = Wrong()
attempt(lambda: letters[w])
attempt(lambda: int(w))
attempt(lambda: float(w))
attempt(lambda: 'a' * w)
attempt(lambda: letters[object()])
attempt(lambda: '%d' % letters)
