"""Values by way of regular expressions, sums, and what is encoded."""
import base64
import hashlib
import statistics
import urllib.parse


class Patterns(object):
    """Ways of Spelling."""

    def text_of_patterns(self, value, depth):
        self.place.module.need('import re')
        spell = self.spell
        forms = ["re.match(r'(.*)\\|x', {}, re.S).group(1)".format(spell(value + '|x', depth)),
                 "re.search('<(?P<rest>.*)>', {}, re.DOTALL)['rest']".format(spell('a<' + value + '>', depth)),
                 "re.fullmatch('(?s)(.*)', {}).groups()[0]".format(spell(value, depth)),
                 "re.findall('(?s)<(.*)>', {})[0]".format(spell('<' + value + '>', depth)),
                 "re.sub(r'(.+)', r'\\1', {})".format(spell(value, depth)), "re.sub('^', '', {}, flags=re.M)".format(spell(value, depth)),
                 "re.compile('(?:)').sub('', {})".format(spell(value, depth)),
                 "re.sub('.', lambda found: found.group(), {})".format(spell(value, depth)),
                 "re.sub(r'\\w+|\\W', r'\\g<0>', {})".format(spell(value, depth)),
                 "''.join(re.split('([aeiou])', {}))".format(spell(value, depth)),
                 "''.join(re.findall(r'\\s|\\S+?', {}))".format(spell(value, depth)),
                 "re.compile(r'\\.\\.(?=$)').split({})[0]".format(spell(value + '..', depth)) if not value.endswith('\n') else None]
        if '~' not in value:
            mixed = ''.join(c + '~' * self.random.randrange(3) for c in value)
            forms += ["re.sub('~+', '', {})".format(spell(mixed, depth)), "re.compile('~').sub('', {})".format(spell(mixed, depth)),
                      "re.subn('~{{1,2}}?', '', {})[0]".format(spell(mixed, depth)), "''.join(re.split(r'~*', {}))".format(spell(mixed, depth))]
        if value.isidentifier():
            forms += ["re.search(r'\\b[^\\W\\d]\\w*\\b', {}).group()".format(spell('12 ' + value + ' -', depth)),
                      "re.match(r'(?P<name>\\w+)(?:-(\\d+))?$', {}).group('name')".format(spell(value, depth))]
        return self.pick(forms)

    def int_of_patterns(self, value, depth):
        self.place.module.need('import re')
        said = 'rank={};'.format(value)
        forms = ["int(re.search(r'-?\\d+', {}).group())", "int(re.split('[=;]', {})[1])", "int(re.findall(r'=(-?[0-9]+)', {})[-1])",
                 "int(re.sub('[^-0-9]', '', {}))", "int(re.match(r'(\\w+)=(.*?);', {}).group(2))"]
        return self.pick(forms).format(self.spell(said, depth))

    def list_of_patterns(self, value, depth):
        if not value or any(type(item) is not str or not item or set(item) & set(',\n') for item in value):
            return None
        self.place.module.need('import re')
        return self.pick(["re.split(r',\\s*', {})", "re.findall('[^,]+', {})", "[found.group() for found in re.finditer('[^,]+', {})]",
                          "re.compile(',').split({})", "re.findall('(.+?)(?:,|$)', {})"]).format(self.spell(','.join(value), depth))

    def text_of_encodings(self, value, depth):
        data = value.encode()
        need, forms = self.pick([
            ('base64', ['base64.b64decode({!r}).decode()'.format(base64.b64encode(data).decode()),
                        "str(base64.urlsafe_b64decode({!r}), 'utf-8')".format(base64.urlsafe_b64encode(data)),
                        'base64.b64decode(base64.b64encode({}.encode())).decode()'.format(self.spell(value, depth)),
                        'base64.b16decode({!r}).decode()'.format(base64.b16encode(data).decode())]),
            ('urllib.parse', ['urllib.parse.unquote({!r})'.format(urllib.parse.quote(value)),
                              'urllib.parse.unquote_plus(urllib.parse.quote_plus({}))'.format(self.spell(value, depth)),
                              "urllib.parse.parse_qs(urllib.parse.urlencode({{'k': {}}}), keep_blank_values=True)['k'][0]".format(
                                  self.spell(value, depth)),
                              "urllib.parse.unquote(urllib.parse.urlparse({!r}).path[1:])".format(
                                  'https://shop:80/' + urllib.parse.quote(value, safe=''))]),
        ])
        self.place.module.need('import ' + need)
        return self.pick(forms)

    def int_of_sums(self, value, depth):
        name = self.pick(['md5', 'sha1', 'sha256'])
        word = self.pick(['orders', 'é', ''])
        number = int(getattr(hashlib, name)(word.encode()).hexdigest()[:4], 16)
        self.place.module.need('import hashlib')
        return '(int(hashlib.{}({}.encode()).hexdigest()[:4], 16) - {})'.format(name, self.spell(word, depth), number - value)

    def int_of_statistics(self, value, depth):
        numbers = [value - 3, value + 1, value + 2]
        assert statistics.mean(numbers) == value
        self.place.module.need('import statistics')
        return self.pick(['statistics.mean({})'.format(self.spell(numbers, depth)), 'statistics.median({})'.format(
            self.spell([value + 5, value, value - 1], depth)), 'statistics.mode([0, {v}, {v}, {v}])'.format(v=self.spell(value, depth))])
