#!/usr/bin/env bash
# Sets up the reference: CPython 3.7 with the released AIFlow client, in conformance/.venv.
# Prints the interpreter to use. Exits 3, with the reason on stderr, where no Python 3.7 can be had.
set -euo pipefail
cd "$(dirname "$0")"
venv=.venv

find_python() {
    local candidate
    for candidate in "${AIFLOWC_PYTHON37:-}" "$HOME"/.pyenv/versions/3.7*/bin/python python3.7; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 7))' 2>/dev/null; then
            echo "$candidate"
            return 0
        fi
    done
    return 1
}

stamp=$(cat requirements.txt requirements-0.2.txt setup.sh | cksum | tr ' ' '-')
if [ -f "$venv/stamp" ] && [ "$(cat "$venv/stamp")" = "$stamp" ] && "$venv/bin/python" -c '' 2>/dev/null; then
    echo "$PWD/$venv/bin/python"
    exit 0
fi

if ! python=$(find_python); then
    echo 'conformance: no CPython 3.7 (looked at $AIFLOWC_PYTHON37, ~/.pyenv/versions/3.7*, python3.7 on PATH):' \
         'the reference cannot run here' >&2
    exit 3
fi

# install FILE [OPTION]...: what a file lists, one by one.
install() {
    local requirement file=$1
    shift
    for requirement in $(grep -v '^#' "$file"); do
        if ! "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps "$@" "$requirement" >&2; then
            echo "conformance: $requirement could not be installed: the reference cannot run here" >&2
            exit 3
        fi
    done
}

rm -rf "$venv"
"$python" -m venv "$venv" >&2
install requirements.txt
install requirements-0.2.txt --target "$venv/aiflow-0.2"
echo "$stamp" >"$venv/stamp"
echo "$PWD/$venv/bin/python"
