# python: 3.12
# shows: quotes in f-strings
d = {'k': [1, 2]}
print(f'{d['k']} {'\n'.join(['a', 'b'])} {f'{f'{1 + 1}'}'}')
print(f"{', '.join(str(x) for x in d['k'])}")
