#!/usr/bin/env bash
# Reads a folder of gold articles, scores the claims and compares with the figures recorded last.
# usage: evaluate.sh HEARSAY GOLD_FOLDER SCORER        (RECORD=1 records the new figures)
set -euo pipefail
hearsay=$1 gold=$2 scorer=$3
if [ ! -d "$gold" ] || [ ! -e "$scorer" ]; then
  echo "evaluate: there is no $gold or no $scorer; give DEV= and SCORE= to make" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$hearsay" read --format jsonl "$gold" > "$work/claims.jsonl"
python3 "$scorer" "$gold" "$work/claims.jsonl" --by-type | tee "$work/now.txt"
recorded="$(dirname "$0")/../Training/evaluation.txt"
if [ -n "${RECORD:-}" ] || [ ! -e "$recorded" ]; then
  cp "$work/now.txt" "$recorded"
  echo "Recorded in Training/evaluation.txt."
elif diff "$recorded" "$work/now.txt" > "$work/changes.txt"; then
  echo "The same as recorded in Training/evaluation.txt."
else
  echo
  echo "Changes against Training/evaluation.txt (< recorded, > now):"
  cat "$work/changes.txt"
fi
