//! `aiflowc build`.

use crate::args::{BuildArgs, Format};
use crate::compile::Outcome;
use crate::out::{self, Fatal, Status, reason};
use crate::summary::count;
use crate::write::{self, Failure, State, Target};
use aiflowc_compiler::ir;
use std::collections::HashMap;
use std::fmt::Write as _;

/// Workflows and the texts of their documents.
type Session = super::Session<String>;

/// Where documents go by default, in the project.
const OUTPUT: &str = "generated/aiflowc";

/// Compiles, reports, and writes or compares.
pub(crate) fn run(args: &BuildArgs) -> Result<Status, Fatal> {
    let to_text = if args.compact { ir::to_compact } else { ir::to_pretty };
    let session = super::compile_all(&args.common.work, args.common.format, to_text, args.stdout)?;
    if args.stdout {
        return print(&session, args.common.format);
    }
    let wanted = session.status == Status::Good || args.keep_going;
    let targets = if wanted { targets(&session, args)? } else { Vec::new() };
    if args.check { compare(&session, &targets, args.common.format) } else { write(&session, &targets) }
}

/// The documents of the good workflows and where they belong.
fn targets<'a>(session: &'a Session, args: &BuildArgs) -> Result<Vec<Target<'a>>, Fatal> {
    let dir = args.output.clone().unwrap_or_else(|| session.project.dir.join(OUTPUT));
    let shown = |name: &str| match &args.output {
        Some(dir) => dir.join(name).to_string_lossy().into_owned(),
        None => session.project.shown(&format!("{OUTPUT}/{name}")),
    };
    let mut targets = Vec::new();
    for compiled in &session.workflows {
        if let Outcome::Good(built) = &compiled.outcome {
            let workflow = compiled.workflow.as_str();
            let name = write::file_name(workflow)
                .ok_or_else(|| Fatal(format!("the workflow `{workflow}` is not named as a file can be")))?;
            targets.push(Target { workflow, path: dir.join(&name), shown: shown(&name), text: &built.made });
        }
    }
    Ok(targets)
}

fn write(session: &Session, targets: &[Target<'_>]) -> Result<Status, Fatal> {
    let changed = write::write(targets).map_err(|failure| complain(&failure, targets))?;
    let places = targets.iter().zip(changed).map(|(target, changed)| {
        let note = if changed { "" } else { " (unchanged)" };
        (target.workflow, format!(" → {}{note}", target.shown))
    });
    out::stdout(lines(session, &places.collect(), "not written"))?;
    Ok(session.status)
}

/// What failed, and what had been written before.
fn complain(failure: &Failure, targets: &[Target<'_>]) -> Fatal {
    let target = &targets[failure.failed];
    let mut message = format!("cannot write {}: {}", target.shown, reason(&failure.error));
    if !failure.written.is_empty() {
        let written: Vec<&str> = failure.written.iter().map(|index| targets[*index].shown.as_str()).collect();
        let _ = write!(message, "; written before that: {}", written.join(", "));
    }
    Fatal(message)
}

/// `--check`: whether the files hold what they should.
fn compare(session: &Session, targets: &[Target<'_>], format: Format) -> Result<Status, Fatal> {
    let mut places = HashMap::new();
    let mut stale = 0;
    for target in targets {
        let state =
            write::state(target).map_err(|error| Fatal(format!("cannot read {}: {}", target.shown, reason(&error))))?;
        let note = match state {
            State::Same => "up to date",
            State::Stale => "stale",
            State::Missing => "missing",
        };
        stale += usize::from(state != State::Same);
        places.insert(target.workflow, format!(" → {} ({note})", target.shown));
    }
    out::stdout(lines(session, &places, "not compared"))?;
    if stale == 0 {
        return Ok(session.status);
    }
    let are = if stale == 1 { "is" } else { "are" };
    let command = refresh(std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()));
    out::complain(&format!("{} {are} stale or missing; to refresh: {command}", count(stale, "document")), format);
    Ok(session.status.max(Status::Errors))
}

/// The command that was given, without `--check`.
fn refresh(arguments: impl Iterator<Item = String>) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./=,:@%+".contains(c);
    let mut command = "aiflowc".to_owned();
    for argument in arguments.filter(|argument| argument != "--check") {
        command.push(' ');
        if !argument.is_empty() && argument.chars().all(plain) {
            command.push_str(&argument);
        } else {
            let _ = write!(command, "'{}'", argument.replace('\'', r"'\''"));
        }
    }
    command
}

/// `--stdout`: the document there, the last line elsewhere.
fn print(session: &Session, format: Format) -> Result<Status, Fatal> {
    let mut places = HashMap::new();
    for compiled in &session.workflows {
        if let Outcome::Good(built) = &compiled.outcome {
            out::stdout(&built.made)?;
            places.insert(compiled.workflow.as_str(), String::new());
        }
    }
    if format != Format::Json {
        out::stderr(&lines(session, &places, "not written"));
    }
    Ok(session.status)
}

/// One line a workflow. `places` tells where the documents are; a good workflow without place is `otherwise`.
fn lines(session: &Session, places: &HashMap<&str, String>, otherwise: &str) -> String {
    let mut lines = String::new();
    for compiled in &session.workflows {
        let workflow = &compiled.workflow;
        let _ = match (&compiled.outcome, places.get(workflow.as_str())) {
            (Outcome::Good(built), Some(place)) => writeln!(lines, "{workflow}: {}{place}", built.summary),
            (Outcome::Good(built), None) => writeln!(lines, "{workflow}: {}, {otherwise}", built.summary),
            (Outcome::Bad, _) => writeln!(lines, "{workflow}: {}", count(compiled.errors(), "error")),
            (Outcome::Crashed(_), _) => writeln!(lines, "{workflow}: internal error"),
        };
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_to_refresh_can_be_pasted() {
        let given = ["build", "my project", "--check", "-w", "it's", "-o", "out/x", ""];
        assert_eq!(
            refresh(given.into_iter().map(str::to_owned)),
            r"aiflowc build 'my project' -w 'it'\''s' -o out/x ''"
        );
    }
}
