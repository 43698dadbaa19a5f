import io

import yaml
from showing import attempt, show

text = '# head\n%YAML 1.1\n---\na: 1\n--- # second\n- x\n- |\n  text\n   --- inside\n---\n...\n---\nlast\n...\n'
show('all', list(yaml.safe_load_all(text)))
show('full', [document for document in yaml.load_all('a: 1\n---\nb: 2\n', Loader=yaml.FullLoader)])
show('none', [list(yaml.safe_load_all('')), list(yaml.safe_load_all('\n# only\n')), list(yaml.safe_load_all('---\n---\n'))])
show('streams', [list(yaml.safe_load_all(io.StringIO('1\n---\n2'))), list(yaml.full_load_all(b'x: y'))])
show('words', list(yaml.safe_load_all('a: --- b\n...\n--- {a: b}\n--- c')))
show('folded', list(yaml.safe_load_all('a: |+\n  b\n\n\n---\nb: >\n  c\n  d\n')))
documents = yaml.safe_load_all('a\n---\nb: [\n')
show('first', next(documents))


def second():
    try:
        return next(documents)
    except yaml.YAMLError:
        return 'no YAML'


attempt('second', second)
