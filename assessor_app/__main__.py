"""`python -m assessor_app` and the console script `assessor-app`.

The window needs no parser of command lines, and whoever waits for the login should not wait for one: with no
command at all it is shown at once. Everything else goes to `cli`.
"""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    """Show the window, or carry out the command."""
    arguments = sys.argv[1:]
    if not arguments or (len(arguments) == 2 and arguments[0] == "--data-dir"):
        sys.exit(_window(arguments))
    from assessor_app.cli import run

    sys.exit(run(arguments))


def _window(arguments: list[str]) -> int:
    from assessor_app.bootstrap.window import show_window
    from assessor_app.services.ports import EnvironmentProblem
    from assessor_app.system.paths import find_paths

    try:
        return show_window(find_paths(Path(arguments[1]) if arguments else None))
    except EnvironmentProblem as problem:
        from assessor_app.cli import exit_code_of

        return exit_code_of(problem)


if __name__ == "__main__":
    main()
