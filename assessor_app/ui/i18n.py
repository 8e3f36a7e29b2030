"""The language of the screens. Texts are written in Swedish; `assessor_en.qm` holds their English."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from assessor_app.ui.formats import Formats, formats_of

__all__ = ["Formats", "Translation", "formats_of"]

_log = logging.getLogger(__name__)
_LOCALES = {"sv": "sv_SE", "en": "en_GB"}


class Translation:
    """Installs the translators of one language on the application, and takes them away for another."""

    def __init__(self, app: QCoreApplication, folder: Path) -> None:
        """`folder` holds the compiled `assessor_*.qm`."""
        self._app = app
        self._folder = folder
        self._translators: list[QTranslator] = []

    def use(self, language: str) -> str:
        """Speak `language` from now on; returns the one spoken: Swedish where its file is missing.

        Widgets made before keep their words until they are made again.
        """
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()
        if language != "sv" and not self._install(self._folder, f"assessor_{language}.qm"):
            _log.warning("no translation for %s", language)
            language = "sv"
        if language == "sv":
            self._install(self._folder, "assessor_sv.qm")  # plurals only; exists only if there are any
        # Qt's own words, in the menus of text fields and the dialogs for files; it speaks English by itself.
        if language != "en":
            self._install(_words_of_qt(), f"qtbase_{language}.qm")
        QLocale.setDefault(QLocale(_LOCALES[language]))
        return language

    def _install(self, folder: Path, name: str) -> bool:
        path = folder / name
        translator = QTranslator(self._app)
        if not path.is_file() or not translator.load(str(path)):
            translator.deleteLater()
            return False
        self._app.installTranslator(translator)
        self._translators.append(translator)
        return True


def _words_of_qt() -> Path:
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
