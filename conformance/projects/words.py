"""Words that more than one part of a project is made of."""
WORKFLOW = 'flow'
TEXTS = ['', 'a', 'value', 'echo hello', 'two words', '/tmp/data/x.csv', 'hdfs://host/path', 'é', "it's", '100%', '{}',
         'key=value', 'v1', 'line\nbreak', '*', 'None', '42', '日本', 'a-b-c', 'x' * 50, '${HOME}', '%d',
         '2021-03-04', 'load_2020-02-29 23:59:00', 'part/20211231T0630']
