# shows: `shlex`
import shlex

for text in ('plain', 'two words', "it's", '', '$HOME', 'a;b', 'é', 'x=1,2:3/4@5%6+7-8', '"'):
    print(shlex.quote(text), shlex.split(shlex.quote(text)) == [text])
print('load ' + ' '.join(shlex.quote(word) for word in ['--name', 'my shop', '--dry-run']))
print(shlex.split('load --name "my shop" \'a "b"\' c\\ d'), shlex.split('"a\\"b" "c\\d" e\\\\f'), shlex.split('a"b"c \'\' ""x'), shlex.split(''), shlex.split(' \t a\nb '))
print(shlex.split("a'b'\"c\"d # e"), shlex.split(r'"\$x" "\\"'))
for wrong in ('"a', "it's", 'a\\'):
    try:
        shlex.split(wrong)
    except ValueError as error:
        print(error)
