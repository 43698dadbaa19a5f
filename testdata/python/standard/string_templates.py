# shows: `string`
import os
import string


class Percent(string.Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'


class Dotted(string.Template):
    idpattern = '[a-z][a-z.]*'
    braceidpattern = '[a-z ]+'


class Hash(Percent):
    delimiter = '#'
    flags = 0


class Own(string.Template):
    pattern = r'\[\[(?:(?P<escaped>!)|(?P<named>[a-z]+)\]\]|(?P<braced>[0-9]+)\]\]|(?P<invalid>))'


print(Percent('%a_b %% %A_B %ab 100$').safe_substitute(a_b=1, A_B=2))
print(Dotted('$a.b ${a b} $$').substitute({'a.b': 1, 'a b': None}), Hash('#a_b #A_B').safe_substitute({'a_b': 3}))
print(Own('[[a]] [[1]] [[! [[').safe_substitute({'a': 'x', '1': 'y'}), Own('[[a]]').substitute(a=2), string.Template.delimiter)
print(string.Template('$A $a_1 ${B}! $$x').substitute(A=1, a_1=[2], B=''), string.Template('$x').safe_substitute(y=1))
for wrong in (lambda: Percent('%a_b').substitute(), lambda: Percent('ok\n  %').substitute(), lambda: string.Template('$1').substitute(), lambda: Own('a [[').substitute(), lambda: Own('[[b]]').substitute(), lambda: string.Template('a\n\n${').substitute()):
    try:
        wrong()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)


class Squares:
    def __getitem__(self, key):
        return int(key[1:]) ** 2


print(string.Template('$n3 $n12').substitute(Squares()), string.Template('$n3 $k').substitute(Squares(), k=1))
print(string.Template('$HOME').substitute(os.environ))  # prints $HOME

# Other letters than those of ASCII belong to no name.
print(string.Template('données$x, $Xé, ${y}ß').substitute(x='a', X='b', y='c'))
