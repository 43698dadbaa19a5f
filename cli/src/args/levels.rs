//! `--allow`, `--warn` and `--deny`: by hand, for clap's derive forgets in which order different options were given.

use crate::lookup;
use aiflowc_compiler::{Code, Level};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};

const OPTIONS: [(&str, char, Level, &str); 3] = [
    (
        "allow",
        'A',
        Level::Allow,
        "Do not report a code such as AF0301 or unknown-job; the last level for a code counts",
    ),
    ("warn", 'W', Level::Warn, "Report a code as a warning"),
    ("deny", 'D', Level::Deny, "Report a code as an error; `warnings` stands for all codes that are warnings"),
];

/// The levels that were asked for, in the order of the command line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct LevelArgs {
    /// A code and its level; the last one for a code counts.
    pub(crate) levels: Vec<(Code, Level)>,
}

/// What a level is given to.
#[derive(Debug, Clone, Copy)]
enum Target {
    Code(Code),
    Warnings,
}

impl Target {
    fn parse(text: &str) -> Result<Self, String> {
        if text == "warnings" { Ok(Self::Warnings) } else { lookup::find(text).map(Self::Code) }
    }
}

impl LevelArgs {
    fn set(&mut self, target: Target, level: Level) {
        match target {
            Target::Code(code) => self.levels.push((code, level)),
            Target::Warnings => {
                let warnings: Vec<Code> = Code::all().filter(|code| self.level(*code) == Level::Warn).collect();
                self.levels.extend(warnings.into_iter().map(|code| (code, level)));
            }
        }
    }

    fn level(&self, code: Code) -> Level {
        self.levels.iter().rev().find(|(c, _)| *c == code).map_or_else(|| code.level(), |(_, level)| *level)
    }
}

impl FromArgMatches for LevelArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let mut given = Vec::new();
        for (name, _, level, _) in OPTIONS {
            let places = matches.indices_of(name).into_iter().flatten();
            let targets = matches.get_many::<Target>(name).into_iter().flatten();
            given.extend(places.zip(targets).map(|(place, target)| (place, *target, level)));
        }
        given.sort_unstable_by_key(|(place, ..)| *place);
        let mut args = Self::default();
        for (_, target, level) in given {
            args.set(target, level);
        }
        Ok(args)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.levels.extend(Self::from_arg_matches(matches)?.levels);
        Ok(())
    }
}

impl Args for LevelArgs {
    fn augment_args(command: Command) -> Command {
        command.args(OPTIONS.map(|(name, short, _, help)| {
            Arg::new(name)
                .short(short)
                .long(name)
                .value_name("CODE")
                .help(help)
                .action(ArgAction::Append)
                .value_parser(Target::parse)
        }))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aiflowc_compiler::code;

    fn parse(line: &str) -> Result<LevelArgs, String> {
        let command = LevelArgs::augment_args(Command::new("x"));
        let matches = command.try_get_matches_from(line.split(' ')).map_err(|error| error.to_string())?;
        LevelArgs::from_arg_matches(&matches).map_err(|error| error.to_string())
    }

    #[test]
    fn the_order_of_the_line_is_kept() {
        let levels = parse("x -D AF0309 --allow unknown-job -A job-not-defined -W AF0301").map(|args| args.levels);
        let expected = [(309, Level::Deny), (301, Level::Allow), (309, Level::Allow), (301, Level::Warn)];
        assert_eq!(levels, Ok(expected.map(|(number, level)| (code(number), level)).to_vec()));
    }

    #[test]
    fn warnings_are_those_at_that_point() {
        let levels = parse("x -W AF0301 -A AF0309 -D warnings").map(|args| args.levels).unwrap_or_default();
        assert!(levels.contains(&(code(301), Level::Deny)));
        assert!(levels.contains(&(code(312), Level::Deny)));
        assert!(!levels.contains(&(code(309), Level::Deny)));
    }

    #[test]
    fn an_unknown_code_is_refused_with_a_proposal() {
        let error = parse("x -A unknown-jop").unwrap_err();
        assert!(error.contains("did you mean") && error.contains("unknown-job"), "{error}");
    }
}
