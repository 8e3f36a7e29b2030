"""The program's own source files, parsed once, for the tests that read them."""

import ast
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "assessor_app"
UI = PACKAGE / "ui"


@dataclass(frozen=True)
class Source:
    """One Python file: where it is (relative to the repository), its text and its syntax tree."""

    name: str
    text: str
    tree: ast.Module

    def at(self, node: ast.expr | ast.stmt) -> str:
        """Return ``file:line`` of a node."""
        return f"{self.name}:{node.lineno}"


@cache
def sources(folder: Path) -> tuple[Source, ...]:
    """Return every Python file below ``folder``."""
    found = []
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        found.append(Source(path.relative_to(ROOT).as_posix(), text, ast.parse(text)))
    return tuple(found)


@cache
def tracked_files() -> tuple[Path, ...]:
    """Return the files git knows, or everything outside hidden and built folders where there is no git."""
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
        return tuple(path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file())
    built = {"build", "dist", "__pycache__"}
    return tuple(
        path
        for path in ROOT.rglob("*")
        if path.is_file()
        and not any(
            part in built or (part.startswith(".") and part != ".ci") for part in path.relative_to(ROOT).parts
        )
    )


def called_name(call: ast.Call) -> str:
    """Return the last part of what is called: ``tr`` for ``self.tr(...)``, ``QLabel`` for ``QLabel(...)``."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


@cache
def calls(source: Source) -> tuple[ast.Call, ...]:
    """Return every call in a file."""
    return tuple(node for node in ast.walk(source.tree) if isinstance(node, ast.Call))
