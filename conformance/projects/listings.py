"""Values that are chosen by what a directory of the project holds, and by parsers of arguments."""
from projects.files import DIRECTORY, HERE
from projects.recipes import Recipe, cooked

# $d says the directory, which holds a.sql, b.sql and c.txt.
LISTINGS = [
    Recipe(["[$f, $v][sorted(os.listdir($d)).index('b.sql')]", "{'a.sql': $v}[min(os.listdir($d))]", '[$f, $f, $f, $v][len(os.listdir($d))]',
            "{'b': $v}[sorted(os.path.splitext(each)[0] for each in os.listdir($d) if each.endswith('.sql'))[-1]]",
            "[$f, $v][os.path.exists(os.path.join($d, 'c.txt'))]", "[$v, $f][os.path.isdir(os.path.join($d, 'c.txt'))]",
            "{'c.txt': $v}[[each.name for each in sorted(os.scandir($d), key=lambda each: each.name)][-1]]"], needs='import os'),
    Recipe(["[$f, $f, $v][len(glob.glob(os.path.join($d, '*.sql')))]", "[$f, $v][sorted(glob.glob($d + '/?.sql'))[1].endswith('b.sql')]",
            "{'a.sql': $v}[os.path.basename(sorted(glob.iglob(os.path.join($d, '*')))[0])]"], needs=['import glob', 'import os']),
    Recipe(["{'a': $v}[sorted(pathlib.Path($d).glob('*.sql'))[0].stem]", "[$f, $v][(pathlib.Path($d) / 'c.txt').exists()]",
            "{'.txt': $v}[sorted(pathlib.Path($d).iterdir())[-1].suffix]", '[$f, $f, $f, $v][sum(1 for each in pathlib.Path($d).iterdir())]',
            "[$f, $v]['b.sql' in {each.name for each in pathlib.Path($d).rglob('*.sql')}]"], needs=['import os', 'import pathlib']),
    Recipe('$x[2]', needs='import os',
           first="$x = []\nfor $y, _, $z in os.walk($d):\n    $x.extend(sorted($z))\nassert $x == ['a.sql', 'b.sql', 'c.txt']\n$x[2] = $v"),
]
PARSERS = [
    Recipe(['$x.kept', "vars($x)['kept']", 'getattr($x, "kept")'], needs='import argparse', first='''
$y = argparse.ArgumentParser(description='What to build.')
$y.add_argument('--kept', default=$v)
$y.add_argument('-n', '--number', type=int, default=1)
$x = $y.parse_args([])'''),
    Recipe(['{3: $v}[$x.number]', "{'eu': $v}[$x.region]", '[$f, $v][$x.full]', "{('a', 'b'): $v}[tuple($x.names)]"],
           needs='import argparse', first='''
$y = argparse.ArgumentParser()
$y.add_argument('names', nargs='*')
$y.add_argument('-n', '--number', type=int)
$y.add_argument('--region', choices=['eu', 'us'], required=True)
$y.add_argument('--full', action='store_true')
$x = $y.parse_args(['-n', '3', '--region=eu', '--full', 'a', 'b'])'''),
    Recipe(["{'x-1': $v}[string.Template('$$name-$${number}').substitute(name='x', number=1)]",
            "[$f, $v][string.Template('$$a').safe_substitute() == '$$a']"], needs='import string'),
]


class Listings(object):
    """Ways of Spelling."""

    def any_listed(self, value, depth):
        directory = self.names.fresh('queries')
        for name in ('a.sql', 'b.sql', 'c.txt'):
            self.place.files[DIRECTORY + directory + '/' + name] = name
        said = 'os.path.join({}, {!r})'.format(self.pick(HERE), directory)
        return cooked(self.pick(LISTINGS), self, self.spell(value, depth), {'d': said})

    def any_parsed(self, value, depth):
        return cooked(self.pick(PARSERS), self, self.spell(value, depth))
