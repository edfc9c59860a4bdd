#!/usr/bin/env bash
# Times the whole chain over the German Wikinews texts on one core, and prints words a second.
# usage: bench.sh HEARSAY TEXTS.jsonl
set -euo pipefail
hearsay=$1
texts=$2
if [ ! -e "$texts" ]; then
  echo "bench: there is no $texts; give a JSON Lines file of articles" >&2
  exit 2
fi
words=$(python3 -c 'import json,sys; print(sum(len(json.loads(l)["text"].split()) for l in open(sys.argv[1], encoding="utf-8")))' "$texts")
echo "$words words of $(wc -l < "$texts") articles, one core, three runs"
for run in 1 2 3; do
  start=$(date +%s.%N)
  taskset -c 0 "$hearsay" read --jobs 1 --format jsonl "$texts" > /dev/null
  end=$(date +%s.%N)
  python3 -c 'import sys; w, a, b = map(float, sys.argv[1:]); print(f"  {b - a:6.1f} s  {w / (b - a):7.0f} words/s")' "$words" "$start" "$end"
done
