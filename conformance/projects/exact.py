"""Numbers by `decimal`, `fractions` and `bytearray`, and calculations of which only Python knows what comes out."""
from projects.recipes import Recipe, cooked

# What is made of an integer, and gives it back.
INTEGERS = ["int(Decimal('{}'))", "int(Decimal('{}.00').to_integral_value())", 'int(Fraction({}, 1))', 'Fraction({}, 1).numerator',
            "int(Decimal('{}') / 3 * 3 + Decimal('0.001'))", "int(Fraction('{}/3') * 3)", 'int(sum([Fraction(1, 3)] * 3) * {})',
            "int(Decimal('{}').quantize(Decimal('1')))", 'round(Fraction(2 * {}, 2))', "int(str(Decimal('{}')))"]
# @decimal, @fraction and so on stand for one of their lines, so many deep.
WORDS = {
    '@decimal': ["Decimal('1.10')", "Decimal('-7')", "Decimal('0.125')", 'Decimal(3)', "Decimal('12345.678901')", "Decimal('1E+3')",
                 'Decimal(0.1)', '(@decimal + @decimal)', '(@decimal - @decimal)', '(@decimal * @decimal)', "(@decimal / Decimal('7'))",
                 "(@decimal % Decimal('2.5'))", '(@decimal // 3)', '(-@decimal)', 'abs(@decimal)',
                 "@decimal.quantize(Decimal('0.01'))", "@decimal.quantize(Decimal('0.1'), rounding=ROUND_HALF_UP)",
                 "@decimal.quantize(Decimal('1'), ROUND_DOWN)", 'round(@decimal, 1)', '@decimal.normalize()', 'abs(@decimal).sqrt()',
                 '(@decimal ** 2)', 'max(@decimal, @decimal)', 'sum([@decimal, @decimal])', '@decimal.copy_abs()', '(@int + @decimal)'],
    '@fraction': ['Fraction(1, 3)', 'Fraction(-7, 4)', "Fraction('0.25')", "Fraction('22/7')", 'Fraction(0.5)', 'Fraction(5)',
                  "Fraction(Decimal('1.1'))", '(@fraction + @fraction)', '(@fraction * @fraction)', '(@fraction - @int)',
                  '(@fraction / Fraction(2, 5))', '(@fraction ** 2)', 'abs(@fraction)', '(@fraction % 1)',
                  '@fraction.limit_denominator(10)', 'max(@fraction, @fraction)', 'sum([@fraction, @fraction], Fraction(0))'],
    '@bytes': ["bytearray(b'abc')", "bytearray([1, 2, 255])", "bytearray('text', 'utf-8')", "bytearray.fromhex('00ff10')", 'bytearray(3)',
               "(@bytes + b'x')", '@bytes[1:]', '@bytes[::-1]', '(@bytes * 2)', "@bytes.replace(b'b', b'BB')", '@bytes.upper()',
               "bytearray(b'-').join([@bytes, b'q'])", '@bytes.strip(b"a")', '@bytes.ljust(5, b".")', "bytearray(reversed(@bytes))"],
    '@int': ['0', '1', '-3', '10', 'int(@decimal)', 'round(@fraction)', '@fraction.denominator', 'len(@bytes)', 'sum(@bytes)',
             "@bytes.find(b'b')", "@bytes.count(b'a')", 'int(@decimal > @decimal)', 'int(@fraction < 1)', 'int(@fraction == @fraction)',
             '@decimal.as_tuple().exponent', 'math.floor(@decimal)', 'math.ceil(@fraction)', 'bisect.bisect([1, 3, 5], @int)'],
    '@text': ['str(@decimal)', 'str(@fraction)', 'repr(@decimal)', 'repr(@fraction)', "'{:.2f}'.format(@decimal)", "'{:>10}'.format(@decimal)",
              "format(@decimal, ',.3f')", "'%s' % @fraction", "'{:e}'.format(@decimal)", '@bytes.hex()', 'repr(@bytes)', "str(@decimal.as_tuple().digits)",
              'shlex.quote(str(@fraction))', 'html.escape(repr(@bytes))', "textwrap.shorten(str(@decimal) + ' and more words', 12)",
              "calendar.month_name[@int % 12 + 1]", 'str(uuid.uuid5(uuid.NAMESPACE_DNS, str(@decimal)))', 'str(ast.literal_eval(str(@int)))',
              "pprint.pformat([@int, 'a'])", "' '.join(shlex.split('a  b ' + str(@int)))"],
    '@any': ['@int', '@text', 'bytes(@bytes)', 'list(@bytes)', '[@int, @text]', '(@text, @int)', '{@text: @int}', 'float(@fraction)',
             'float(@decimal)', 'heapq.nsmallest(2, [@int, @int, @int])', 'calendar.isleap(2000 + @int % 100)',
             'statistics.mean([@int, @int])', 'keyword.iskeyword(@text)', 'calendar.monthrange(2020, @int % 12 + 1)[1]',
             'sorted([@fraction, @fraction])[0].numerator', 'divmod(@int, 7)', '@decimal.is_signed()', 'bool(@bytes)', '[*map(str, [@decimal, @fraction])]'],
}
MODULES = ['ast', 'bisect', 'calendar', 'heapq', 'html', 'keyword', 'math', 'pprint', 'shlex', 'statistics', 'textwrap', 'uuid']
NEEDS = ['from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal', 'from fractions import Fraction']
CHANGED = [
    Recipe(['[$f, $v][$x[0]]', '[$f, $v][len($x)]', '{"01": $v}[$x.hex()]', '{b"\\x01": $v}[bytes($x)]'],
           first="$x = bytearray(b'abc')\n$x[:] = [7, 1]\n$x.append(9)\n$x.extend(b'zz')\ndel $x[2:]\n$x.pop(0)\n$x += b'q'\n$x.remove(113)"),
    Recipe('[$f, $v][$x.getvalue().count(b"b")]', first="$x = io.BytesIO()\n$x.write(b'ab')", needs='import io'),
]


class Exact(object):
    """Ways of Spelling."""

    def int_exact(self, value, depth):
        if abs(value) > 10 ** 15:
            return None
        self.exactly()
        return self.pick(INTEGERS[:3] + INTEGERS[5:] if value < 0 else INTEGERS).format(value)

    def any_of_bytes(self, value, depth):
        return cooked(self.pick(CHANGED), self, self.spell(value, depth))

    def exactly(self):
        for need in NEEDS:
            self.place.module.need(need)

    def calculated(self, depth=3):
        """An expression whose value only Python knows."""
        self.exactly()
        self.coverage.spelling('calculated')
        text = self._calculated('@any', depth)
        for module in MODULES:
            if module + '.' in text:
                self.place.module.need('import ' + module)
        return text

    def _calculated(self, text, depth):
        for word in sorted(WORDS):
            while word in text:
                lines = WORDS[word]
                if depth <= 0:
                    lines = [line for line in lines if '@' not in line] or ['str(@int)' if word == '@text' else '@int']
                text = text.replace(word, self._calculated(self.pick(lines), depth - 1), 1)
        return text
