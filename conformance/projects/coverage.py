"""What the generated projects hold: what was not made is not proved."""
import ast
from collections import Counter

FORMS = ('position', 'keyword', 'omitted', 'star', 'double star')

# What Python's grammar has and no generated project does, and why.
LEFT_OUT = {'no known value has it': ['ExtSlice'],
            'never in the tree of a file': ['AugLoad', 'AugStore', 'Constant', 'Expression', 'Interactive', 'Param', 'Suite']}


class Coverage(object):
    def __init__(self):
        self.arguments = Counter()   # (function, parameter, form)
        self.constructs = Counter()  # names of grammar nodes
        self.spellings = Counter()   # ways to write a value

    def argument(self, function, parameter, form):
        self.arguments[function, parameter, form] += 1

    def spelling(self, name):
        self.spellings[name] += 1

    def source(self, text):
        for node in ast.walk(ast.parse(text)):
            self.constructs[type(node).__name__] += 1

    def add(self, other):
        self.arguments.update(other.arguments)
        self.constructs.update(other.constructs)
        self.spellings.update(other.spellings)

    def report(self, known_functions):
        """Lines: a table of functions and forms, then constructs, then what was never made."""
        lines = ['{:44} {}'.format('function(parameters)', ' '.join('{:>11}'.format(form) for form in FORMS))]
        functions = {}
        for (function, parameter, form), count in self.arguments.items():
            functions.setdefault(function, {}).setdefault(form, Counter())[parameter] += count
        for function in sorted(functions):
            forms = functions[function]
            cells = ['{:>11}'.format(sum(forms[form].values()) if form in forms else '-') for form in FORMS]
            lines.append('{:44} {}'.format(function, ' '.join(cells)))
        never = sorted(set(known_functions) - set(functions))
        lines.append('functions never called: {}'.format(', '.join(never) or 'none'))
        names = {name for name, kind in vars(ast).items() if isinstance(kind, type) and issubclass(kind, ast.AST)
                 and not kind.__subclasses__()}
        made = ['{} {}'.format(name, self.constructs[name]) for name in sorted(self.constructs)]
        lines.append('constructs: {}'.format(', '.join(made)))
        for reason, left in LEFT_OUT.items():
            lines.append('constructs left out ({}): {}'.format(reason, ', '.join(left)))
            names -= set(left)
        lines.append('constructs never made: {}'.format(', '.join(sorted(names - set(self.constructs))) or 'none'))
        made = ['{} {}'.format(name, count) for name, count in sorted(self.spellings.items())]
        lines.append('spellings: {}'.format(', '.join(made)))
        return lines
