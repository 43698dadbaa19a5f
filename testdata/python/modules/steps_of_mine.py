from base_of_mine import Step


class Load(Step):
    pass


class Clean(Step):
    order: int = 2


def helper():
    pass


LIMIT: int = 3
