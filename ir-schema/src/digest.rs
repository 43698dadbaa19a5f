//! Content digests: SHA-256 over compact JSON, hashed while it is written.

use serde::Serialize;
use sha2::{Digest, Sha256};
use std::io::{BufWriter, Write};

use crate::{
    Assumption, BuildInputs, Document, Entry, Job, Map, MetadataAccess, Operation, Project, Rule, Schedule, Value,
    Workflow,
};

/// What a job's digest covers: its JSON without the digest, so field for field a [`Job`].
#[derive(Serialize)]
struct JobContent<'a> {
    name: &'a str,
    job_type: &'a str,
    properties: &'a Map<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    schedule: &'a Option<Schedule>,
    label_report_interval: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    flink_environment: &'a Option<Value>,
    operations: &'a [Operation],
    datasets_read: &'a [Value],
    datasets_written: &'a [Value],
}

/// What a document's digest covers.
#[derive(Serialize)]
struct DocumentContent<'a, D> {
    schema_version: u32,
    project: &'a Project,
    entry: &'a Entry,
    workflow: &'a Workflow,
    /// Each as `[name, digest]`.
    jobs: Vec<(&'a str, D)>,
    rules: &'a [Rule],
    metadata: &'a [MetadataAccess],
    assumptions: &'a [Assumption],
    inputs: &'a BuildInputs,
}

impl Job {
    /// The digest of the job as it is now, whatever its field `digest` says.
    pub fn content_digest(&self) -> String {
        self.digest_by(&mut Digester::new())
    }

    fn digest_by(&self, digester: &mut Digester) -> String {
        // Taken apart by name, so that a new field cannot be forgotten here.
        let Self {
            name,
            job_type,
            properties,
            schedule,
            label_report_interval,
            flink_environment,
            operations,
            datasets_read,
            datasets_written,
            digest: _,
        } = self;
        digester.digest(&JobContent {
            name,
            job_type,
            properties,
            schedule,
            label_report_interval: *label_report_interval,
            flink_environment,
            operations,
            datasets_read,
            datasets_written,
        })
    }
}

impl Document {
    /// The digest of the document as it is now, whatever the digests in it say.
    pub fn content_digest(&self) -> String {
        let mut digester = Digester::new();
        let jobs = self.jobs.iter().map(|job| job.digest_by(&mut digester)).collect();
        self.digest_over(jobs, &mut digester)
    }

    /// Sets all digests to what the content has.
    pub fn seal(&mut self) {
        let mut digester = Digester::new();
        for job in &mut self.jobs {
            job.digest = job.digest_by(&mut digester);
        }
        self.digest = self.digest_over(self.job_digests(), &mut digester);
    }

    /// Whether all digests in the document are those of its content.
    pub fn is_sealed(&self) -> bool {
        let mut digester = Digester::new();
        self.jobs.iter().all(|job| job.digest == job.digest_by(&mut digester))
            && self.digest == self.digest_over(self.job_digests(), &mut digester)
    }

    fn job_digests(&self) -> Vec<&str> {
        self.jobs.iter().map(|job| job.digest.as_str()).collect()
    }

    fn digest_over<D: Serialize>(&self, job_digests: Vec<D>, digester: &mut Digester) -> String {
        let Self {
            schema_version,
            producer: _,
            project,
            entry,
            workflow,
            jobs,
            rules,
            metadata,
            assumptions,
            inputs,
            digest: _,
            spans: _,
            sources: _,
        } = self;
        digester.digest(&DocumentContent {
            schema_version: *schema_version,
            project,
            entry,
            workflow,
            jobs: jobs.iter().map(|job| job.name.as_str()).zip(job_digests).collect(),
            rules,
            metadata,
            assumptions,
            inputs,
        })
    }
}

/// Digests one content after the other. The pieces of JSON are small: hashed one by one, most of the time would go into
/// handing them over.
struct Digester(BufWriter<Sha256>);

impl Digester {
    fn new() -> Self {
        Self(BufWriter::new(Sha256::new()))
    }

    fn digest(&mut self, content: &impl Serialize) -> String {
        serde_json::to_writer(&mut self.0, content).expect("a hasher takes every byte, and all keys are strings");
        self.0.flush().expect("a hasher takes every byte");
        format!("sha256:{:x}", self.0.get_mut().finalize_reset())
    }
}
