"""A part of a programme's page: a widget that is told of the programme and loads while it is seen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from assessor_app.services.programme_models import ProgrammeView
from assessor_app.ui.formats import Formats
from assessor_app.ui.programmes.presenter import PartPresenter
from assessor_app.ui.programmes.sheets import ProgrammeSheet
from assessor_app.ui.session import Session


@dataclass(frozen=True)
class PartHost:
    """What a part is built with. Its side sheets lie over `page`."""

    session: Session
    page: QWidget
    formats: Formats


class Part(QWidget):
    """`show_programme` is called whenever the programme was loaded anew, `listen_to` once, by the part."""

    def __init__(self, host: PartHost) -> None:
        super().__init__()
        self.host = host
        self.formats = host.formats
        self._presenter: PartPresenter | None = None
        self._sheets: list[ProgrammeSheet] = []

    def listen_to(self, presenter: PartPresenter) -> None:
        """The presenter that loads what this part shows."""
        self._presenter = presenter
        self.destroyed.connect(lambda: presenter.close())

    def own(self, sheet: ProgrammeSheet) -> None:
        """A sheet of this part: it says what was refused, and closes when something was done."""
        self._sheets.append(sheet)

    def show_programme(self, view: ProgrammeView) -> None:
        """The programme as it stands."""
        if self._presenter is not None:
            self._presenter.open(view)

    def show_problem(self, error: Exception) -> bool:
        """Say in the open sheet what was refused; False where none is open."""
        sheet = next((one for one in self._sheets if one.is_open()), None)
        return sheet is not None and sheet.show_error(error)

    def show_done(self, what: str, detail: str, undo: object) -> None:
        """Close the sheets, and say what was done."""
        for sheet in self._sheets:
            sheet.close_sheet()
        text = self.done_texts().get(what, "").format(detail=detail)
        if text and callable(undo):
            self.host.session.navigator.toast(text, self.tr("Ångra"), undo)
        elif text:
            self.host.session.navigator.toast(text)

    def done_texts(self) -> dict[str, str]:
        """What was done → what is said of it, with a place for {detail}."""
        return {}

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._presenter is not None:
            self._presenter.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._presenter is not None:
            self._presenter.hidden()
