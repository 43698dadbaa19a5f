#!/usr/bin/env bash
# Holds the compiler against AIFlow's own client: sets both up, runs testdata, YAML and random projects, prints a report.
#   conformance/run.sh [--projects N] [--values N] [--seed S] [CASE]...
#   AIFLOW=0.2 conformance/run.sh [CASE]...     testdata beside the client of AIFlow 0.2
# Environment: AIFLOWC (a binary to test instead of building one), AIFLOWC_PYTHON37, CARGO_TARGET_DIR.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

status=0
python=$("$here/setup.sh") || status=$?
if [ "$status" = 3 ]; then
    count=$(find "$here/../testdata/ok" -mindepth 3 -maxdepth 3 -path '*/workflows/*' -type d | wc -l)
    echo "0 passed, 0 failed, $((count)) skipped"
    exit 0
elif [ "$status" != 0 ]; then
    exit "$status"
fi
cd "$here"
if [ "${AIFLOW:-0.3}" != 0.3 ]; then
    PYTHONPATH="$here/.venv/aiflow-$AIFLOW" PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1 exec "$python" run.py "$@"
fi
PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1 exec "$python" suite.py "$@"
