# shows: `super()`
class Base:
    def __init__(self, *args):
        self.args = args

    def run(self):
        return 'ran'


class Step(Base):
    def __init__(self, *args, **kwargs):
        super(Base).__init__(*args, **kwargs)


for wrong in (lambda: Step('x'), lambda: Step(1), lambda: Step(y=1), lambda: Step().args, lambda: super(Base).run, lambda: super(Step).other()):
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(type(super(Base)), super(Step).__thisclass__ is Step, super(Base).__self__)
