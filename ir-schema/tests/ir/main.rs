//! The crate as its users see it: what is written can be read, means the same, and keeps to the schema.

mod reader;
mod samples;
mod schema;
mod values;
