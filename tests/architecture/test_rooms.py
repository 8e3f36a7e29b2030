"""Each library has one home, and the rules need none but the standard library."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, ROOT, UI, Source, called_name, calls, sources

HOMES = {
    "PySide6": "ui",
    "shiboken6": "ui",
    "sqlalchemy": "storage",
    "alembic": "storage",
    "sqlcipher3": "storage",
    "sqlite3": "storage",
    "reportlab": "documents",
    "pypdfium2": "documents",
    "cryptography": "security",
    "argon2": "security",
    "pyrage": "security",
    "pyhanko": "security",
    "asn1crypto": "security",
    "pikepdf": "documents",
    "segno": "documents",
    "cbor2": "credentials",
    "base45": "credentials",
    "base58": "credentials",
    "zxingcpp": "credentials",
}

FRESH_IMPORT = """
import importlib, sys
sys.path.insert(0, sys.argv[1])
for module in sys.argv[2:]:
    importlib.import_module(module)
print(" ".join(sorted({name.split(".")[0] for name in sys.modules})))
"""


def imported_roots(source: Source) -> dict[str, str]:
    """Return the top-level packages a file imports, anywhere in it, each with where."""
    roots: dict[str, str] = {}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            roots.update({alias.name.split(".")[0]: source.at(node) for alias in node.names})
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            roots[node.module.split(".")[0]] = source.at(node)
    return roots


def packages_loaded_by(search: Path, *modules: str) -> set[str]:
    """Import modules in a fresh interpreter and return every top-level package that was loaded."""
    done = subprocess.run(
        [sys.executable, "-c", FRESH_IMPORT, str(search), *modules],
        capture_output=True,
        text=True,
        check=False,
        cwd=search,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def presenters() -> list[str]:
    """Return the dotted names of all presenters."""
    paths = [*UI.rglob("presenter.py"), *UI.rglob("*_presenter.py")]
    return sorted(".".join(path.relative_to(ROOT).with_suffix("").parts) for path in paths)


def test_the_domain_imports_nothing_but_the_standard_library() -> None:
    allowed = set(sys.stdlib_module_names) | {"assessor_app"}
    foreign = [
        f"{where} imports {root}"
        for source in sources(PACKAGE / "domain")
        for root, where in imported_roots(source).items()
        if root not in allowed
    ]
    assert not foreign


def test_the_domain_knows_no_clock_and_no_machine() -> None:
    machine = {"os", "pathlib", "socket", "subprocess", "time", "tempfile", "shutil", "threading", "random"}
    touched = [
        f"{where} imports {root}"
        for source in sources(PACKAGE / "domain")
        for root, where in imported_roots(source).items()
        if root in machine
    ]
    readings = [
        source.at(call)
        for source in sources(PACKAGE / "domain")
        for call in calls(source)
        if called_name(call) in {"now", "utcnow", "today", "open"}
    ]
    assert not touched + readings


def test_each_library_is_imported_in_its_own_room_only() -> None:
    strays = [
        f"{where} imports {root}, which lives in {HOMES[root]}"
        for source in sources(PACKAGE)
        for root, where in imported_roots(source).items()
        if root in HOMES and not source.name.startswith(f"assessor_app/{HOMES[root]}/")
    ]
    assert not strays


def test_presenters_load_without_qt() -> None:
    """All in one interpreter, one by one only to say which it was: a process for each takes half a minute."""
    assert presenters()
    if "PySide6" in packages_loaded_by(ROOT, *presenters()):
        assert not [one for one in presenters() if "PySide6" in packages_loaded_by(ROOT, one)]
        pytest.fail("only together: PySide6")


def test_a_presenter_that_pulls_in_qt_would_be_noticed(tmp_path: Path) -> None:
    (tmp_path / "presenter.py").write_text("import PySide6.QtCore\n", encoding="utf-8")
    assert "PySide6" in packages_loaded_by(tmp_path, "presenter")
