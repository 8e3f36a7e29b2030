#!/usr/bin/env bash
# Installs the verifiers we did not write, exactly as locked, into the folder given. Nothing of theirs is run.
# Where there is no node, their tests are skipped and this does nothing.
set -euo pipefail
folder=$1
here=$(cd "$(dirname "$0")" && pwd)

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    echo "No node and npm here: the tests with verifiers written for them are skipped"
    exit 0
fi
mkdir -p "$folder"
cp "$here/package.json" "$here/package-lock.json" "$folder/"
cd "$folder"
rm -f .installed
npm ci --ignore-scripts --no-audit --no-fund --omit-lockfile-registry-resolved=true --loglevel=error >/dev/null
touch .installed
