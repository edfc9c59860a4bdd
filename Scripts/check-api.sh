#!/usr/bin/env bash
# Asks the API what its description promises, and what it forbids: schemathesis, which it installs beside the project.
# usage: check-api.sh HEARSAY [EXAMPLES A CHECK]
set -euo pipefail
hearsay=$(realpath "$1")
root=$(dirname "$(realpath "$0")")/..
work=$(mktemp -d)
desk=
trap '[ -z "$desk" ] || kill "$desk" 2>/dev/null || true; rm -rf "$work"' EXIT
venv=$root/.build/api-venv
[ -x "$venv/bin/st" ] || { python3 -m venv "$venv" && "$venv/bin/pip" install -q schemathesis; }
export HEARSAY_LEDGER=$work/ledger.sqlite
"$hearsay" add "$root/Examples"
"$hearsay" serve --port 0 2>"$work/log" &
desk=$!
for _ in $(seq 100); do grep -q "the desk is open" "$work/log" && break; sleep 0.2; done
address=$(sed -n 's/.*open at \(http:[^ ]*\) .*/\1/p' "$work/log")
cd "$work"
# The stream of events never ends, so it is left out.
"$venv/bin/st" run "${address}api/v1/openapi.json" --exclude-path /api/v1/events --phases examples,coverage,fuzzing -n "${2:-40}" --seed 1 --no-color
kill -TERM "$desk"
wait "$desk"
