#!/usr/bin/env bash
# Walks the desk's main paths in headless Chromium, as a reporter would, and keeps pictures of them.
# usage: check-desk.sh HEARSAY [FOLDER FOR PICTURES]
set -euo pipefail
hearsay=$(realpath "$1")
root=$(dirname "$(realpath "$0")")/..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pictures=$(mkdir -p "${2:-$work/pictures}" && realpath "${2:-$work/pictures}")
chromium=$(bash "$root/Scripts/chromium.sh")
venv=$root/.build/desk-venv
[ -e "$venv/ready" ] || { python3 -m venv "$venv" && "$venv/bin/pip" install -q playwright axe-playwright-python && touch "$venv/ready"; }
export HEARSAY_LEDGER=$work/ledger.sqlite
"$hearsay" add "$root/Examples"
"$venv/bin/python" "$root/Scripts/check_desk.py" "$hearsay" "$chromium" "$pictures"
