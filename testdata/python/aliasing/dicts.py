# shows: aliasing
base = {'opts': {'a': 1}, 'n': 1}
alias, shallow, merged = base, base.copy(), {**base}
alias['n'] = 2
shallow['opts']['a'] = 9
print(base, shallow, merged, base['opts'] is merged['opts'])
table = dict.fromkeys('ab', [])
table['a'].append(1)
print(table)
items = [base, base]
items[0]['new'] = True
print(items[1]['new'], len(base), items[0] is items[1])


def configure(options={}):
    options.setdefault('calls', 0)
    options['calls'] += 1
    return options


first, second = configure(), configure()
print(first is second, first)
