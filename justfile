# `just` lists the recipes; CONTRIBUTING.md says when to use which.

default:
    @just --list --unsorted

# Compile everything
build:
    cargo build --workspace --all-targets

# Run all tests; arguments go to cargo: `just test -p aiflowc-compiler yaml`
test *ARGS:
    cargo test --workspace {{ARGS}}

# Formatting and lints
lint:
    cargo fmt --all --check
    cargo clippy --workspace --all-targets -- -D warnings

# Compile testdata and compare it with AIFlow's own client; arguments are names of cases
conformance *CASES:
    conformance/run.sh {{CASES}}

# Plant faults in a copy of the compiler, and find them, once `just conformance` has set it up
planted *NAMES:
    conformance/.venv/bin/python conformance/planted.py {{NAMES}}

# Compare single expressions with CPython 3.7, once `just conformance` has set it up; arguments as for run.py
python *ARGS:
    conformance/.venv/bin/python conformance/python/run.py {{ARGS}}

# Compare when periodic jobs start with APScheduler, once `just conformance` has set it up; arguments as for schedules.py
schedules *ARGS:
    conformance/.venv/bin/python conformance/schedules.py {{ARGS}}

# Run the benchmarks
bench *ARGS:
    cargo bench --workspace {{ARGS}}

# Rewrite the goldens under snapshots/ from what is compiled now; read the diff before committing it
update-goldens:
    INSTA_UPDATE=always cargo test --workspace
    git status --short snapshots

# Rewrite the JSON Schema from the types of ir-schema
schema:
    UPDATE_SCHEMA=1 cargo test -p aiflowc-ir-schema
    git --no-pager diff --stat ir-schema/schema

# Rewrite the table of codes in docs/codes/README.md from the registry
docs:
    UPDATE_DOCS=1 cargo test -p aiflowc-compiler --test codes
    git --no-pager diff --stat docs/codes

# Licences, advisories and sources of the dependencies (needs cargo-deny)
deny:
    cargo deny check

# All that CI does
ci:
    .ci/run
