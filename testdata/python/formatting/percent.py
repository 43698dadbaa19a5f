# shows: `%`
print('%s %r %a|%5s|%-5s|%.2s' % ('é', 'é', 'é', 'ab', 'ab', 'abc'))
print('%d %5d %-5d| %05d %+d % d %x %X %o %#x %c %c' % (5, 5, 5, 5, 5, 5, 255, 255, 8, 255, 'a', 98))
print('%f %.2f %8.3f %e %g %G %g %.0f %+.1f' % (3.14159, 3.14159, 3.14159, 12345.678, 1e10, 1e-10, 0.0001, 2.5, 1))
print('%(name)s is %(age)d, %(age)05.1f %%' % {'name': 'x', 'age': 7, 'unused': 0})
print('%s' % (1,), '%s' % [1, 2], '%s %s' % ('a', (1, 2)), '%*d|%-*d|%.*f' % (5, 1, 5, 2, 2, 3.14159), '100%%' % ())
for f in [lambda: '%d' % 'a', lambda: '%s %s' % 'a', lambda: '%s' % (1, 2), lambda: '%(k)s' % {}, lambda: '%q' % 1, lambda: '%d' % 1.9]:
    try:
        print(f())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
