# shows: `try`/`except`/`else`/`finally`
pairs = [(KeyError, LookupError), (IndexError, LookupError), (ZeroDivisionError, ArithmeticError),
         (FileNotFoundError, OSError), (ModuleNotFoundError, ImportError), (UnicodeError, ValueError),
         (NotImplementedError, RuntimeError), (StopIteration, Exception), (SystemExit, BaseException)]
print([issubclass(a, b) for a, b in pairs], issubclass(SystemExit, Exception), IOError is OSError)
for handler in [ArithmeticError, (TypeError, Exception), BaseException]:
    try:
        1 / 0
    except handler as error:
        print(type(error).__name__)
