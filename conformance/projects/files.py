"""Values that stand in files of the project, and values that are written down as text and read again."""
import configparser
import csv
import io
import json

import yaml

HERE = ['os.path.dirname(os.path.abspath(__file__))', 'os.path.dirname(os.path.realpath(__file__))',
        'os.path.split(os.path.abspath(__file__))[0]']
PATHS = [("os.path.join($h, '$p')", 'import os'), ("($h + '/$p')", 'import os'), ("os.path.join($h, '..', 'flow', '$p')", 'import os'),
         ("os.path.normpath(os.path.join($h, 'gone', '..', '$p'))", 'import os'),
         ("str(pathlib.Path(__file__).resolve().parent / '$p')", 'import pathlib'),
         ("pathlib.Path(os.path.abspath(__file__)).with_name('$p')", 'import os, pathlib')]
DIRECTORY = 'workflows/flow/'


def is_json(value):
    """Whether it comes out of JSON and YAML as it went in."""
    if type(value) is list:
        return all(map(is_json, value))
    if type(value) is dict:
        return all(type(key) is str and is_json(item) for key, item in value.items())
    return value is None or type(value) in (str, int, float, bool)


class Files(object):
    """Ways of Spelling."""

    def file(self, text, ending):
        """A file of the project that holds a text, and an expression for its path."""
        name = '{}.{}'.format(self.names.fresh('data'), ending)
        self.place.files[DIRECTORY + name] = text
        path, need = self.pick(PATHS)
        self.place.module.need(need)
        return path.replace('$h', self.pick(HERE)).replace('$p', name)

    def opened(self, path, text, read):
        """A variable that has what `read` makes of the opened file."""
        result, file = self.names.fresh('read'), self.names.fresh('file')
        encoding = self.pick(["encoding='utf-8'", "'r', encoding='utf8'"])
        if all(ord(c) < 128 for c in text):
            encoding = self.pick(['', "'r'", "encoding='ascii'", encoding])
        opening = 'open({}{})'.format(path, encoding and ', ' + encoding)
        if self.chance(0.7):
            with self.place.body.block('with {} as {}:'.format(opening, file)):
                self.place.body.line('{} = {}'.format(result, read.format(file)))
        else:
            self.place.body.line('{} = {}\n{} = {}\n{}.close()'.format(file, opening, result, read.format(file), file))
        return result

    def any_of_json(self, value, depth):
        if not is_json(value):
            return None
        self.place.module.need('import json')
        options = {'ensure_ascii': self.chance(0.5), 'indent': self.pick([None, None, 1, 2])}
        if self.chance(0.3):
            options['separators'] = (',', ':')
        if self.chance(0.4):  # written and read by the file itself
            said = ''.join(', {}={!r}'.format(name, option) for name, option in options.items() if self.chance(0.5))
            return self.pick(['json.loads(json.dumps({}{}))', "json.loads(json.dumps([{}]{}))[0]",
                              "json.loads(json.dumps({{'k': {}}}{}))['k']"]).format(self.spell(value, depth), said)
        kept = self.pick([value, [value], {'k': value}])
        text = json.dumps(kept, **options)
        read = self.opened(self.file(text, 'json'), text, self.pick(['json.load({})', 'json.loads({}.read())']))
        return read if kept is value else '{}[0]'.format(read) if type(kept) is list else "{}['k']".format(read)

    def any_of_yaml(self, value, depth):
        if not is_json(value):
            return None
        kept = self.pick([[1, value], {'a b': 1, 'k': value}])
        text = yaml.safe_dump(kept, default_flow_style=self.pick([None, True, False]), allow_unicode=self.chance(0.5),
                              default_style=self.pick([None, None, None, "'", '"']) if type(value) is str else None)
        self.place.module.need('import yaml')
        read = self.opened(self.file(text, self.pick(['yaml', 'yml'])), text, self.pick(
            ['yaml.safe_load({})', 'yaml.safe_load({}.read())', 'yaml.load({}, Loader=yaml.FullLoader)',
             'yaml.load({}, yaml.SafeLoader)', 'yaml.full_load({})']))
        return '{}[1]'.format(read) if type(kept) is list else "{}['k']".format(read)

    def text_of_file(self, value, depth):
        if '\r' in value:
            return None
        path = self.file(value, 'txt')
        if self.chance(0.2):
            self.place.module.need('import pathlib')
            return "pathlib.Path({}).read_text(encoding='utf-8')".format(path)
        if self.chance(0.2):
            return self.pick(["open({}, 'rb').read().decode('utf-8')", "open({}, encoding='utf-8').read()",
                              "str(open({}, mode='rb').read(), 'utf-8')"]).format(path)
        return self.opened(path, value, self.pick(['{}.read()', "''.join({}.readlines())", "''.join({})",
                                                   "''.join(line for line in {})", "'\\n'.join({}.read().split('\\n'))"]))

    def text_of_lines(self, value, depth):
        if '\n' in value:
            return None
        text = 'first\n{}\nlast\n'.format(value)
        read = self.pick(["{}.read().splitlines()[1]", "{}.readlines()[1].rstrip('\\n')", "[line[:-1] for line in {}][1]",
                          "{}.read().split('\\n')[-3]", "list(map(lambda line: line.strip('\\n'), {}))[1]"])
        return self.opened(self.file(text, 'txt'), text, read)

    def text_of_ini(self, value, depth):
        if not value or value != value.strip() or '\n' in value or value[0] in '#;':
            return None
        written = configparser.ConfigParser(interpolation=None)
        written['flow'] = {'other': '1', 'Key': value}
        text = io.StringIO()
        written.write(text, space_around_delimiters=self.chance(0.5))
        self.place.module.need('import configparser')
        parser = self.assign('configparser.{}'.format(self.pick(['ConfigParser(interpolation=None)', 'RawConfigParser()'])),
                             'parser')
        path = self.file(text.getvalue(), 'ini')
        self.place.body.line("{}.read({}, encoding='utf-8')".format(parser, path))
        return self.pick(["{}['flow']['key']", "{}.get('flow', 'KEY')", "dict({}['flow'])['key']", "dict({}.items('flow'))['key']",
                          "{}['flow'].get('key', 'otherwise')"]).format(parser)

    def int_of_ini(self, value, depth):
        self.place.module.need('import configparser')
        parser = self.assign('configparser.ConfigParser()', 'parser')
        self.place.body.line(self.pick(["{}.read_string('[flow]\\nn = {}\\nstem = x\\nwhole = %(stem)s{}')",
                                        "{}.read_dict({{'flow': {{'n': {}, 'stem': 'x', 'whole': '%(stem)s{}'}}}})"]).format(
            parser, value, value))
        return self.pick(["{}.getint('flow', 'n')", "int({}['flow']['n'])", "{}['flow'].getint('n')",
                          "int({}['flow']['whole'][1:])"]).format(parser)

    def list_of_csv(self, value, depth):
        """A row of texts."""
        if not value or any(type(item) is not str or '\n' in item for item in value) or value == ['']:
            return None
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.pick([',', ';']), lineterminator='\n',
                            quoting=self.pick([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
        writer.writerow(['first'] * len(value))
        writer.writerow(value)
        self.place.module.need('import csv')
        said = ", delimiter=';'" if writer.dialect.delimiter == ';' else ''
        read = self.pick(['list(csv.reader({{}}{}))[1]', '[row for row in csv.reader({{}}{})][-1]']).format(said)
        return self.opened(self.file(text.getvalue(), 'csv'), text.getvalue(), read)
