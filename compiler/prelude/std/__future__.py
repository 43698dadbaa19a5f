class _Feature:
    pass


absolute_import = _Feature()
annotations = _Feature()
barry_as_FLUFL = _Feature()
division = _Feature()
generator_stop = _Feature()
generators = _Feature()
nested_scopes = _Feature()
print_function = _Feature()
unicode_literals = _Feature()
with_statement = _Feature()
