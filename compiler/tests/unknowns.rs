//! Law 3: unknown branches are explored, not guessed.
//!
//! A case is a piece of a workflow file and what the compiler makes of it. `dataset` may or may not be on the server:
//! whether it is `None` is not known. What is to be expected is written as lines: `x = 1` (the value of a variable at
//! the end, `?` where it is not known), `assume …` and `assume not …`, `perhaps f` (a call of the client that is
//! recorded as conditional), or for an error its code, the text that it points at, and behind `<-` the texts of its
//! other labels.

use aiflowc_compiler::{Limits, MemoryWorld, Output, Request, compile, ir};
use std::fmt::Write as _;

#[path = "unknowns/generated.rs"]
mod generated;

const HEAD: &str = "\
import ai_flow as af
from ai_flow.workflow.control_edge import MeetAllEventCondition
from ai_flow_plugins.job_plugins.bash import BashProcessor
import time
af.init_ai_flow_context()
dataset = af.get_dataset_by_name('d')
";

fn compile_text(text: &str, limits: Limits) -> Output {
    let world = MemoryWorld::new()
        .with("project.yaml", "project_name: p\nserver_uri: localhost:50051\n")
        .with(
            "workflows/w/w.yaml",
            "a: {job_type: bash}\nb: {job_type: bash, properties: {k: v}}\nc: {job_type: bash}\n",
        )
        .with("workflows/w/w.py", text);
    let mut request = Request::new("w");
    request.levels = vec![(aiflowc_compiler::code(309), aiflowc_compiler::Level::Allow)];
    request.limits = limits;
    compile(&world, &request)
}

/// The value of a parameter, `?` where it or a part of it is not known.
fn shown(value: &ir::Value) -> String {
    fn hide(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(map) if map.contains_key("$opaque") => *value = "?".into(),
            serde_json::Value::Object(map) => map.values_mut().for_each(hide),
            serde_json::Value::Array(items) => items.iter_mut().for_each(hide),
            _ => {}
        }
    }
    let mut json = serde_json::to_value(value).expect("values are JSON");
    hide(&mut json);
    json.to_string().replace("\"?\"", "?")
}

fn report(output: &Output) -> String {
    let mut out = String::new();
    for diagnostic in &output.diagnostics {
        let text = |span| output.sources.text(span).lines().next().unwrap_or_default().to_owned();
        let mut labels = diagnostic.labels.iter().map(|label| text(label.span));
        let _ = write!(out, "{} {}", diagnostic.code, labels.next().unwrap_or_default());
        for (i, label) in labels.enumerate() {
            let _ = write!(out, "{}{label}", if i == 0 { " <- " } else { "; " });
        }
        out.push('\n');
    }
    let Some(document) = &output.document else { return out };
    let job = document.jobs.last().expect("the last job shows the variables");
    for (name, value) in &job.operations[0].parameters {
        let _ = writeln!(out, "{name} = {}", shown(value));
    }
    for assumption in &document.assumptions {
        let _ = writeln!(out, "assume {}{}", if assumption.holds { "" } else { "not " }, assumption.condition);
    }
    for access in document.metadata.iter().filter(|access| access.conditional) {
        let _ = writeln!(out, "perhaps {}", access.function);
    }
    for call in document.workflow.life_cycle.iter().filter(|call| call.conditional) {
        let _ = writeln!(out, "perhaps {}", call.function);
    }
    out
}

/// Checks cases, each a line of dashes, the text, `-->`, and what is expected.
fn check(cases: &str) {
    let mut wrong = String::new();
    for case in cases.split("\n----\n").filter(|case| !case.trim().is_empty()) {
        let (text, expected) = case.split_once("\n-->\n").unwrap_or_else(|| panic!("a case has `-->`: {case}"));
        let is_value = |line: &&str| !line.starts_with("AF") && !line.starts_with("assume");
        let names = expected
            .lines()
            .filter(is_value)
            .filter_map(|line| line.split_once(" = "))
            .map(|(name, _)| format!(", {name}={name}"));
        let ending = format!(
            "\nwith af.job_config('a'):\n    af.user_define_operation(processor=BashProcessor('x'){})\n",
            names.collect::<String>()
        );
        let file = format!("{HEAD}{}{ending}", text.trim_start_matches('\n'));
        let found = report(&compile_text(&file, Limits::default()));
        if found.trim() != expected.trim() {
            let _ = writeln!(wrong, "{}\n-->\n{}\nbut expected\n{}\n", text.trim(), found.trim(), expected.trim());
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn values_that_differ_become_unknown() {
    check(
        r#"
x = y = 1
if dataset is None:
    x = 2
    z = 3
else:
    z = 3
-->
x = ?
y = 1
z = 3
----
x = 1 if dataset is None else 2
y = 1 if dataset is None else 1
z = [1, {'a': (2, 'b')}] if dataset is None else [1, {'a': (2, 'b')}]
-->
x = ?
y = 1
z = [1,{"a":{"$tuple":[2,"b"]}}]
----
x = dataset or 5
y = dataset and 5
z = not dataset
w = dataset is None or True
-->
x = ?
y = ?
z = ?
w = ?
----
x = 0
for d in af.list_datasets(10, 0):
    x = 1
    y = 1
-->
x = ?
y = ?
----
x = []
for d in af.list_datasets(10, 0):
    x.append(1)
y = len(x)
z = 7
-->
x = ?
y = ?
z = 7
----
a = b = c = d = e = f = g = h = i = j = 0
while dataset:
    j = i; i = h; h = g; g = f; f = e; e = d; d = c; c = b; b = a; a = 1
-->
a = ?
j = ?
----
x = [d.name for d in af.list_datasets(10, 0)]
y = [i for i in range(3) if dataset]
z = {i: dataset is None for i in range(2)}
-->
x = ?
y = ?
z = {"$map":[[0,?],[1,?]]}
----
x = not dataset.uri
y = dataset.uri == 'x'
z = [c for c in dataset.uri]
w = 1 < dataset.uri < 3
v = dataset.uri
-->
x = ?
y = ?
z = ?
w = ?
v = {"$attribute":{"metadata":0,"name":"uri"}}
----
x = True
x &= dataset is None
y = 1
y += 1 if dataset is None else 1
z = 'a'
z += 'b' if dataset is None else 'c'
-->
x = ?
y = 2
z = ?
"#,
    );
}

#[test]
fn containers_and_objects() {
    check(
        r#"
x = [1]
y = x
if dataset is None:
    x.append(2)
z = len(y)
w = [x, 1]
-->
x = ?
y = ?
z = ?
w = [?,1]
----
x = {'a': 1, 'b': 2}
if dataset is None:
    x['a'] = 3
y = x['b']
-->
x = {"a":?,"b":2}
y = 2
----
x = {'a': 1}
x[dataset.uri] = 2
y = {}
y['k'] = dataset.uri
-->
x = ?
y = {"k":{"$attribute":{"metadata":0,"name":"uri"}}}
----
class A:
    n = 1
    def __init__(self):
        self.v = self.w = 1
o = A()
p = o
if dataset is None:
    o.v = 2
    A.n = 2
    del o.w
x = p.v
y = A.n
z = o.w
-->
x = ?
y = ?
z = ?
----
# What is one object on one side and two on the other.
if dataset is None:
    x = []
    y = x
else:
    x = []
    y = []
y.append(1)
z = []
w = z if dataset is None else [2]
w.append(3)
-->
x = ?
y = ?
z = ?
w = ?
----
def f(o):
    o.append(1)
x = []
y = []
f(x if dataset is None else y)
z = []
w = {'k': z}
v = [w] if dataset is None else []
for u in v:
    u['k'].append(2)
-->
x = ?
y = ?
z = ?
w = {"k":?}
----
class A:
    def __init__(self):
        self.n = 0
        self.m = []
    def up(self):
        self.n += 1
a = A()
b = A()
(a if dataset is None else b).up()
c = A()
d = c if dataset is None else None
if d:
    d.n = 5
    d.m += [1]
x = a.n
y = b.n
z = c.n
w = c.m
-->
x = ?
y = ?
z = ?
w = ?
----
class Name(str):
    pass
class Names(dict):
    pass
x = Name('a') if dataset is None else Name('b')
y = Names(a=1) if dataset is None else Names(a=2)
z = Name('a') if dataset is None else Name('a')
-->
x = ?
y = ?
z = "a"
----
import foo
class A(foo.B):
    pass
x = A(1) if dataset is None else A(2)
-->
x = ?
----
import foo
inner = [1]
x = [inner, 2]
foo.change(x)
y = {'a': inner}
z = (1, 2)
foo.change(z)
-->
x = ?
y = {"a":?}
z = {"$tuple":[1,2]}
----
def f():
    global g
    g = 2
    def h():
        nonlocal n
        n = 2
    n = 1
    if dataset is None:
        h()
    return n
g = 1
if dataset is None:
    f()
x = f()
y = g
-->
x = ?
y = 2
----
x = [3, 1, 2]
if dataset is None:
    x.sort()
else:
    x.sort()
-->
x = [1,2,3]
"#,
    );
}

#[test]
fn control_that_parts_meets_again() {
    check(
        r#"
def f():
    if dataset is None:
        return 1
    return 2
def g():
    if dataset is None:
        return 1
    return 1
def h():
    if dataset is None:
        return [1]
    v = [1]
    return v
x = f()
y = g()
z = h()
-->
x = ?
y = 1
z = [1]
----
def f(log):
    try:
        if dataset is None:
            return 1
    finally:
        log.append('left')
    return 1
log = []
x = f(log)
-->
x = 1
log = ["left"]
----
log = []
class Manager:
    def __enter__(self):
        log.append('in')
    def __exit__(self, *args):
        log.append('out')
def f():
    with Manager():
        if dataset is None:
            return 1
        log.append('work')
    return 1
x = f()
y = 5
-->
x = 1
log = ?
y = 5
----
n = 0
for i in range(3):
    if i == 1 and dataset is None:
        break
    n += 1
else:
    m = 1
x = n
y = i
-->
x = ?
y = ?
----
n = []
for i in range(3):
    if dataset is None:
        continue
    n.append(i)
x = i
-->
x = 2
n = ?
----
x = 1
for d in af.list_datasets(10, 0):
    if d.name == 'a':
        break
else:
    x = 2
y = 1
for d in af.list_datasets(10, 0):
    y = 1
else:
    y = 3
-->
x = ?
y = 3
----
x = 0
while x < 3:
    x += 1
    for d in af.list_datasets(10, 0):
        pass
    else:
        break
-->
x = 1
----
def find():
    for d in af.list_datasets(10, 0):
        if d.name == 'a':
            return d
    return None
def count():
    for d in af.list_datasets(10, 0):
        if d.name == 'a':
            return 1
    return 1
x = find()
-->
x = ?
----
attempts = 0
while attempts < 3:
    time.sleep(1)
    if af.get_dataset_by_name('e') is not None:
        break
    attempts += 1
x = attempts
y = 2
-->
x = ?
y = 2
perhaps get_dataset_by_name
----
while True:
    time.sleep(1)
    if af.get_dataset_by_name('e') is not None:
        break
x = 2
-->
x = 2
perhaps get_dataset_by_name
"#,
    );
}

#[test]
fn exceptions_that_may_be_raised() {
    check(
        r#"
try:
    import pandas
except ImportError:
    pandas = None
x = pandas is None
-->
x = ?
----
x = 0
try:
    x = 1
    af.register_model('m')
    x = 2
except Exception:
    pass
y = 1
try:
    af.register_model('m')
except Exception:
    y = 1
-->
x = ?
y = 1
----
x = 0
try:
    af.register_model('m')
    x = 1
except Exception:
    exit(1)
-->
x = 1
assume not `af.register_model('m')` raises an exception
----
try:
    if dataset is None:
        raise ValueError('no')
    x = 1
except ValueError:
    x = 2
except KeyError:
    x = 1
try:
    if dataset is None:
        raise ValueError('no')
    y = 1
except (KeyError, ValueError):
    y = 1
-->
x = ?
y = 1
----
try:
    if dataset is None:
        raise ValueError('no')
    x = 1
except KeyError:
    x = 2
-->
x = 1
assume not dataset is None
----
try:
    x = 1
    if dataset is None:
        exit(1)
except SystemExit:
    x = 2
-->
x = ?
----
try:
    for d in af.list_datasets(10, 0):
        if d.name == 'a':
            raise ValueError('a')
    x = 1
except ValueError:
    x = 2
-->
x = ?
----
try:
    dataset = af.get_dataset_by_name('e')
except Exception:
    dataset = af.register_dataset('e')
x = 1
-->
x = 1
perhaps register_dataset
----
try:
    for name in ['d', 'e']:
        af.register_dataset(name)
    x = name
except Exception as e:
    print(e)
    raise
-->
x = "e"
----
def f():
    try:
        af.register_model('m')
        return 1
    except Exception:
        return 2
def g():
    try:
        af.register_model('m')
        return 1
    except Exception:
        return 1
    finally:
        print('done')
x = f()
y = g()
-->
x = ?
y = 1
----
def f():
    try:
        raise ValueError(dataset.uri)
    finally:
        return 1
def g():
    for i in range(3):
        try:
            if dataset is None:
                raise ValueError()
        finally:
            continue
    return i
x = f()
y = g()
-->
x = 1
y = 2
----
x = 0
try:
    try:
        af.register_model('m')
    except KeyError:
        x = 1
except Exception:
    x = 2
y = 0
try:
    try:
        af.register_model('m')
    finally:
        y = 1
except Exception:
    pass
-->
x = ?
y = 1
----
import requests
try:
    raise requests.Timeout('late')
except requests.Timeout:
    x = 1
try:
    raise requests.Timeout('late')
except ValueError:
    y = 1
except Exception:
    y = 1
-->
x = 1
y = 1
"#,
    );
}

#[test]
fn paths_that_leave_the_file_are_assumptions() {
    check(
        r#"
assert dataset is not None
x = 1
-->
x = 1
assume dataset is not None
----
if not dataset:
    exit(-1)
x = 1
-->
x = 1
assume not not dataset
----
if dataset is None:
    raise RuntimeError('register it first')
x = 1
-->
x = 1
assume not dataset is None
----
def main():
    if dataset.uri == 'a':
        return
    exit(1)
main()
x = 1
-->
x = 1
assume dataset.uri == 'a'
----
if dataset.uri == 'a':
    assert dataset.data_format == 'b'
x = 1
-->
x = 1
assume not (dataset.uri == 'a') and not (dataset.data_format == 'b')
----
if dataset.uri == 'a':
    x = 1
elif dataset.uri == 'b':
    x = 1
else:
    exit()
-->
x = 1
assume not not (dataset.uri == 'a') and not (dataset.uri == 'b')
----
def f():
    if dataset.uri == 'a':
        return 1
    if dataset.uri == 'b':
        exit()
    return 1
x = f()
-->
x = 1
assume not not (dataset.uri == 'a') and (dataset.uri == 'b')
----
x = {'a': 1}['b' if dataset is None else 'a']
if dataset is None:
    {}['key']
-->
x = ?
assume not dataset is None
----
if dataset is None:
    exit()
else:
    exit(1)
-->
AF0208 exit()
----
if dataset is None:
    while True:
        time.sleep(1)
x = 1
-->
x = 1
assume not dataset is None
----
assert dataset is not None and dataset.uri
x = 1
-->
x = 1
assume dataset is not None and dataset.uri
----
def find():
    for d in af.list_datasets(10, 0):
        if d.uri == 'a':
            return d
    exit(1)
find()
x = 1
-->
x = 1
assume the loop over `af.list_datasets(10, 0)` is left early
----
try:
    for d in af.list_datasets(10, 0):
        if d.uri == 'a':
            raise KeyError('a')
except ValueError:
    pass
x = 1
-->
x = 1
assume not `raise KeyError('a')` raises an exception
----
for d in af.list_datasets(10, 0):
    raise ValueError('there are none yet')
x = 1
-->
x = 1
assume not af.list_datasets(10, 0)
----
# Only an exception that may be raised keeps the file from its exit, and a handler further out does not change it.
w = []
try:
    try:
        if dataset is None:
            w.append(1)
        [i for i in w].append(1)
        exit(1)
    except Exception:
        pass
except ValueError:
    pass
x = 1
-->
AF0208 exit(1)
----
# Conditions too many to be written down are conditions still.
b = 2 if dataset is None else 0
def h(x):
    if x == 1 and dataset is None:
        raise KeyError(x)
try:
    for i in range(3):
        if b == 0:
            if dataset is None:
                continue
        h(b)
    else:
        if dataset is None:
            raise KeyError(1)
except ValueError:
    pass
x = 1
-->
x = 1
assume not … x == 1 and dataset is None
"#,
    );
}

#[test]
fn effects_on_one_side_are_errors() {
    check(
        r#"
if dataset is None:
    with af.job_config('b'):
        af.user_define_operation(processor=BashProcessor('y'))
-->
AF0601 dataset is None <- af.job_config('b'); af.get_dataset_by_name('d')
----
if dataset is None:
    af.action_on_job_status('a', 'b')
else:
    af.action_on_job_status('a', 'c')
with af.job_config('b'):
    af.user_define_operation(processor=BashProcessor('y'))
with af.job_config('c'):
    af.user_define_operation(processor=BashProcessor('y'))
-->
AF0601 dataset is None <- af.action_on_job_status('a', 'b'); af.get_dataset_by_name('d')
----
with af.job_config('b'):
    if dataset is None:
        af.user_define_operation(processor=BashProcessor('y'))
    else:
        af.user_define_operation(processor=BashProcessor('y'))
x = 1
-->
x = 1
----
with af.job_config('b'):
    if dataset is None:
        af.user_define_operation(processor=BashProcessor('y'))
    else:
        af.user_define_operation(processor=BashProcessor('z'))
-->
AF0601 dataset is None <- af.user_define_operation(processor=BashProcessor('y')); af.get_dataset_by_name('d')
----
with af.job_config('b'):
    af.user_define_operation(processor=BashProcessor('y' if dataset is None else 'z'))
x = 1
-->
x = 1
----
for d in af.list_datasets(10, 0):
    with af.job_config('b'):
        af.user_define_operation(processor=BashProcessor('y'))
-->
AF0601 af.list_datasets(10, 0) <- af.job_config('b')
----
def f(name):
    with af.job_config(name):
        return af.user_define_operation(processor=BashProcessor('y'))
x = [f('b') for d in af.list_datasets(10, 0)]
-->
AF0601 af.list_datasets(10, 0) <- af.job_config(name)
----
def f(name):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('y'))
x = [f('b') for i in range(1) if dataset]
-->
AF0601 dataset <- af.job_config(name); af.get_dataset_by_name('d')
----
def f(name):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('y'))
    return 1
dataset is None or f('b')
-->
AF0601 dataset is None <- af.job_config(name); af.get_dataset_by_name('d')
----
def f(name):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('y'))
    return 1
x = 0 < dataset.uri < f('b')
-->
AF0601 0 < dataset.uri < f('b') <- af.job_config(name); uri
----
def f(name):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('y'))
    return 1
x = [*af.list_datasets(10, 0), f('b')]
y = 2
with af.job_config('b'):
    af.user_define_operation(processor=BashProcessor('y'))
-->
AF0306 'b' <- 'b'
----
def f(name):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('y'))
g = f if dataset is None else print
g('b')
-->
AF0601 g('b') <- af.job_config(name); af.get_dataset_by_name('d')
----
def f(name):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('y'))
steps = []
if dataset is None:
    steps.append(f)
for step in steps:
    step('b')
-->
AF0601 step('b') <- af.job_config(name); af.get_dataset_by_name('d')
----
def f():
    if dataset is None:
        return
    with af.job_config('b'):
        af.user_define_operation(processor=BashProcessor('y'))
f()
-->
AF0601 dataset is None <- af.job_config('b'); af.get_dataset_by_name('d'); f()
----
for d in af.list_datasets(10, 0):
    if d.name == 'a':
        break
else:
    with af.job_config('b'):
        af.user_define_operation(processor=BashProcessor('y'))
-->
AF0601 af.list_datasets(10, 0) <- af.job_config('b')
----
try:
    af.register_model('m')
except Exception:
    with af.job_config('b'):
        af.user_define_operation(processor=BashProcessor('y'))
-->
AF0601 af.register_model('m') <- af.job_config('b')
----
try:
    with af.job_config('b'):
        af.user_define_operation(processor=BashProcessor('y'))
    af.register_model('m')
    with af.job_config('c'):
        af.user_define_operation(processor=BashProcessor('y'))
except Exception as e:
    print(e)
x = 1
-->
x = 1
assume not `af.register_model('m')` raises an exception
----
with af.job_config('b'):
    if dataset is None:
        exit()
    af.user_define_operation(processor=BashProcessor('y'))
x = 1
-->
x = 1
assume not dataset is None
----
def f():
    with af.job_config('b'):
        af.user_define_operation(processor=BashProcessor('y'))
        if dataset is None:
            return 1
    return 1
x = f()
-->
x = 1
"#,
    );
}

#[test]
fn what_facts_refer_to_may_not_depend_on_an_unknown() {
    check(
        r#"
condition = MeetAllEventCondition()
condition.add_event(event_key='k', event_value='v')
af.action_on_events('a', condition, 'START')
if dataset is None:
    condition.add_event(event_key='l', event_value='v')
-->
AF0601 dataset is None <- condition.add_event(event_key='l', event_value='v'); af.get_dataset_by_name('d')
----
condition = MeetAllEventCondition()
condition.add_event(event_key='k', event_value='v')
af.action_on_events('a', condition, 'START')
if dataset is None:
    condition.events[0].sender = 'b'
-->
AF0601 dataset is None <- condition.events[0].sender = 'b'; af.get_dataset_by_name('d')
----
condition = MeetAllEventCondition()
condition.add_event(event_key='k', event_value='v')
if dataset is None:
    condition.add_event(event_key='l', event_value='v')
af.action_on_events('a', condition, 'START')
-->
AF0601 af.action_on_events('a', condition, 'START') <- af.get_dataset_by_name('d')
----
condition = MeetAllEventCondition()
condition.add_event(event_key='k', event_value='v' if dataset is None else 'w')
af.action_on_events('a', condition, 'START')
x = 1
-->
x = 1
----
def f(value):
    condition = MeetAllEventCondition()
    condition.add_event(event_key='k', event_value=value)
    af.action_on_events('a', condition, 'START')
if dataset is None:
    f('v')
else:
    f('v')
x = 1
-->
x = 1
----
def f(value):
    condition = MeetAllEventCondition()
    condition.add_event(event_key='k', event_value=value)
    af.action_on_events('a', condition, 'START')
if dataset is None:
    f('v')
else:
    f('w')
-->
AF0601 dataset is None <- af.action_on_events('a', condition, 'START'); af.get_dataset_by_name('d')
----
if dataset is None:
    af.current_workflow_config().properties['x'] = 'y'
-->
AF0601 dataset is None <- af.current_workflow_config().properties['x'] = 'y'; af.get_dataset_by_name('d')
----
with af.job_config('b') as config:
    if dataset is None:
        config.properties['k'] = 'w'
    af.user_define_operation(processor=BashProcessor('y'))
x = 1
-->
x = 1
----
with af.job_config('b') as config:
    if dataset is None:
        config.properties['l'] = 'w'
    af.user_define_operation(processor=BashProcessor('y'))
-->
AF0601 dataset is None <- config.properties['l'] = 'w'; af.get_dataset_by_name('d')
----
with af.job_config('b') as config:
    if dataset is None:
        config.job_type = 'python'
    af.user_define_operation(processor=BashProcessor('y'))
-->
AF0601 dataset is None <- config.job_type = 'python'; af.get_dataset_by_name('d')
AF0311 BashProcessor('y') <- bash
----
config = af.current_workflow_config()
for d in af.list_datasets(10, 0):
    config.properties[d.name] = d.uri
-->
AF0601 af.list_datasets(10, 0) <- config.properties[d.name] = d.uri
----
config = af.current_workflow_config()
config.properties['x'] = dataset.uri
x = config.properties
-->
x = {"x":{"$attribute":{"metadata":0,"name":"uri"}}}
"#,
    );
}

#[test]
fn calls_of_the_client_may_be_conditional() {
    check(
        r#"
if dataset is None:
    dataset = af.register_dataset('d', uri='u')
x = dataset
-->
x = {"$metadata":0}
perhaps register_dataset
----
if dataset is None:
    af.workflow_operation.start_new_workflow_execution('w')
x = 1
-->
x = 1
perhaps start_new_workflow_execution
----
if dataset is None:
    af.workflow_operation.submit_workflow('w')
x = 1
-->
x = 1
perhaps submit_workflow
----
try:
    af.register_model('m')
    af.register_model('n')
except Exception:
    pass
x = 1
-->
x = 1
"#,
    );
}

#[test]
fn mistakes_on_a_path_that_may_not_be_taken_are_still_mistakes() {
    check(
        r#"
if dataset is None:
    af.register_datset('d')
-->
AF0205 register_datset
----
if dataset is None:
    undefined
-->
AF0204 undefined
----
if dataset is None:
    exec('x = 1')
-->
AF0202 exec('x = 1')
----
try:
    exec('x = 1')
except Exception:
    x = 2
-->
AF0202 exec('x = 1')
"#,
    );
}

/// A whole file, and what it gives.
fn whole(text: &str) -> String {
    report(&compile_text(text, Limits::default()))
}

#[test]
fn loops_that_never_end() {
    let job = "with af.job_config('a'):\n    af.user_define_operation(processor=BashProcessor('x'), x=1)\n";
    let submit = "af.workflow_operation.submit_workflow('w')\n";
    for polling in [
        "while True:\n    time.sleep(1)\n",
        "while 1:\n    pass\n",
        "n = 0\nwhile True:\n    n += 1\n    status = af.get_dataset_by_name('d')\n    print(status, n)\n",
        "running = True\nwhile running:\n    time.sleep(1)\n",
        "while True:\n    try:\n        time.sleep(1)\n    finally:\n        print('still here')\n",
        "while True:\n    for i in range(3):\n        if i == dataset.uri:\n            break\n",
        "def wait():\n    while True:\n        time.sleep(1)\nwait()\n",
    ] {
        assert_eq!(whole(&format!("{HEAD}{job}{submit}{polling}")), "x = 1\n", "{polling}");
        let before = whole(&format!("{HEAD}{job}{polling}{submit}"));
        assert!(before.starts_with("AF0208 "), "{polling}{before}");
    }
    for ending in [
        "n = 0\nwhile True:\n    n += 1\n    if n > 1000:\n        break\n",
        "n = 0\nwhile n < 1000:\n    n += 1\n",
        "while True:\n    if dataset.uri == 'x':\n        break\n",
        "def f():\n    n = 0\n    while True:\n        n += 1\n        if n == 7:\n            return n\nf()\n",
        "n = []\nwhile True:\n    try:\n        n.append(1)\n        [][len(n) - 9]\n    except IndexError:\n        break\n",
    ] {
        let found = whole(&format!("{HEAD}{ending}{job}"));
        assert!(found.starts_with("x = 1\n"), "{ending}{found}");
    }
    let out = whole(&format!(
        "{HEAD}{job}while True:\n    try:\n        time.sleep(1)\n    except KeyboardInterrupt:\n        break\n"
    ));
    assert!(out.starts_with("AF0208 "), "{out}");
}
