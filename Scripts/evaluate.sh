#!/usr/bin/env bash
# Reads a folder of gold articles, scores the claims and compares with the figures recorded last.
# usage: evaluate.sh HEARSAY GOLD_FOLDER SCORER
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
last="$(dirname "$0")/../Training/evaluation.txt"
if [ -e "$last" ]; then
  echo
  echo "Changes against the recorded figures (Training/evaluation.txt):"
  diff "$last" "$work/now.txt" && echo "  none" || true
else
  cp "$work/now.txt" "$last"
fi
