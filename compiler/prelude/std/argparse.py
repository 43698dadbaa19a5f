import _aiflowc
import sys

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
REMAINDER = '...'


# What an argument is called in messages.
def _name(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        return argument.metavar
    return argument.dest if argument.dest not in (None, SUPPRESS) else None


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = _name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return 'argument %s: %s' % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    pass


class Namespace:
    def __init__(self, **kwargs):
        if _aiflowc.is_unknown(kwargs):
            _aiflowc.spoil(self, kwargs)
        else:
            for name, value in kwargs.items():
                setattr(self, name, value)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in vars(self)

    def __repr__(self):
        return 'Namespace(' + ', '.join(['%s=%r' % pair for pair in sorted(vars(self).items())]) + ')'


# A formatter changes help texts only.
class HelpFormatter(_aiflowc.rest_of('argparse.HelpFormatter')):
    pass


class RawDescriptionHelpFormatter(HelpFormatter):
    pass


class RawTextHelpFormatter(HelpFormatter):
    pass


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    pass


class MetavarTypeHelpFormatter(HelpFormatter):
    pass


class Action(_aiflowc.rest_of('argparse.Action')):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


# The parsers inside a parser, by their names.
class _Commands(Action):
    def __init__(self, parser, parser_class, dest, required):
        Action.__init__(self, [], dest, required=required)
        self._action = 'parsers'
        self._parser = parser
        self._parser_class = parser_class
        self._parsers = {}

    def add_parser(self, name, *, help=None, aliases=(), **kwargs):
        made = self._parser_class(**kwargs)
        if not _aiflowc.is_known(name, aliases):
            self._parser._strange = True
        else:
            for known in (name,) + tuple(aliases):
                self._parsers[known] = made
        return made


# `type` is the name of an argument of `add_argument`.
_type = type


def _given(**arguments):
    return {name: value for name, value in arguments.items() if value is not None}


_ACTIONS = ('store', 'store_true', 'store_false', 'store_const', 'append', 'append_const', 'count', 'help', 'version')


class _Group(_aiflowc.rest_of('argparse._ArgumentGroup')):
    def __init__(self, parser, exclusive, required):
        self._parser = parser
        self._required = required
        # Those that exclude one another.
        self._actions = [] if exclusive else None
        if exclusive:
            parser._exclusive.append(self)
        if not _aiflowc.is_known(required):
            parser._strange = True

    def add_argument(self, *args, **kwargs):
        made = self._parser.add_argument(*args, **kwargs)
        if self._actions is not None and _aiflowc.is_known(made.dest):
            if made.required:
                self._parser._actions.pop()
                raise ValueError('mutually exclusive arguments must be optional')
            self._actions.append(made)
        return made

    def add_argument_group(self, *args, **kwargs):
        return self._parser.add_argument_group(*args, **kwargs)

    # What stands in a group in a group belongs to both.
    def add_mutually_exclusive_group(self, *, required=False):
        if self._actions is not None:
            self._parser._strange = True
        return _Group(self._parser, True, required)


class ArgumentParser(_aiflowc.rest_of('argparse.ArgumentParser')):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None, argument_default=None,
                 conflict_handler='error', add_help=True, allow_abbrev=True):
        self.description = description
        self.epilog = epilog
        self.usage = usage
        self._actions = []
        self._defaults = {}
        self._exclusive = []
        self._commands = None
        # What is not modelled makes unknown what is parsed.
        self._strange = not _aiflowc.is_known(parents) or prefix_chars != '-' or conflict_handler != 'error'
        self._files = fromfile_prefix_chars or ''
        self._abbreviates = allow_abbrev
        self._default = argument_default
        if add_help:
            self.add_argument('-h', '--help', action='help', default=SUPPRESS)
        for parent in parents if _aiflowc.is_known(parents) else []:
            self._take_over(parent)

    # The arguments of a parent are those of this parser, too.
    def _take_over(self, parent):
        if parent._commands is not None:
            self._strange = True
        for action in parent._actions:
            self._check_conflict(action)
            self._actions.append(action)
        for group in parent._exclusive:
            copied = _Group(self, True, group._required)
            copied._actions.extend(group._actions)
        self._strange = self._strange or parent._strange
        self._defaults.update(parent._defaults)

    def _check_conflict(self, action):
        for option in action.option_strings:
            for other in self._actions:
                if option in other.option_strings:
                    raise ArgumentError(action, 'conflicting option string: ' + option)

    def add_argument(self, *args, action='store', nargs=None, const=None, default=None, type=None, choices=None,
                     required=False, help=None, metavar=None, dest=None, version=None):
        is_own = _aiflowc.is_known(action) and isinstance(action, _type) and issubclass(action, Action)
        if not _aiflowc.is_known(args, nargs, dest, required) \
                or not is_own and (not _aiflowc.is_known(action) or action not in _ACTIONS) \
                or nargs == REMAINDER or type is not None and not callable(type):
            self._strange = True
            return _aiflowc.not_evaluated('this argument')
        options = [arg for arg in args if arg.startswith('-')]
        if args and not options:
            if len(args) > 1:
                raise ValueError('invalid option string %r: must start with a character %r' % (args[1], '-'))
            dest = args[0]
            required = nargs not in ('?', '*')
        elif options:
            for option in args:
                if not option.startswith('-'):
                    raise ValueError('invalid option string %r: must start with a character %r' % (option, '-'))
            if dest is None:
                long = [option for option in options if option.startswith('--')]
                dest = (long or options)[0].lstrip('-').replace('-', '_')
                if not dest:
                    raise ValueError('dest= is required for options like %r' % options[0])
        elif dest is None:
            raise TypeError(_aiflowc.not_evaluated('the words of this error'))
        if action == 'store_true':
            const, default = True, False if default is None else default
        elif action == 'store_false':
            const, default = False, True if default is None else default
        elif action in ('help', 'version'):
            dest, default = 'help', SUPPRESS
        if default is None:
            default = self._default
        if is_own:
            made = action(options, dest, default=default, **_given(
                nargs=nargs, const=const, type=type, choices=choices, required=required or None, help=help,
                metavar=metavar))
            made._action = 'own'
        else:
            made = Action(options, dest, nargs, const, default, type, choices, required, help, metavar)
            made._action = action
        self._check_conflict(made)
        self._actions.append(made)
        return made

    def add_argument_group(self, *args, **kwargs):
        return _Group(self, False, False)

    def add_mutually_exclusive_group(self, *, required=False):
        return _Group(self, True, required)

    def add_subparsers(self, *, title=None, description=None, prog=None, parser_class=None, action=None,
                       option_string=None, dest=SUPPRESS, required=False, help=None, metavar=None):
        if self._commands is not None:
            self.error('cannot have multiple subparser arguments')
        if not _aiflowc.is_known(dest, required, parser_class) or action is not None:
            self._strange = True
        self._commands = _Commands(self, parser_class or type(self), dest, required)
        self._actions.append(self._commands)
        return self._commands

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest, None)

    def print_help(self, file=None):
        print(_aiflowc.not_evaluated('how arguments are described'), end='', file=file)

    def print_usage(self, file=None):
        print(_aiflowc.not_evaluated('how arguments are described'), end='', file=file)

    def exit(self, status=0, message=None):
        _aiflowc.exit(status)

    def error(self, message):
        _aiflowc.exit(2)

    def parse_args(self, args=None, namespace=None):
        parsed, rest = self._parse(args, namespace)
        if _aiflowc.is_known(rest) and rest:
            self.error('unrecognized arguments: ' + ' '.join(rest))
        return parsed

    def parse_known_args(self, args=None, namespace=None):
        return self._parse(args, namespace)

    def _parse(self, args, namespace):
        # What `add_argument` has given was handed to somebody who may have changed it.
        if not _aiflowc.is_known([action.dest for action in self._actions]):
            return self._some(_aiflowc.not_evaluated('a parser that others have worked on'))
        if args is None:
            if not isinstance(sys.argv, list):
                return self._some(_aiflowc.unknown_like(sys.argv))
            args = sys.argv[1:]
        if not _aiflowc.is_known(args):
            return self._some(_aiflowc.unknown_like(args))
        if self._is_strange() or [arg for arg in args if arg[:1] and arg[:1] in self._files]:
            why = _aiflowc.not_evaluated('a parser of arguments like this')
            if why:
                self.error(why)
            return self._some(why)
        try:
            return _Run(self, namespace).run(list(args))
        except ArgumentError as error:
            self.error(str(error))

    def _inside(self):
        return [] if self._commands is None else list(self._commands._parsers.values())

    def _is_strange(self):
        return self._strange or bool([parser for parser in self._inside() if parser._is_strange()])

    # What is parsed where that is not known: it may have what is given for it.
    def _some(self, why):
        return _aiflowc.unknown_like(why, *self._possible()), why

    def _possible(self):
        found = [Namespace(**self._defaults)]
        for action in self._actions:
            for value in (action.default, action.const):
                if _aiflowc.is_known(value) and callable(value):
                    found.append(Namespace(**{action.dest: value}))
        for parser in self._inside():
            found.extend(parser._possible())
        return found


# One parsing.
class _Run:
    def __init__(self, parser, namespace):
        self.parser = parser
        self.seen = []
        # Those that were given something else than their default.
        self.given = []
        self.vague = False
        self.namespace = Namespace() if namespace is None else namespace
        for action in parser._actions:
            if action.dest != SUPPRESS and not hasattr(self.namespace, action.dest) \
                    and not (_aiflowc.is_known(action.default) and action.default == SUPPRESS):
                setattr(self.namespace, action.dest, action.default)
        for name, value in parser._defaults.items():
            if not hasattr(self.namespace, name):
                setattr(self.namespace, name, value)

    def option(self, text):
        name = text.split('=', 1)[0]
        found = [a for a in self.parser._actions if text in a.option_strings]
        found = found or [a for a in self.parser._actions if '=' in text and name in a.option_strings]
        if found or not self.parser._abbreviates:
            return found[0] if found else None
        if text.startswith('--'):
            found = [(o, a) for a in self.parser._actions for o in a.option_strings if o.startswith(name)]
            if len(found) > 1:
                self.parser.error('ambiguous option: %s could match %s' % (text, ', '.join([o for o, a in found])))
            return found[0][1] if found else None
        found = [a for a in self.parser._actions if text[:2] in a.option_strings]
        return found[0] if found else None

    # What a word of the command line is: an option, or an argument.
    def is_option(self, text):
        if not text.startswith('-') or text == '-':
            return False
        if self.option(text) is not None:
            return True
        # Negative numbers are arguments, unless an option looks like one.
        if text[1:].replace('.', '', 1).isdigit():
            return False
        return ' ' not in text

    def converted(self, action, text):
        if action.type is not None:
            try:
                text = action.type(text)
            except ArgumentTypeError as error:
                raise ArgumentError(action, str(error))
            except (ValueError, TypeError):
                name = getattr(action.type, '__name__', repr(action.type))
                raise ArgumentError(action, 'invalid %s value: %r' % (name, text))
        return text

    def chosen(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ', '.join([repr(choice) for choice in action.choices])
            raise ArgumentError(action, 'invalid choice: %r (choose from %s)' % (value, choices))
        return value

    def take(self, action, texts, option=None):
        self.seen.append(action)
        if action.nargs is None:
            value = self.chosen(action, self.converted(action, texts[0]))
        elif action.nargs == '?':
            if texts:
                value = self.chosen(action, self.converted(action, texts[0]))
            else:
                value = action.const if action.option_strings else action.default
                if isinstance(value, str):
                    value = self.chosen(action, self.converted(action, value))
        else:
            value = [self.chosen(action, self.converted(action, text)) for text in texts]
            if not texts and action.nargs == '*' and not action.option_strings and action.default is not None:
                value = action.default
        self.give(action, not texts and not action.option_strings, value)
        if action._action == 'own':
            action(self.parser, self.namespace, value, option)
            return
        if action._action == 'append':
            value = list(getattr(self.namespace, action.dest, None) or []) + [value]
        setattr(self.namespace, action.dest, value)

    # That an argument is there. One that is its default does not count, and which objects are one is the machine's.
    def give(self, action, is_default, value):
        groups = [group for group in self.parser._exclusive if [a for a in group._actions if a is action]]
        if not groups or is_default:
            return
        if value is not None and (not _aiflowc.is_known(action.default) or value == action.default):
            self.vague = True
        self.given.append(action)
        for group in [] if self.vague else groups:
            others = [a for a in group._actions if a is not action and [given for given in self.given if given is a]]
            if others:
                raise ArgumentError(action, 'not allowed with argument ' + _name(others[0]))

    def flag(self, action):
        self.seen.append(action)
        self.give(action, False, None)
        kind = action._action
        if kind in ('help', 'version'):
            self.parser.exit()
        elif kind == 'count':
            setattr(self.namespace, action.dest, (getattr(self.namespace, action.dest, None) or 0) + 1)
        elif kind == 'append_const':
            before = getattr(self.namespace, action.dest, None)
            setattr(self.namespace, action.dest, list(before or []) + [action.const])
        else:
            setattr(self.namespace, action.dest, action.const)

    # A command takes all that follows.
    def command(self, commands, name, args):
        self.seen.append(commands)
        for text in args:
            self.is_option(text)
        if name not in commands._parsers:
            choices = ', '.join([repr(choice) for choice in commands._parsers])
            raise ArgumentError(commands, 'invalid choice: %r (choose from %s)' % (name, choices))
        if commands.dest != SUPPRESS:
            setattr(self.namespace, commands.dest, name)
        parsed, rest = commands._parsers[name].parse_known_args(list(args), None)
        for name, value in vars(parsed).items():
            setattr(self.namespace, name, value)
        return rest

    # How many arguments an option takes, at least.
    def least(self, action):
        return {None: 1, '?': 0, '*': 0, '+': 1}.get(action.nargs, action.nargs)

    def takes_arguments(self, action):
        return action._action in ('store', 'append') or action._action == 'own' and action.nargs != 0

    def run(self, args):
        # Each with its place.
        plain, rest = [], []
        commands = self.parser._commands
        before = [a for a in self.parser._actions if not a.option_strings]
        at = 0
        while at < len(args):
            text = args[at]
            at = at + 1
            if commands is not None and (text == '--' or before[-1] is not commands
                                         or [a for a in before if a.nargs is not None]):
                why = _aiflowc.not_evaluated('a parser inside a parser, behind arguments of this kind')
                return self.parser._some(why)
            if text == '--':
                plain.extend(enumerate(args[at:], at + 1))
                break
            if not self.is_option(text):
                if commands is not None and len(plain) == len(before) - 1:
                    rest.extend(enumerate(self.command(commands, text, args[at:]), at + 1))
                    break
                plain.append((at, text))
                continue
            action = self.option(text)
            if action is None:
                rest.append((at, text))
                continue
            explicit = None
            name = text
            if text in action.option_strings:
                pass
            elif text.startswith('--'):
                if '=' in text:
                    name, explicit = text.split('=', 1)
            else:
                name, explicit = text[:2], text[2:]
            if not self.takes_arguments(action):
                if explicit is not None:
                    explicit = explicit[1:] if explicit.startswith('=') else explicit
                    if text.startswith('--') or self.option('-' + explicit[:1]) is None:
                        raise ArgumentError(action, 'ignored explicit argument %r' % explicit)
                if action._action == 'own':
                    self.take(action, [], name)
                else:
                    self.flag(action)
                if explicit is not None:
                    # `-vx` is `-v -x`.
                    args.insert(at, '-' + explicit)
                continue
            if explicit is not None:
                explicit = explicit[1:] if explicit.startswith('=') else explicit
                self.take(action, [explicit], name)
                continue
            texts = []
            most = {None: 1, '?': 1}.get(action.nargs, action.nargs if isinstance(action.nargs, int) else len(args))
            while at < len(args) and len(texts) < most and args[at] != '--' and not self.is_option(args[at]):
                texts.append(args[at])
                at = at + 1
            least = self.least(action)
            if len(texts) < least:
                few = {None: 'expected one argument', '+': 'expected at least one argument'}
                raise ArgumentError(action, few.get(action.nargs, 'expected %s argument%s' % (least, 's' if least != 1 else '')))
            self.take(action, texts, name)
        self.positionals(plain, rest)
        if self.vague:
            return self.parser._some(_aiflowc.not_evaluated('an argument that is its default, among those that exclude one another'))
        return self.finish(), [text for place, text in sorted(rest)]

    # Those for which there are arguments; `finish` misses the others.
    def positionals(self, plain, rest):
        actions = [a for a in self.parser._actions if not a.option_strings and a is not self.parser._commands]
        least = [self.least(a) for a in actions]
        for index, action in enumerate(actions):
            room = len(plain) - sum(least[index + 1:])
            most = {None: 1, '?': 1, '*': room, '+': room}.get(action.nargs, action.nargs)
            count = max(0, min(room, most))
            if count < least[index]:
                if len(plain) < least[index]:
                    continue
                count = least[index]
            self.take(action, [text for place, text in plain[:count]])
            plain = plain[count:]
        rest.extend(plain)

    def finish(self):
        missing = [a for a in self.parser._actions if a.required and not [seen for seen in self.seen if seen is a]]
        if missing:
            names = ', '.join([_name(action) for action in missing])
            self.parser.error('the following arguments are required: ' + names)
        for action in self.parser._actions:
            if isinstance(action.default, str) and action.type is not None and action.dest != SUPPRESS \
                    and not [seen for seen in self.seen if seen is action] \
                    and _aiflowc.is_known(action.default) and hasattr(self.namespace, action.dest) \
                    and getattr(self.namespace, action.dest) == action.default:
                setattr(self.namespace, action.dest, self.converted(action, action.default))
        for group in self.parser._exclusive:
            if group._required and not [a for a in group._actions if [given for given in self.given if given is a]]:
                self.parser.error('one of the arguments %s is required' % ' '.join([_name(a) for a in group._actions]))
        return self.namespace
