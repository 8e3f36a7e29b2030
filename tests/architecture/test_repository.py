"""The repository speaks of the product alone: no machine it was made on, no registry's host."""

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.sources import ROOT, tracked_files

# Put together here so that this file does not hold what it looks for.
HOSTS = [
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "deb" + ".debian.org",
    "security" + ".debian.org",
]
PERSONAL_PATHS = re.compile(
    r"(?<![\w.*])(?:/" + r"ro" + r"ot/|/wo" + r"rk/|/home/[a-z]+/|/Users/[A-Za-z]+/|[A-Z]:\\Users\\[A-Za-z])"
)


def test_no_tracked_file_names_a_package_host_or_a_path_of_one_machine() -> None:
    found = []
    for path in tracked_files():
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(lines, 1):
            if any(host in line for host in HOSTS) or PERSONAL_PATHS.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert not found


def test_every_locked_requirement_carries_a_hash() -> None:
    for lock in (ROOT / "packaging").glob("requirements*.txt"):
        entries = lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
        unpinned = [entry for entry in entries if entry.strip() and not entry.startswith("#")]
        assert unpinned, lock.name
        assert all("==" in entry and "--hash=sha256:" in entry for entry in unpinned), lock.name


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    for name, extra in {"requirements": [], "requirements-dev": extras["dev"]}.items():
        lock = (ROOT / "packaging" / f"{name}.txt").read_text(encoding="utf-8")
        pins = {
            canonicalize_name(pin[0]): pin[1]
            for pin in re.findall(r"^([\w.-]+)==([\w.]+)", lock, re.MULTILINE)
        }
        wanted = [Requirement(line) for line in project["dependencies"] + extra]
        stale = [
            str(want) for want in wanted if pins.get(canonicalize_name(want.name), "0") not in want.specifier
        ]
        assert not stale, f"{name}.txt is behind pyproject.toml: make lock"
