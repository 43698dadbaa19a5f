//! The bounds of a compilation.

use crate::suggest;

/// The bounds of a compilation. What exceeds one is refused with a diagnostic that names it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of one source file.
    pub file_bytes: u64,
    /// Expressions and statements evaluated.
    pub steps: u64,
    /// Calls of Python functions inside one another.
    pub call_depth: u32,
    /// Brackets, blocks and operators inside one another in one file.
    pub nesting: u32,
    /// Elements or bytes of one value.
    pub value_size: u64,
    /// Bytes of all values together, by estimate.
    pub memory: u64,
    /// Nodes that YAML aliases expand to.
    pub yaml_nodes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 8 << 20,
            steps: 20_000_000,
            call_depth: 1_000,
            nesting: 200,
            value_size: 4 << 20,
            memory: 128 << 20,
            yaml_nodes: 5_000_000,
        }
    }
}

/// More levels than these cannot be asked for: parsing and calling recurse, and a stack is finite. CPython has a thousand
/// calls inside one another, as long as it is not told to have more.
const MOST_LEVELS: u64 = 1_000;
const MOST_CALLS: u64 = 5_000;

impl Limits {
    /// The names of the limits, those of the fields.
    pub const NAMES: [&str; 7] = ["file_bytes", "steps", "call_depth", "nesting", "value_size", "memory", "yaml_nodes"];

    /// Sets a limit by its name.
    ///
    /// # Errors
    /// In words, if there is no such limit, or if it cannot be so high.
    pub fn set(&mut self, name: &str, value: u64) -> Result<(), String> {
        let levels = |most: u64| match u32::try_from(value) {
            Ok(levels) if value <= most => Ok(levels),
            _ => Err(format!("`{name}` can be {most} at most")),
        };
        match name {
            "file_bytes" => self.file_bytes = value,
            "steps" => self.steps = value,
            "call_depth" => self.call_depth = levels(MOST_CALLS)?,
            "nesting" => self.nesting = levels(MOST_LEVELS)?,
            "value_size" => self.value_size = value,
            "memory" => self.memory = value,
            "yaml_nodes" => self.yaml_nodes = value,
            _ => {
                let near = suggest::did_you_mean(name, Self::NAMES).map(|near| format!("; did you mean `{near}`?"));
                let near = near.unwrap_or_else(|| format!("; the limits are {}", suggest::list(Self::NAMES, 9)));
                return Err(format!("there is no limit `{name}`{near}"));
            }
        }
        Ok(())
    }
}

/// How a limit is raised, for a help.
pub(crate) fn way_out(name: &str) -> String {
    format!("this is the limit `{name}`; if so much is meant, raise it: `--limit {name}=…`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_limit_has_its_name() {
        let mut limits = Limits::default();
        for (i, name) in Limits::NAMES.iter().enumerate() {
            assert_eq!(limits.set(name, i as u64 + 1), Ok(()));
        }
        assert_eq!(
            format!("{limits:?}"),
            "Limits { file_bytes: 1, steps: 2, call_depth: 3, nesting: 4, value_size: 5, memory: 6, yaml_nodes: 7 }"
        );
    }

    #[test]
    fn what_cannot_be_set_is_told() {
        let mut limits = Limits::default();
        assert_eq!(limits.set("step", 1).unwrap_err(), "there is no limit `step`; did you mean `steps`?");
        assert_eq!(limits.set("nesting", 1_000_000).unwrap_err(), "`nesting` can be 1000 at most");
        assert_eq!(limits.set("call_depth", 1 << 32).unwrap_err(), "`call_depth` can be 5000 at most");
    }
}
