#!/usr/bin/env bash
# Prints where Chromium is, and installs it where it is missing (Debian and Ubuntu).
set -euo pipefail
for name in chromium chromium-browser google-chrome; do
  if command -v "$name"; then exit 0; fi
done
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
echo "Installing chromium" >&2
"${as_root[@]}" apt-get update -qq >&2
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null 2>&1
command -v chromium
