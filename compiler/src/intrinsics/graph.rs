//! What adds to the workflow: the context, jobs, operations, environments, submission.

use super::Builtin;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Arg, Args, Eval, R};
use crate::fact::{Channel, Fact, Named, Operation};
use crate::heap::{Data, Dict};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use std::rc::Rc;

pub(super) const TABLE: &[Builtin] = &[
    Builtin { name: "init_context", run: init_context },
    Builtin { name: "job_block", run: job_block },
    Builtin { name: "current_job_name", run: current_job_name },
    Builtin { name: "operation", run: operation },
    Builtin { name: "flink_environment", run: flink_environment },
    Builtin { name: "context_extractor", run: context_extractor },
    Builtin { name: "clear_graph", run: clear_graph },
    Builtin { name: "job_plugin", run: job_plugin },
    Builtin { name: "submit", run: submit },
    Builtin { name: "unsupported", run: unsupported },
    Builtin { name: "not_in_workflow", run: unsupported },
];

/// `job_plugin(job_type)`: a plugin of this type is registered.
fn job_plugin(eval: &mut Eval<'_>, args: Args, _: Span) -> R<Value> {
    match args.positional.first().and_then(|arg| eval.as_str(&arg.value)) {
        Some(job_type) => drop(eval.record.plugins.insert(job_type.into())),
        None => eval.record.unknown_plugin = true,
    }
    Ok(Value::None)
}

fn init_context(eval: &mut Eval<'_>, _: Args, span: Span) -> R<Value> {
    let site = eval.site(span);
    eval.record.add(Fact::Context(site));
    eval.set_project_uuid(span);
    Ok(Value::None)
}

fn job_block(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let name = match args.positional.into_iter().next() {
        Some(arg) => {
            // The name is where the user wrote it, also when it comes through a variable; one that a helper has
            // put together is where it is used.
            match &arg.value {
                Value::Str(s)
                    if !eval.birthplace(s.birth).is_some_and(|born| eval.is_written_there(born, arg.span)) =>
                {
                    eval.string(s.text.fixed(), arg.span)
                }
                _ => arg.value,
            }
        }
        None => Value::None,
    };
    Ok(eval.object(Data::JobBlock { name }, span))
}

fn current_job_name(eval: &mut Eval<'_>, _: Args, span: Span) -> R<Value> {
    Ok(match eval.record.open.last() {
        Some(job) => {
            let text = job.text.clone();
            eval.string(text, span)
        }
        None => Value::None,
    })
}

impl<'a> Eval<'a> {
    /// Enters a `job_config` block.
    pub(crate) fn open_job(&mut self, name: Value, span: Span) -> R<()> {
        let at = self.birthplace(name.birth()).unwrap_or(span);
        let text = match self.as_str(&name) {
            Some(text) => text,
            None => {
                match (self.unknown_of(&name), &name) {
                    (Some(why), _) => self.shape_error(at, "the name of a job is not known", why),
                    (None, Value::Text(_)) => {
                        let why = self.text_unknown(&name, crate::eval::range_of(span));
                        self.shape_error(at, "the name of a job is not known", why);
                    }
                    // The binder has reported it.
                    _ => {}
                }
                "".into()
            }
        };
        let job = Named { text: text.into(), span: at };
        let inside = self.record.open.last().cloned();
        let site = self.site(span);
        self.record.open.push(job.clone());
        self.record.add(Fact::JobOpened { job, site, inside });
        Ok(())
    }

    /// Whether a name is best shown where it was born: not where a function of another module has put it together.
    fn is_written_there(&self, born: Span, used: Span) -> bool {
        let is_python = self.sources.get(born.file).path().ends_with(".py");
        let text = self.sources.text(born);
        !is_python || born.file == used.file || text.ends_with(['\'', '"'])
    }

    /// Leaves it.
    pub(crate) fn close_job(&mut self, raising: bool) {
        if let Some(job) = self.record.open.pop() {
            self.record.add(Fact::JobClosed { job, raising });
        }
    }

    /// The path of the workflow's own file.
    pub(crate) fn entry_path(&self) -> String {
        format!("workflows/{0}/{0}.py", self.request.workflow)
    }
}

/// The name of a parameter that AIFlow gives to the node of an operation itself.
fn taken_parameter(eval: &Eval<'_>, parameters: &Dict) -> Option<&'static str> {
    let has = |name: &&str| parameters.values().any(|(key, _)| eval.as_str(key).is_some_and(|key| &*key == *name));
    ["self", "properties", "node_type"].into_iter().find(has)
}

/// The job's configuration takes the place of what is given as `config`.
fn dropped_config(at: Span) -> Diagnostic {
    Diagnostic::new(code(406), at, "an operation has no `config` of its own: AIFlow drops it")
        .here("the configuration of the job takes its place")
        .help("give the parameter another name; what the job is configured with stands in the workflow's YAML file")
}

fn operation(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let none = Arg { value: Value::None, span };
    let keyword = |name: &str| args.keyword.iter().find(|(n, _)| n == name).map_or(&none, |(_, arg)| arg);
    // First of all: a mapping that is not known may give the kind and the number of outputs, too.
    let given = keyword("parameters");
    let named = match eval.mapping(&given.value) {
        Some(Ok(named)) => named,
        Some(Err(why)) => {
            eval.shape_error(given.span, "the parameters of an operation are not known", why);
            Dict::default()
        }
        None => Dict::default(),
    };
    let kind_arg = args.positional.first().unwrap_or(&none);
    let kind = match eval.as_str(&kind_arg.value) {
        Some(kind) => kind,
        None => {
            if let Some(why) = eval.unknown_of(&kind_arg.value) {
                let at = eval.origin(kind_arg);
                eval.shape_error(at, "the kind of an operation is not known", why);
            }
            "user_define_operation".into()
        }
    };
    let outputs_arg = keyword("outputs");
    let outputs = match eval.plain(&outputs_arg.value) {
        Value::Int(n) => u32::try_from(n.max(0)).unwrap_or(u32::MAX),
        Value::Bool(b) => u32::from(b),
        other => {
            if let Some(why) = eval.unknown_of(&other) {
                eval.shape_error(outputs_arg.span, "the number of outputs is not known", why);
            }
            1
        }
    };
    if u64::from(outputs) > 100_000 {
        return Err(eval.limit(outputs_arg.span, format!("an operation with {outputs} outputs; the limit is 100000")));
    }
    if let Some(taken) = taken_parameter(eval, &named) {
        let message = format!("{kind}() got multiple values for keyword argument '{taken}'");
        let diagnostic = Diagnostic::new(code(401), span, message.clone())
            .note(format!("AIFlow gives every operation a `{taken}` of its own"))
            .help("give the argument another name");
        return Err(eval.raise_as("TypeError", diagnostic, message));
    }
    let job = eval.record.open.last().cloned();
    let number = eval.record.add_operation(job.as_ref().map_or_else(|| "".into(), |job| job.text.clone()));
    let inputs = channels(eval, keyword("input"))?;
    let name = keyword("name");
    let name = eval.freeze(&name.value, name.span);
    let processor_arg = keyword("processor");
    let processor_kind = eval.processor_kind(&processor_arg.value);
    let processor_of = eval.job_types_of(&processor_arg.value);
    let processor = match processor_arg.value.is_none() {
        true => None,
        false => Some(eval.freeze_pickled(&processor_arg.value, processor_arg.span)?),
    };
    let mut parameters: Vec<(Rc<str>, _)> = Vec::new();
    let mut places = Vec::new();
    let mut dataset = None;
    let mut unsendable: Vec<_> = eval.unpicklable(&processor_arg.value, processor_arg.span)?.into_iter().collect();
    for (key, value) in named.values() {
        let at = eval.birthplace(key.birth()).unwrap_or(given.span);
        let Some(key) = eval.as_str(key) else { continue };
        if &*key == "config" {
            eval.report(dropped_config(at));
            continue;
        }
        let frozen = eval.freeze(value, given.span);
        unsendable.extend(eval.unwritable(&Name::new(&*key), value));
        if &*key == "dataset" {
            dataset = Some(frozen.clone());
        }
        parameters.push((key.into(), frozen));
        places.push(at);
    }
    let is_dataset = matches!(&*kind, "read_dataset" | "write_dataset");
    let nothing = processor_arg.value.is_none().then(|| eval.giver_of_nothing(processor_arg.span)).flatten().cloned();
    let processor_span = if processor_arg.value.is_none() && nothing.is_none() { span } else { processor_arg.span };
    let site = eval.site(span);
    eval.check_process(processor_arg);
    eval.runs_on_server(&processor_arg.value);
    eval.record.add(Fact::Operation(Rc::new(Operation {
        number,
        kind: kind.into(),
        name,
        job,
        processor,
        processor_kind,
        processor_of,
        processor_span,
        nothing,
        outside: eval.derives_from_outside(&processor_arg.value),
        parameters,
        places,
        unsendable,
        inputs,
        outputs,
        dataset: dataset.filter(|_| is_dataset),
        site,
    })));
    let port = |eval: &mut Eval<'_>, port: u32| eval.object(Data::Channel { operation: number, port }, span);
    Ok(match outputs {
        0 => Value::None,
        1 => port(eval, 0),
        n => {
            let ports = (0..n).map(|i| port(eval, i)).collect();
            eval.tuple(ports, span)
        }
    })
}

/// An operation without input, where a function was to give one.
fn warn_of_lost_input(eval: &mut Eval<'_>, at: Span) {
    if eval.giver_of_nothing(at).is_some() {
        let diagnostic = Diagnostic::new(code(407), at, "the operation is given no channel, but None")
            .here("this is None")
            .note("AIFlow takes it for an operation that has no input");
        let diagnostic = eval.explain_nothing(diagnostic).help("write `None` itself here if that is meant");
        eval.report(diagnostic);
    }
}

/// The channels that an operation is given.
fn channels(eval: &mut Eval<'_>, input: &Arg) -> R<Vec<Channel>> {
    let items = match &input.value {
        Value::None => {
            warn_of_lost_input(eval, input.span);
            return Ok(Vec::new());
        }
        Value::Obj(id) => match eval.heap.get(*id) {
            Data::Channel { operation, port } => {
                return Ok(vec![Channel { operation: *operation, port: *port, span: input.span }]);
            }
            Data::List(items) => items.clone(),
            Data::Tuple(items) => {
                // AIFlow looks for a channel or a list, and takes a tuple for nothing at all.
                let items = items.to_vec();
                let diagnostic =
                    Diagnostic::new(code(404), input.span, "channels are given as a tuple, which AIFlow ignores")
                        .here("this is a tuple")
                        .note("the operation would get no input at all")
                        .help("give a list: `[a, b]`");
                eval.report(diagnostic);
                items
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    if let Some(why) = eval.unknown_of(&input.value) {
        eval.shape_error(input.span, "the channels that an operation reads are not known", why);
        return Ok(Vec::new());
    }
    let mut out: Vec<Channel> = Vec::new();
    for item in items {
        if let Value::Obj(id) = &item
            && let Data::Channel { operation, port } = eval.heap.get(*id)
        {
            let channel = Channel { operation: *operation, port: *port, span: input.span };
            // An equal edge is dropped.
            if !out.iter().any(|c| c.operation == channel.operation && c.port == channel.port) {
                out.push(channel);
            }
        } else if let Some(why) = eval.unknown_of(&item) {
            eval.shape_error(input.span, "the channels that an operation reads are not known", why);
        }
    }
    Ok(out)
}

fn flink_environment(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    if let Some(arg) = args.positional.first() {
        let value = Box::new(eval.freeze(&arg.value, arg.span));
        let job = eval.record.open.last().cloned();
        let site = eval.site(span);
        eval.record.add(Fact::FlinkEnvironment { job, value, site });
    }
    Ok(Value::None)
}

fn context_extractor(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    if let Some(arg) = args.positional.first() {
        let value = eval.freeze_pickled(&arg.value, arg.span)?;
        let site = eval.site(span);
        eval.record.add(Fact::ContextExtractor(Box::new(value), site));
    }
    Ok(Value::None)
}

fn clear_graph(eval: &mut Eval<'_>, _: Args, span: Span) -> R<Value> {
    let is_graph = |fact: &Fact| matches!(fact, Fact::Operation(_) | Fact::Rule(_));
    if eval.is_tentative() && eval.record.facts.iter().any(is_graph) {
        let diagnostic = Diagnostic::new(code(601), span, "whether the graph is cleared here is not known");
        eval.report(diagnostic);
        return Ok(Value::None);
    }
    eval.record.clear_graph();
    Ok(Value::None)
}

fn submit(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    if let Some(arg) = args.positional.first()
        && let Some(name) = eval.as_str(&arg.value)
        && *name != *eval.request.workflow
    {
        let at = eval.origin(arg);
        let diagnostic =
            Diagnostic::new(code(207), at, format!("the workflow is called `{}`, not `{name}`", eval.request.workflow))
                .note("AIFlow refuses to submit a workflow under another name than that of its directory");
        eval.report(diagnostic);
    }
    let result = eval.life_cycle_call(span)?;
    if !eval.is_conditional() && eval.record.translated.is_none() {
        let translated = eval.translate();
        eval.record.translated = Some(translated);
        let site = eval.site(span);
        eval.record.add(Fact::Submitted(site));
    }
    Ok(result)
}

fn unsupported(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let text = |index: usize| args.positional.get(index).and_then(|arg| eval.as_str(&arg.value));
    let name = text(0).unwrap_or_default();
    let diagnostic = Diagnostic::new(code(202), span, format!("`{name}` cannot be compiled"))
        .note("it makes no sense, or means something else, where a workflow is defined by its own file");
    let diagnostic = match text(1) {
        Some(way_out) => diagnostic.help(way_out.to_string()),
        None => diagnostic,
    };
    Err(eval.raise_as("NotImplementedError", diagnostic, &*name))
}
