//! How deep values nest.

use std::io::{self, Write};

use super::Value;

impl Value {
    /// How deep a value may nest: at most as many arrays and objects stand inside one another in its JSON. With what a
    /// document has around a value this stays below the 127 that [`read`](crate::read), like many readers of JSON, takes.
    pub const MAX_DEPTH: usize = 120;

    /// How many arrays and objects stand inside one another in the value's JSON: 0 for `5`, 1 for `[]`, 2 for
    /// `{"$tuple": []}`.
    pub fn depth(&self) -> usize {
        let mut depth = Depth::default();
        serde_json::to_writer(&mut depth, self).expect("counting takes every byte, and all keys are strings");
        depth.deepest
    }
}

/// Counts the brackets in the JSON that is written to it. So the depth is right for every form, whatever it looks like.
#[derive(Default)]
struct Depth {
    now: usize,
    deepest: usize,
    in_string: bool,
    escaped: bool,
}

impl Write for Depth {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_string = !self.in_string,
                _ if self.in_string => {}
                b'[' | b'{' => {
                    self.now += 1;
                    self.deepest = self.deepest.max(self.now);
                }
                b']' | b'}' => self.now -= 1,
                _ => {}
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
