"""The program's own fonts: Barlow in its static cuts, and Noto Sans behind it for other scripts."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase

FAMILIES = ("Barlow", "Noto Sans", "Noto Sans Arabic")

# Weights the type roles use. More cuts would only make the start slower.
_BARLOW_CUTS = ("Regular", "Italic", "Medium", "SemiBold", "Bold")
_LOADED = "assessor-fonts"
_BARLOW_PACKAGE = "fontpkg_barlow"
_NOTO_PACKAGE = "fontpkg_noto_sans"


def load() -> None:
    """Make the fonts known to Qt, once per application.

    A font package that is missing is no error: Qt then uses what the machine has.
    """
    app = QCoreApplication.instance()
    if app is None or app.property(_LOADED):
        return
    for path in (*_barlow_files(), *_noto_files()):
        QFontDatabase.addApplicationFont(str(path))
    app.setProperty(_LOADED, True)


def _noto_files() -> list[Path]:
    return [path for path in _package_files(_NOTO_PACKAGE) if "Italic" not in path.name]


def _barlow_files() -> list[Path]:
    wanted = {f"Barlow-{cut}.ttf" for cut in _BARLOW_CUTS}
    return [path for path in _package_files(_BARLOW_PACKAGE) if path.name in wanted]


def _package_files(package: str) -> list[Path]:
    """The font files of a package, found without importing it: its registry costs the start 40 ms."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return []
    return sorted((Path(spec.origin).parent / "files").glob("*.ttf"))
