# shows: `import` in all spellings
def late():
    import single
    from tools.numbers_ import ONE as local
    return single.text(local)


class Holder:
    from tools.numbers_ import ONE
    import single as module


print(late(), Holder.ONE, Holder.module.text(2))
try:
    local
except NameError as error:
    print(error)
