#!/usr/bin/env bash
# Makes (or keeps) a virtual environment: make-venv.sh PYTHON FOLDER
# Says in one line what is missing where the machine's Python cannot do it.
set -euo pipefail
python=$1
folder=$2

if [ -x "$folder/bin/python" ] && "$folder/bin/python" -c 'import pip' 2>/dev/null; then
    exit 0
fi
if ! command -v "$python" >/dev/null; then
    echo "There is no $python here: install Python 3.11 or newer (Debian: apt-get install python3 python3-venv)." >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "$python is $("$python" -V 2>&1), but 3.11 or newer is needed: make setup PYTHON=python3.11" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "$python comes without its venv module: install it (Debian: apt-get install python3-venv)." >&2
    exit 1
fi
rm -rf "$folder"
"$python" -m venv "$folder"
