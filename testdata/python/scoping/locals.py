# shows: locals
def inner(p, q=2):
    w = 3
    print(sorted(locals()), '{p} {q} {w}'.format(**locals()))
    l = locals()
    l['w'] = 4
    print(w, list(l))
    return locals()
print(inner(1))
def outer(a, b):
    c = a
    def nested(d):
        e = a + d
        print(locals())
        return b
    nested(1)
    return locals()
r = outer(1, 2)
r.pop('nested')
print(r)
def h(a, *args, b=1, **kw):
    params = locals()
    print(params, 'params' in locals())
h(1, 2, c=3)
k = (lambda a, b=2: locals())(1)
print(k)
