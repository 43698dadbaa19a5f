import windows_lines as lines
print(repr(lines.TEXT), lines.JOINED, repr(lines.__doc__))
