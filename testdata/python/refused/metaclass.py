# refused: AF0202
# shows: a metaclass of one's own
class Meta(type):
    def __len__(cls):
        return 42


class A(metaclass=Meta):  # <-
    pass
