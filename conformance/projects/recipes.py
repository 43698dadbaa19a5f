"""Ways to write a value, as text: what is defined at the top of a file, what is done first, and what then says it.

In these, $v is the value, written once; $f some value that does not matter; $n what is defined at the top, which may stand
in another module of the project; $x, $y and $z are variables of the place. What says the value may be evaluated twice.
"""
import string


class Recipe(object):
    def __init__(self, says, top='', first='', needs=()):
        self.says = [says] if isinstance(says, str) else list(says)
        self.top = top.strip('\n')
        self.first = first.strip('\n')
        self.needs = [needs] if isinstance(needs, str) else list(needs)


def cooked(recipe, spelling, value, more=()):
    """The expression; what it needs is written where it belongs. `more` are words that the recipe has besides."""
    place, names = spelling.place, spelling.names
    own = spoken = names.fresh('made')
    module = place.module
    if recipe.top and spelling.chance(0.15):
        module, spoken = place.helper(own)
    words = {letter: names.fresh(letter) for letter in 'xyz'}
    words.update(more)
    words.update(v=value, f=spelling.filler(), n=spoken)
    if recipe.top:
        for need in recipe.needs:
            module.need(need)
        module.top.line(string.Template(recipe.top).substitute(n=own))
    if recipe.first or not recipe.top or module is not place.module:
        for need in recipe.needs:
            place.module.need(need)
    if recipe.first:
        place.body.line(string.Template(recipe.first).substitute(words))
    return string.Template(spelling.pick(recipe.says)).substitute(words)
