# shows: `os.environ['X']` of a variable that is not declared, `os.environ.get('X', 'd')`, `os.getenv('X')`, `'X' in os.environ` of such a variable, `os.path.join(os.environ['X'], 'a')`, `os.path.dirname(dataset.uri)`
import os
import ai_flow as af
af.init_ai_flow_context()
dataset = af.get_dataset_by_name('d')
print(os.environ['PATH'])  # prints $PATH
print('--path ' + os.environ['PATH'])  # prints --path $PATH
print(os.environ.get('PATH', 'd'))  # unknown
print(os.getenv('PATH'))  # unknown
print('PATH' in os.environ)  # unknown
print(os.path.join(os.environ['PATH'], 'a'))  # unknown
print(dataset.uri and os.path.dirname(str(dataset.uri)))  # unknown
print(os.environ['PATH'] + '/a')  # prints $PATH/a
