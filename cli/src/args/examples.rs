//! What stands below the options of each command.

// No line has more than 80 columns, so that none is wrapped on a small terminal.

pub(super) const EXIT: &str = "\
Exit status:
  0  everything is fine
  1  there is at least one error; a missing or unreadable file of a workflow is
     one
  2  wrong usage, or output that could not be written";

pub(super) const BUILD: &str = "\
Examples:
  aiflowc build                     every workflow of the project around here
  aiflowc build demo -w a -w b      two workflows of the project in demo/
  aiflowc build demo -o out         out/<workflow>.json, not
                                    demo/generated/aiflowc/<workflow>.json
  aiflowc build demo -w a --stdout  the document on the standard output
  aiflowc build demo --check        in CI: are the committed documents fresh?

What the file asks its surroundings for can be declared (check takes these too):
  aiflowc build --env REGION=eu     os.environ['REGION']
  aiflowc build --env HOME          as it is set here
  aiflowc build --argv a --argv=-n  sys.argv[1:] is ['a', '-n']
  aiflowc build --metadata m.yaml   what the server has; see docs/language.md
  aiflowc build --define MODE=full  the variable MODE, where it is unknown
  aiflowc build --define \"conf.SHOPS=['berlin', 'paris']\"
                                    the variable SHOPS of the module conf
  aiflowc build --limit steps=100M  for a file that takes long

Documents are written whole or not at all: if a workflow has an error, no file
is touched (but see --keep-going). A document that is as it should be is left
alone.

Exit status:
  0  everything is fine
  1  there is at least one error; a missing or unreadable file of a workflow is
     one; with --check, so is a stale or missing document
  2  wrong usage, or output that could not be written";

pub(super) const CHECK: &str = "\
Examples:
  aiflowc check                     every workflow of the project around here
  aiflowc check demo -w a           one workflow of the project in demo/
  aiflowc check demo -D warnings    warnings are errors, too
  aiflowc check demo -A empty-job   without one kind of finding
  aiflowc check --format short      one line a finding, for editors and grep
  aiflowc check --format json       one JSON object a finding, for programs

Exit status:
  0  everything is fine
  1  there is at least one error; a missing or unreadable file of a workflow is
     one
  2  wrong usage, or output that could not be written";

pub(super) const EXPLAIN: &str = "\
Examples:
  aiflowc explain                   all codes, with their levels
  aiflowc explain AF0301            the page of a code
  aiflowc explain unknown-job       the same, by its name

Exit status:
  0  everything is fine
  2  there is no such code, or the output could not be written";

pub(super) const SCHEMA: &str = "\
Examples:
  aiflowc schema > aiflow-ir.schema.json
  aiflowc schema --for workflow > workflow.schema.json
  aiflowc schema --for workflow . > workflow.schema.json
  aiflowc schema --for project > project.schema.json
  aiflowc schema --for aiflowc > aiflowc.schema.json

All but the first are for editors: completion, descriptions and mistakes in
YAML and TOML. With a project behind it, that of a workflow knows the types of
jobs that the project declares.

Exit status:
  0  everything is fine
  2  wrong usage, or output that could not be written";

pub(super) const COMPLETIONS: &str = "\
Examples:
  aiflowc completions bash > ~/.local/share/bash-completion/completions/aiflowc
  aiflowc completions zsh > ~/.zfunc/_aiflowc
  aiflowc completions fish > ~/.config/fish/completions/aiflowc.fish

Exit status:
  0  everything is fine
  2  wrong usage, or output that could not be written";

pub(super) const MAN: &str = "\
Examples:
  aiflowc man | man -l -
  aiflowc man build > aiflowc-build.1

Exit status:
  0  everything is fine
  2  wrong usage, or output that could not be written";

pub(super) const SCHEDULE: &str = "\
Examples:
  aiflowc schedule                  the project around here: its workflows and
                                    their periodic jobs
  aiflowc schedule demo -w a --next 10
  aiflowc schedule demo --from 2026-03-29
  aiflowc schedule demo --from 2026-03-29T01:00:00Z --format json
  aiflowc schedule demo --zone Europe/Berlin
                                    the server's zone, for schedules without one

A workflow's times are what is written. A job's are those of APScheduler, which
AIFlow runs jobs with; they count only while its workflow runs.

As JSON, an array of objects: workflow, job (null for the workflow itself),
schedule (in words), timezone (null: the server's), start (null: none), next,
and error where it has no times; or workflow and errors, their number.

Exit status:
  0  everything is fine
  1  there is at least one error in a workflow; the others are shown
  2  wrong usage, or output that could not be written";

pub(super) const LIST: &str = "\
Examples:
  aiflowc list                      the project around here
  aiflowc list demo -w a            one workflow of the project in demo/
  aiflowc list demo --format json   for programs

As JSON, an array of objects: workflow, jobs (name, type, operations, rules,
schedule), operations, rules (their numbers), schedule (null, or words and
timezone); or workflow and errors, their number.

Exit status:
  0  everything is fine
  1  there is at least one error in a workflow; the others are shown
  2  wrong usage, or output that could not be written";

pub(super) const INIT: &str = "\
Examples:
  aiflowc init shop                 a project in shop/, with a workflow `shop`
  aiflowc init                      a project here, named like the directory
  aiflowc init . --name sales       a project here, with a workflow `sales`

Nothing is ever overwritten, and either the whole project is written or nothing.

Exit status:
  0  everything is fine
  2  wrong usage, there are such files already, or they could not be written";
