# shows: `csv`
import csv
import io

text = 'name,query\norders,"SELECT a, b"\n"say ""hi""",\n\nlast,"two\nlines"\n'
for row in csv.reader(io.StringIO(text)):
    print(row)
print(list(csv.reader(['a;b', '"c;d";e'], delimiter=';')), list(csv.reader(["'a b' c"], delimiter=' ', quotechar="'")))
print(list(csv.reader(['a, b', ' c,d'], skipinitialspace=True)), list(csv.reader(['1,"a",2.5'], quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.reader(['a\tb'], 'excel-tab')), list(csv.reader(['"x'])), list(csv.reader([])), list(csv.reader(['', ',', 'a"b'])))
reader = csv.DictReader(io.StringIO('job,command\nload,echo 1\nstore,echo 2,more\nlast\n'))
print(reader.fieldnames)
for row in reader:
    print(dict(row), row['job'], reader.line_num)
print([dict(row) for row in csv.DictReader(['1,2', '3'], ['a', 'b'], restval='none')])
out = io.StringIO()
writer = csv.writer(out, lineterminator='\n')
writer.writerow(['a', 1, 2.5, None, True, 'x,y', 'say "hi"', 'two\nlines', ''])
writer.writerows([['only'], [''], [1, 2]])
print(out.getvalue())
out = io.StringIO()
writer = csv.DictWriter(out, ['a', 'b'], restval='-', quoting=csv.QUOTE_ALL)
writer.writeheader()
writer.writerow({'a': 1})
writer.writerows([{'b': 2, 'a': 'x'}])
print(repr(out.getvalue()))
try:
    writer.writerow({'c': 1})
except ValueError as error:
    print(error)
out = io.StringIO()
csv.writer(out, delimiter='\t', quoting=csv.QUOTE_NONNUMERIC, lineterminator='|').writerow(['a', 1, 'b\tc'])
print(repr(out.getvalue()))
