"""Side sheets that ask before a store is exchanged or a former one deleted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.services.backup_views import Preview
from assessor_app.ui.formats import Formats
from assessor_app.ui.upkeep_words import counts_line, erased_words, lost_words
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.buttons import DangerButton, SecondaryButton
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.side_sheets import SideSheet


class RestoreSheet(SideSheet):
    """What a backup holds, what would be lost, and the yes. `confirmed` carries the preview."""

    confirmed = Signal(object)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page)
        self.set_title(self.tr("Återställ säkerhetskopian"))
        self._formats = formats
        self._preview: Preview | None = None
        self._when = role_label("", "card-title", wrap=True)
        self._holds = role_label("", "body", wrap=True)
        self._lost = Banner("warning")
        self._erased = role_label("", "body", "muted", wrap=True)
        self._what = role_label(
            self.tr(
                "Kopian hämtas och kontrolleras först. Sedan startar programmet om, och allt är som det var"
                " då. Det som finns nu läggs åt sidan i en egen mapp och raderas inte. Datorn får en ny"
                " identitet, så att inga dokumentnummer används två gånger."
            ),
            "body",
            "muted",
            wrap=True,
        )
        for part in (self._when, self._holds, self._lost, self._erased, self._what):
            self.body.addWidget(part)
        self.body.addStretch(1)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        go = DangerButton(self.tr("Återställ och starta om"))
        go.setObjectName("confirm-restore")
        go.clicked.connect(self._confirm)
        self.add_footer_button(go)

    def ask(self, preview: Preview) -> None:
        """Open for one backup."""
        self._preview = preview
        facts = preview.facts
        self._when.setText(
            self.tr("Säkerhetskopia från {when}").format(when=self._formats.day_time(facts.made_at))
        )
        self._holds.setText(f"{facts.centre_name}\n{counts_line(facts.counts, self._formats)}")
        kind = "info" if preview.lost == 0 else "warning"
        self._lost.set_message("info" if kind == "info" else "warning", lost_words(preview, self._formats))
        self._erased.setText(erased_words(preview.erased_since, self._formats))
        self._erased.setVisible(bool(preview.erased_since))
        self.open_sheet()

    def _confirm(self) -> None:
        self.close_sheet()
        self.confirmed.emit(self._preview)


class AsideSheet(SideSheet):
    """The yes before a former store is deleted. `confirmed` carries its name."""

    confirmed = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.set_title(self.tr("Radera det som lagts åt sidan"))
        self._name = ""
        self._what = role_label("", "body", wrap=True)
        self.body.addWidget(self._what)
        self.body.addStretch(1)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        go = DangerButton(self.tr("Radera för gott"), "trash")
        go.setObjectName("confirm-remove-aside")
        go.clicked.connect(self._confirm)
        self.add_footer_button(go)

    def ask(self, name: str) -> None:
        """Open for one folder."""
        self._name = name
        text = self.tr(
            "Mappen {name} innehåller testcentret så som det var före återställningen. Den går inte att få"
            " tillbaka. Säkerhetskopiorna på andra platser är kvar."
        )
        self._what.setText(text.format(name=name))
        self.open_sheet()

    def _confirm(self) -> None:
        self.close_sheet()
        self.confirmed.emit(self._name)
