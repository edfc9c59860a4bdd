#!/usr/bin/env bash
# Writes a ledger in every form and has other programs read it: followthemoney, rdflib and networkx, which it installs beside the project.
# usage: check-exchange.sh HEARSAY [ARTICLES]
set -euo pipefail
hearsay=$(realpath "$1")
root=$(dirname "$(realpath "$0")")/..
articles=$(realpath "${2:-$root/Examples}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
venv=$root/.build/exchange-venv
[ -x "$venv/bin/ftm" ] || { python3 -m venv "$venv" && "$venv/bin/pip" install -q followthemoney rdflib networkx; }
export HEARSAY_LEDGER=$work/ledger.sqlite
"$hearsay" add "$articles"
for form in jsonl graphml gexf ftm turtle quickstatements; do "$hearsay" export --to $form --output "$work/out.$form"; done
"$hearsay" export --to csv --output "$work/csv"
HEARSAY_LEDGER=$work/second.sqlite "$hearsay" import "$work/out.jsonl"
HEARSAY_LEDGER=$work/second.sqlite "$hearsay" export --to jsonl --output "$work/again.jsonl"
cmp "$work/out.jsonl" "$work/again.jsonl" && echo "jsonl: taken in and written again, the same bytes"
"$venv/bin/ftm" validate -i "$work/out.ftm" -o "$work/valid.ftm"
"$venv/bin/python" "$root/Scripts/check_exchange.py" "$work"
