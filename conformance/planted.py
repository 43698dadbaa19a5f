"""Shows that the comparisons with random projects and random schedules can fail: plants faults in a copy of the compiler,
one at a time, and looks for them.

    planted.py [--count N] [NAME]...        all faults, or those named; N projects are tried for each at most

Exits with 1 if one is not found. The copy and its build lie in target/planted.
"""
import argparse
import os
import shutil
import subprocess
import sys

if os.environ.get('PYTHONHASHSEED') != '0':  # the order of sets is the same in every run
    os.environ['PYTHONHASHSEED'] = '0'
    os.execv(sys.executable, [sys.executable] + sys.argv)

import generated  # noqa: E402
import schedules  # noqa: E402
from run import ROOT  # noqa: E402

OPS = 'compiler/prelude/0.3/ai_flow/api/ops.py'
CONTROL = 'compiler/prelude/0.3/ai_flow/workflow/control_edge.py'
RULES = 'compiler/src/intrinsics/rules.rs'
GRAPH = 'compiler/src/intrinsics/graph.rs'
GENERATOR = 'compiler/src/eval/generator'
CONTEXTLIB = 'compiler/prelude/std/contextlib.py'
FUNCTOOLS = 'compiler/prelude/std/functools.py'
STD = 'compiler/prelude/std/'
SCALAR = 'compiler/src/config/yaml/scalar.rs'
COLLECTION = 'compiler/src/config/yaml/collection.rs'

# (name, file, what stands there, what is planted)
FAULTS = [
    ('default action of a rule', OPS, 'upstream_job_status: Status = Status.FINISHED,\n'
     '                         action: JobAction = JobAction.START', 'upstream_job_status: Status = Status.FINISHED,\n'
     '                         action: JobAction = JobAction.RESTART'),
    ('event fields swapped', CONTROL, 'EventMeetConfig(event_key, event_value, event_type, namespace, sender, life,',
     'EventMeetConfig(event_key, event_value, event_type, sender, namespace, life,'),
    ('model versions are compared by value', OPS, 'value_condition=ValueCondition.UPDATED)', 'value_condition='
     'ValueCondition.EQUALS)'),
    ('life of an event is lost', RULES, 'Some("REPEATED") => ir::EventLife::Repeated', 'Some("REPEATED") => '
     'ir::EventLife::Once'),
    ('rules with one action are equal', RULES,
     'condition.mark)).or_default();\n'
     '            let again = alike.iter().any(|i| rules[*i].action == rule.action && rules[*i].condition == condition);',
     '0)).or_default();\n'
     '            let again = alike.iter().any(|i| rules[*i].action == rule.action);'),
    ('equal events are kept', RULES, 'if eval.same_event(&other, &event.value) {', 'if false && eval.same_event(&other, '
     '&event.value) {'),
    ('a late event is lost', RULES, '        items.push(event.value.clone());', '        if items.len() < 2 {\n'
     '            items.push(event.value.clone());\n        }'),
    ('ports are counted from one', GRAPH, 'let ports = (0..n).map(|i| port(eval, i)).collect();', 'let ports = '
     '(1..n + 1).map(|i| port(eval, i)).collect();'),
    ('the last channel of a list is lost', GRAPH, 'Data::List(items) => items.clone(),\n            Data::Tuple(items) => {',
     'Data::List(items) => items[..items.len().saturating_sub(1).max(1)].to_vec(),\n            Data::Tuple(items) => {'),
    ('the last context extractor is the first', 'compiler/src/lower.rs', 'extractor = Some((&**value, site.span))',
     'extractor = extractor.or(None::<(&Frozen, Span)>)'),
    ('octal numbers are decimal', SCALAR, 'parse(digits, 8)?', 'parse(digits, 10).or_else(|_| parse(digits, 8))?'),
    ('`off` is a text', SCALAR, '"off" | "Off" | "OFF" => Some(false)', '"Off" | "OFF" => Some(false)'),
    ('an exponent needs no sign', SCALAR, "[b'e' | b'E', b'+' | b'-', rest @ ..] => !rest.is_empty() && "
     'rest.iter().all(u8::is_ascii_digit)', "[b'e' | b'E', rest @ ..] => !rest.is_empty() && "
     "rest.iter().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-'))"),
    ('merged keys win over own ones', COLLECTION, 'Kind::Map(entries) => self.merged.extend(entries),\n'
     '            Kind::List(items) => {', 'Kind::Map(entries) => self.entries.extend(entries),\n'
     '            Kind::List(items) => {'),
    ('the default interval of reports', 'compiler/src/lower/config.rs', '_ => 5.0,', '_ => 10.0,'),
    ('a guarded file is no script', 'compiler/src/eval/run.rs', 'if !has_guard(body) {',
     'if !has_guard(body) || body.len() < 1000 {'),
    ('remainders have the sign of the dividend', 'compiler/src/eval/ops.rs', 'Operator::Mod if b > 0 => '
     'Some(a.rem_euclid(b))', 'Operator::Mod if b > 0 => Some(a % b)'),
    ('quotients are rounded towards zero', 'compiler/src/eval/ops.rs', 'Operator::FloorDiv if b > 0 => '
     'Some(a.div_euclid(b))', 'Operator::FloorDiv if b > 0 => Some(a / b)'),
    ('slices go forward only', 'compiler/src/eval/ops/item.rs', 'let step = numbers[2].unwrap_or(1).max(-i64::MAX);',
     'let step = numbers[2].unwrap_or(1).max(-i64::MAX).abs();'),
    ('`else` of a loop after `break`', 'compiler/src/eval/flow.rs', 'Some(Ok(Flow::Break)) => Ok(Flow::Normal),',
     'Some(Ok(Flow::Break)) => self.block(orelse),'),
    ('`else` of a `try` is left out', 'compiler/src/eval/flow.rs', '            Ok(Flow::Normal) => eval.block(&s.orelse),\n',
     ''),
    ('`nonlocal` makes a local', 'compiler/src/eval/names.rs', 'if !scoping.nonlocals.is_empty() && ',
     'if false && '),
    ('`!s` is `!r`', 'compiler/src/eval/format.rs', "ConversionFlag::Str => Some('s')", "ConversionFlag::Str => Some('r')"),
    ('rsplit splits from the left', 'compiler/src/eval/methods/string.rs', 'most, name == "rsplit")', 'most, false)'),
    ('a name of an operation is lost', OPS, "'transform', input=input, processor=transform_processor, name=name, ",
     "'transform', input=input, processor=transform_processor, name=None, "),
    ('`yield from` loses what is returned', GENERATOR + '/log.rs', 'self.frame.yields.delegate_gave(value.clone());\n'
     '                Ok(value)', 'self.frame.yields.delegate_gave(Value::None);\n                Ok(Value::None)'),
    ('`send` gives None', GENERATOR + '.rs', 'self.frame.yields.go_on_with(value);',
     'self.frame.yields.go_on_with({ let _ = value; Value::None });'),
    ('`finally` of a generator is left out', GENERATOR + '/step.rs', 'Block::Try(s, Phase::Finally(Box::new(outcome))), '
     'Block::Body(&s.finalbody)', 'Block::Try(s, Phase::Finally(Box::new(outcome))), Block::Body(&s.finalbody[..0])'),
    ('a stack is left in the order of its entering', CONTEXTLIB, 'leave = self._exits.pop()', 'leave = self._exits.pop(0)'),
    ('arguments of a partial come last', FUNCTOOLS, 'self.func(*self.args, *args,', 'self.func(*args, *self.args,'),
    ('`reduce` forgets where it starts', FUNCTOOLS, 'result = initial[0]', 'result = next(rest, initial[0])'),
    ('a manager swallows nothing', CONTEXTLIB, 'return exctype is not None and issubclass(exctype, self._exceptions)',
     'return False'),
    ('a group goes on while keys rise', STD + 'itertools.py', 'and self._key == key:', 'and self._key >= key:'),
    ('timedeltas are divided with one too many', STD + 'datetime.py', 'return self._total() // other._total()',
     'return self._total() // other._total() + 1'),
    ('what JSON names is lost', 'compiler/src/intrinsics/json.rs', 'or_insert((key, Value::None)).1 = value;',
     'or_insert((key, Value::None)).1 = { let _ = value; Value::None };'),
    ('capital classes of letters are the small ones', 'compiler/src/regex/run.rs',
     'is != class.letter.is_ascii_uppercase()', 'is'),
    ('bases are not told of a new class', 'compiler/src/eval/class.rs', 'self.announce(class, options, span)?;',
     'if false {\n            self.announce(class, options, span)?;\n        }'),
]

ZONE = 'compiler/src/schedule/zone.rs'
FIELD = 'compiler/src/schedule/field.rs'
PLAN = 'compiler/src/schedule.rs'

# The same, for random schedules to find.
FAULTS_OF_SCHEDULES = [
    ('a time that is left out counts from behind the gap', ZONE, 'AmbiguousOffset::Gap { before, .. } => before',
     'AmbiguousOffset::Gap { after, .. } => after'),
    ('of two equal times the first is taken', ZONE, '{ before } else { after }', '{ after } else { before }'),
    ('a clock is set where it is moved on', 'compiler/src/schedule/apscheduler.rs',
     'zone.at(Moment { wall, ..moment }.instant())?', 'zone.at(zone.localize(wall).instant())?'),
    ('weeks of jobs begin on a Sunday', FIELD, '&["mon", "tue", "wed", "thu", "fri", "sat", "sun"]',
     '&["sun", "mon", "tue", "wed", "thu", "fri", "sat"]'),
    ('a number with a step is one number', FIELD, 'last: last.unwrap_or(most), step', 'last: last.unwrap_or(first), step'),
    ('the last day of a month is the one before', FIELD, 'Self::LastDay => return Some(most)',
     'Self::LastDay => return Some(most - 1)'),
    ('steps may lead anywhere', FIELD, 'i64::from(size) > i64::from(width)', 'i64::from(size) > i64::from(width) + 9'),
    ('an interval begins at once', PLAN, 'from.instant().checked_add(length(interval)),\n            (Rhythm::Interval(interval), Some',
     'Some(from.instant()),\n            (Rhythm::Interval(interval), Some'),
    ('the zone of a cron is the server\'s', PLAN, 'schedule.timezone.as_ref().map(find).transpose()?,',
     'schedule.timezone.as_ref().map(find).transpose()?.filter(|_| false),'),
]

STEP = 50


def fits(_name, path, before, _after):
    """Whether what a fault replaces still stands in the compiler, once."""
    with open(os.path.join(ROOT, path), encoding='utf-8') as opened:
        return opened.read().count(before) == 1


def copied():
    """A copy of the workspace's committed and changed files, where faults can be planted."""
    target = os.environ.get('CARGO_TARGET_DIR') or os.path.join(ROOT, 'target')
    directory = os.path.join(target, 'planted')
    workspace = os.path.join(directory, 'workspace')
    shutil.rmtree(workspace, ignore_errors=True)
    listed = subprocess.check_output(['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], cwd=ROOT)
    for name in filter(None, listed.decode('utf-8').split('\0')):
        source = os.path.join(ROOT, name)
        if name.startswith(('testdata/', 'snapshots/', 'conformance/')) or not os.path.isfile(source):
            continue
        copy = os.path.join(workspace, name)
        os.makedirs(os.path.dirname(copy), exist_ok=True)
        shutil.copyfile(source, copy)
    return workspace, os.path.join(directory, 'target')


def built(workspace, target):
    """The binary, or None if it does not compile."""
    command = ['cargo', 'build', '--quiet', '--bin', 'aiflowc']
    environment = dict(os.environ, CARGO_TARGET_DIR=target, RUSTFLAGS='-Awarnings')
    process = subprocess.run(command, cwd=workspace, env=environment, stderr=subprocess.PIPE)
    if process.returncode != 0:
        print(process.stderr.decode('utf-8', 'replace'))
        return None
    return os.path.join(target, 'debug', 'aiflowc')


def found(binary, count):
    """How many projects were tried, and the first one that differs; None if none does."""
    for start in range(1, count + 1, STEP):
        _, _, unequal = generated.run(binary, range(start, start + STEP))
        for project, outcome in unequal:
            if outcome.differs:
                return project.seed, outcome
    return None


def found_in_schedules(binary, count):
    """The same for random schedules."""
    for seed in range(1, 2 + count // 500):
        report = schedules.Report()
        schedules.run_random(binary, report, 500, seed)
        if report.problems:
            return seed, report.problems[0].replace('\n   ', '')
    return None


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--count', type=int, default=1000)
    parser.add_argument('name', nargs='*')
    options = parser.parse_args(arguments)
    faults = [fault for fault in FAULTS + FAULTS_OF_SCHEDULES if not options.name or fault[0] in options.name]
    rotten = [fault for fault in faults if not fits(*fault)]
    for name, path, before, _ in rotten:
        print('{:44}  FAILED: what it replaces does not stand exactly once in {}:\n{}'.format(name, path, before))
    if rotten:
        return 1
    workspace, target = copied()
    if not options.name:
        binary = built(workspace, target)
        difference = found(binary, STEP) or found_in_schedules(binary, STEP) if binary else 'it does not compile'
        if difference:
            print('the compiler without a planted fault differs already: {}'.format(difference))
            return 1
    missed = 0
    for fault in faults:
        name, path, before, after = fault
        file = os.path.join(workspace, path)
        with open(file, encoding='utf-8') as opened:
            text = opened.read()
        with open(file, 'w', encoding='utf-8') as opened:
            opened.write(text.replace(before, after))
        binary = built(workspace, target)
        look = found_in_schedules if fault in FAULTS_OF_SCHEDULES else found
        difference = look(binary, options.count) if binary else None
        with open(file, 'w', encoding='utf-8') as opened:
            opened.write(text)
        if difference is None:
            print('{:44}  FAILED: {}'.format(name, 'not found in {} tries'.format(options.count) if binary
                                             else 'it does not compile'))
            missed += 1
        else:
            seed, outcome = difference
            said = outcome if isinstance(outcome, str) else (outcome.lines or [outcome.kind])[0]
            print('{:44}  found by {} {}: {}'.format(
                name, 'seed' if fault in FAULTS_OF_SCHEDULES else 'project', seed, said[:100]))
        sys.stdout.flush()
    print('{} faults planted, {} found'.format(len(faults), len(faults) - missed))
    return 1 if missed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
