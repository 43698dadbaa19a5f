# shows: `textwrap`
import textwrap

text = 'Loads the orders of yesterday, joins them with well-known customers -- once a day -- and writes a long-winded report.'
print(textwrap.fill(text, 40))
print(textwrap.wrap(text, 25))
print(textwrap.wrap(text, 12, break_long_words=False), textwrap.wrap('unbelievably long', 5), textwrap.wrap(''))
print(textwrap.fill('a b c d e f', 7, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten('Hello  wide\n world', 12), textwrap.shorten('Hello wide world', 11), textwrap.shorten('a b', 10))
print(textwrap.shorten('Hello wide world', width=11, placeholder='...'))
print(textwrap.wrap(text, 30, max_lines=2), textwrap.wrap(text, 30, max_lines=2, placeholder='…'))
print(textwrap.wrap('one two-three four', 9), textwrap.wrap('one two-three four', 9, break_on_hyphens=False))
print(textwrap.wrap('a\tb\n\nc  d', 20), textwrap.wrap('a  b   c', 4, drop_whitespace=False))
print(repr(textwrap.dedent('''
    SELECT *
      FROM orders

    WHERE x
''')), repr(textwrap.dedent('  a\n\tb')))
print(textwrap.indent('a\n\nb\n', '> '), textwrap.indent('a\n\nb', '> ', lambda line: True))
wrapper = textwrap.TextWrapper(width=10)
wrapper.initial_indent = '- '
print(wrapper.wrap('one two three four'), wrapper.fill('x y'), wrapper.width)
try:
    textwrap.wrap('a', 0)
except ValueError as error:
    print(error)
