from acme_flow.tools import Base


class Watch(Bse):
    pass
