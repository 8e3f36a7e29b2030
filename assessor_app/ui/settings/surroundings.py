"""What the settings page may do to the window around it. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Surroundings:
    """`set_…` take effect at once and remember nothing; `hear_text_scale` calls back when keys changed it."""

    version: str
    data_folder: Path
    set_theme: Callable[[str], None]
    set_text_scale: Callable[[int], None]
    hear_text_scale: Callable[[Callable[[int], None]], object]
    set_language: Callable[[str], None]
    show_folder: Callable[[], None]
    log_folder: Path = Path("logs")
