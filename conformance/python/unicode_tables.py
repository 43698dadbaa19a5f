"""Writes what CPython 3.7 says of characters as tables for the evaluator: unicode_tables.py > …/methods/unicode/tables.rs.

Rust's own tables are newer. They say the same of cases, but for characters that 3.7 does not know yet.
"""
import sys

LAST = 0x110000
SURROGATES = range(0xd800, 0xe000)


def main():
    assert sys.version_info[:2] == (3, 7), 'the tables are those of 3.7'
    print('//! Written by conformance/python/unicode_tables.py: what CPython 3.7 (Unicode 11) says of characters.')
    ranges('PRINTABLE', 'Characters that `repr` shows as they are', str.isprintable)
    ranges('ALPHABETIC', 'Letters', str.isalpha)
    ranges('DECIMAL', 'Decimal digits', str.isdecimal)
    ranges('DIGIT', 'Digits that are not decimal', lambda c: c.isdigit() and not c.isdecimal())
    ranges('NUMERIC', 'Other characters with a numeric value', lambda c: c.isnumeric() and not c.isdigit())
    ranges('NAME_START', 'What a name begins with', str.isidentifier)
    ranges('NAME_CONTINUE', 'What else it may have', lambda c: ('a' + c).isidentifier() and not c.isidentifier())
    mapping('TITLE', 'What begins a title, where it is not the upper case', lambda c: c.title(), lambda c: c.upper())
    mapping('FOLDED', 'What is compared without case, where it is not the lower case',
            lambda c: c.casefold(), lambda c: c.lower())


def characters():
    return (chr(n) for n in range(LAST) if n not in SURROGATES)


def ranges(name, words, test):
    found = []
    for c in characters():
        if test(c):
            if found and found[-1][1] == ord(c) - 1:
                found[-1][1] = ord(c)
            else:
                found.append([ord(c), ord(c)])
    table(name, words, '(u32, u32)', ['(0x{:x}, 0x{:x})'.format(*pair) for pair in found])


def mapping(name, words, wanted, otherwise):
    found = [(c, wanted(c)) for c in characters() if wanted(c) != otherwise(c)]
    table(name, words, '(char, &str)', ['({}, {})'.format(quoted(c, "'"), quoted(text, '"')) for c, text in found])


def quoted(text, quote):
    return quote + ''.join('\\u{{{:x}}}'.format(ord(c)) for c in text) + quote


def table(name, words, kind, items):
    print('\n/// {}.\n#[rustfmt::skip]\npub(super) const {}: &[{}] = &['.format(words, name, kind))
    line = '   '
    for item in items:
        if len(line) + len(item) > 117:
            print(line)
            line = '   '
        line += ' ' + item + ','
    print(line + '\n];')


if __name__ == '__main__':
    main()
