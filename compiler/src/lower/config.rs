//! The configuration's part of a document: as the file has left it where it looked, else as it is written.

use super::Lowering;
use crate::config::yaml::{Kind, Node};
use crate::config::{Cron, Interval, JobConfig, Schedule, StartDate, Trigger};
use crate::fact::Frozen;
use crate::graph::Job;
use crate::ir;
use std::fmt::Write as _;

impl Lowering<'_> {
    pub(super) fn workflow_properties(&mut self) -> ir::Map<ir::Value> {
        let handed = self.workflow.evaluated.handed.workflow.as_ref().map(|handed| &handed.properties);
        let node = self.workflow.config.workflow().and_then(|w| w.properties.as_ref());
        self.properties(node, handed)
    }

    pub(super) fn workflow_dependencies(&mut self) -> Option<ir::Value> {
        let node = self.workflow.config.workflow().and_then(|w| w.dependencies.as_ref());
        let handed = self.workflow.evaluated.handed.workflow.as_ref().map(|handed| &handed.dependencies);
        self.at("dependencies", |l| {
            if let Some(node) = node {
                l.places(node);
            }
            match handed {
                Some(handed) => Some(l.frozen(handed)).filter(|value| *value != ir::Value::Null),
                None => node.map(node_to_ir).filter(|value| *value != ir::Value::Null),
            }
        })
    }

    pub(super) fn workflow_schedule(&mut self) -> Option<ir::Schedule> {
        self.schedule(self.workflow.config.workflow()?.schedule.as_ref()?)
    }

    pub(super) fn job_type(&mut self, job: &Job<'_>) -> String {
        if let Some(configured) = job.config.and_then(|config| config.job_type.as_ref()) {
            let span = configured.span;
            self.at("job_type", |l| l.place(span));
        }
        self.workflow.job_type(job).unwrap_or_default().to_owned()
    }

    pub(super) fn job_properties(&mut self, job: &Job<'_>) -> ir::Map<ir::Value> {
        let handed = self.workflow.evaluated.handed.jobs.get(&*job.name).map(|handed| &handed.properties);
        self.properties(job.config.and_then(|config| config.properties.as_ref()), handed)
    }

    pub(super) fn job_schedule(&mut self, job: &Job<'_>) -> Option<ir::Schedule> {
        self.schedule(job.config?.schedule.as_ref()?)
    }

    pub(super) fn label_report_interval(&mut self, job: &Job<'_>) -> f64 {
        let node = job.config.and_then(|config: &JobConfig| config.label_report_interval.as_ref());
        if let Some(node) = node {
            self.at("label_report_interval", |l| l.place(node.span));
        }
        let value = match self.workflow.evaluated.handed.jobs.get(&*job.name) {
            Some(handed) => Some(handed.label_report_interval.value.clone()),
            None => node.map(node_to_ir),
        };
        match value {
            Some(ir::Value::Int(n)) => n as f64,
            Some(ir::Value::Float(f)) if f.is_finite() => f,
            _ => 5.0,
        }
    }

    fn properties(&mut self, node: Option<&Node>, handed: Option<&Frozen>) -> ir::Map<ir::Value> {
        self.at("properties", |l| {
            if let Some(node) = node {
                l.places(node);
            }
            let value = match handed {
                Some(handed) => l.frozen(handed),
                None => node.map_or(ir::Value::Null, node_to_ir),
            };
            match value {
                ir::Value::Map(map) => map,
                // A key that starts with `$` makes a mapping of pairs of it; at this place it need not be one.
                ir::Value::Mapping(pairs) => pairs
                    .into_iter()
                    .filter_map(|(key, value)| match key {
                        ir::Value::String(key) => Some((key, value)),
                        _ => None,
                    })
                    .collect(),
                _ => ir::Map::default(),
            }
        })
    }

    /// The places of a configured value and of all values in it.
    fn places(&mut self, node: &Node) {
        match &node.kind {
            Kind::Map(entries) => {
                for entry in entries {
                    if let Some(key) = entry.key.as_str() {
                        self.at(key, |l| {
                            l.place(entry.value.span);
                            l.places(&entry.value);
                        });
                    }
                }
            }
            Kind::List(items) => {
                for (i, item) in items.iter().enumerate() {
                    let length = self.pointer.len();
                    ir::pointer::push_index(&mut self.pointer, i);
                    self.place(item.span);
                    self.places(item);
                    self.pointer.truncate(length);
                }
            }
            _ => {}
        }
    }

    fn schedule(&mut self, schedule: &Schedule) -> Option<ir::Schedule> {
        self.at("schedule", |l| l.place(schedule.original.span));
        let trigger = match schedule.trigger.as_ref()? {
            Trigger::Cron(Cron { seconds, minutes, hours, days, months, days_of_week, years, .. }) => {
                ir::Trigger::Cron(ir::Cron {
                    seconds: seconds.clone(),
                    minutes: minutes.clone(),
                    hours: hours.clone(),
                    days: days.clone(),
                    months: months.clone(),
                    days_of_week: days_of_week.clone(),
                    years: years.clone(),
                })
            }
            Trigger::Interval(Interval { days, hours, minutes, seconds }) => {
                ir::Trigger::Interval(ir::Interval { days: *days, hours: *hours, minutes: *minutes, seconds: *seconds })
            }
        };
        let original = match node_to_ir(&schedule.original) {
            ir::Value::Map(map) => map,
            _ => ir::Map::default(),
        };
        let start_date = schedule.start_date.as_ref().map(|date: &StartDate| ir::StartDate {
            year: i32::from(date.year),
            month: u32::from(date.month),
            day: u32::from(date.day),
            hour: u32::from(date.hour),
            minute: u32::from(date.minute),
            second: u32::from(date.second),
            timezone: date.timezone.clone(),
        });
        Some(ir::Schedule { original, trigger, start_date, timezone: schedule.timezone.clone() })
    }
}

/// A configured value in the document's form.
pub(crate) fn node_to_ir(node: &Node) -> ir::Value {
    match &node.kind {
        Kind::Null | Kind::Invalid => ir::Value::Null,
        Kind::Bool(b) => ir::Value::Bool(*b),
        Kind::Int(n) => ir::Value::Int(*n),
        Kind::Big(n) => ir::Value::BigInt(n.to_string()),
        Kind::Float(f) => ir::Value::Float(*f),
        Kind::Str(s) => ir::Value::String(s.clone()),
        Kind::Bytes(b) => ir::Value::Bytes(b.clone()),
        Kind::Date(date) => ir::Value::Date(format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)),
        Kind::DateTime(moment) => {
            let date = &moment.date;
            let mut text = format!(
                "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
                date.year, date.month, date.day, moment.hour, moment.minute, moment.second
            );
            if moment.microsecond > 0 {
                let _ = write!(text, ".{:06}", moment.microsecond);
            }
            if let Some(offset) = moment.offset {
                let sign = if offset < 0 { '-' } else { '+' };
                let minutes = offset.unsigned_abs() / 60;
                let _ = write!(text, "{sign}{:02}:{:02}", minutes / 60, minutes % 60);
            }
            ir::Value::DateTime(text)
        }
        Kind::List(items) => ir::Value::List(items.iter().map(node_to_ir).collect()),
        Kind::Set(items) => ir::Value::set(items.iter().map(node_to_ir)),
        Kind::Map(entries) => {
            ir::Value::mapping(entries.iter().map(|e| (node_to_ir(&e.key), node_to_ir(&e.value))).collect())
        }
    }
}
