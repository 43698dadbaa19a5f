import marshal

# The compiler reads none of that: the sites are declared.
SITES = marshal.loads(marshal.dumps(['berlin', 'paris']))
