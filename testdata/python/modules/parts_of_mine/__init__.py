__all__ = ["first", "CONST"]
CONST = 3
HIDDEN = 4
