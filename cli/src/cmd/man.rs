//! `aiflowc man`.

use crate::args::{Cli, ManArgs};
use crate::out::{self, Fatal, Status, reason};
use clap::CommandFactory;
use clap::builder::Resettable;
use clap_mangen::Man;

/// Prints a manual page in roff.
pub(crate) fn run(args: &ManArgs) -> Result<Status, Fatal> {
    let mut command = Cli::command().disable_help_subcommand(true);
    // Gives the commands their full names.
    command.build();
    if let Some(name) = &args.command {
        command = command
            .find_subcommand(name)
            .cloned()
            .ok_or_else(|| Fatal(format!("there is no command `{name}`; `aiflowc --help` lists all")))?;
    }
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let mut page = Vec::new();
    Man::new(command.after_help(Resettable::Reset))
        .source(concat!("aiflowc ", env!("CARGO_PKG_VERSION")))
        .render(&mut page)
        .map_err(|error| Fatal(format!("cannot make the manual page: {}", reason(&error))))?;
    page.extend(sections(&after).bytes());
    out::stdout(page)?;
    Ok(Status::Good)
}

/// The text after the options, line by line as it is; what ends in a colon is a heading.
fn sections(text: &str) -> String {
    let mut roff = String::new();
    for line in text.lines() {
        match line.strip_suffix(':').filter(|heading| !heading.starts_with(' ')) {
            Some(heading) => roff.push_str(&format!(".SH {}\n.nf\n", heading.to_uppercase())),
            None => roff.push_str(&format!("\\&{}\n", line.replace('\\', "\\e").replace('-', "\\-"))),
        }
    }
    roff
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_as_they_are() {
        let roff = sections("Examples:\n  a -b\n\n.x\\\n\nExit status:\n  0  fine");
        assert_eq!(roff, ".SH EXAMPLES\n.nf\n\\&  a \\-b\n\\&\n\\&.x\\e\n\\&\n.SH EXIT STATUS\n.nf\n\\&  0  fine\n");
    }
}
