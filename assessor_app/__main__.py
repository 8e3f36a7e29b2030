"""`python -m assessor_app` and the console script `assessor-app`."""

from __future__ import annotations

import sys


def main() -> None:
    """Start the command line."""
    from assessor_app.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
