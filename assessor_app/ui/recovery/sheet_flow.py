"""The recovery sheet as the user meets it: the page to print, two words to type back, and what leaving means.

Used by the first run, by the page that lets one in with the sheet, and by the settings.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.read_models import Done, RecoverySheet
from assessor_app.ui.documents.saving import ask_for_pdf_file
from assessor_app.ui.recovery.page_pictures import PRINT_WIDTH_PX, ask_for_printer
from assessor_app.ui.recovery.sheet_cards import LeaveCard, ProofCard, SheetCard
from assessor_app.ui.recovery.sheet_presenter import SheetPresenter, SheetTools, random_numbers
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.banners import Banner


class SheetFlow(QWidget):
    """`begin` makes a sheet. `stage_changed` carries making, sheet, proof, leaving or proven.

    `left` says that the user went on without the sheet's proof, `proven` that it counts.
    """

    stage_changed = Signal(str)
    proven = Signal(object)
    left = Signal()

    def __init__(
        self,
        tools: SheetTools,
        leave_text: str,
        leave_warning: str,
        parent: QWidget | None = None,
        pick: Callable[[int], tuple[int, ...]] = random_numbers,
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._sheet: RecoverySheet | None = None
        self._presenter = SheetPresenter(self, tools, self._on_proven, pick)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 12)
        self._problem = Banner("error")
        self._problem.hide()
        column.addWidget(self._problem)
        self._page = SheetCard(leave_text)
        self._proof = ProofCard()
        self._leave = LeaveCard(leave_text, leave_warning)
        self._cards: dict[str, QWidget] = {
            "making": self._page,
            "sheet": self._page,
            "proof": self._proof,
            "leaving": self._leave,
        }
        for card in (self._page, self._proof, self._leave):
            card.hide()
            column.addWidget(card)
        self._listen()

    def _listen(self) -> None:
        self._page.save_asked.connect(self._ask_where)
        self._page.print_asked.connect(self._print)
        self._page.next_asked.connect(self._presenter.go_to_proof)
        self._page.leave_asked.connect(self.show_leaving)
        self._proof.back_asked.connect(self._presenter.show_again)
        self._proof.words_given.connect(self._presenter.prove)
        self._leave.back_asked.connect(self._presenter.show_again)
        self._leave.leave_confirmed.connect(self.left)

    def begin(self) -> None:
        """Make a sheet and show it."""
        self._presenter.make()

    # -- what the presenter asks for --

    def show_making(self) -> None:
        self._page.set_ready(False)
        self._show("making")

    def show_sheet(self, sheet: RecoverySheet) -> None:
        if sheet is not self._sheet:
            self._sheet = sheet
            self._draw(sheet)
        self._page.set_ready(True)
        self._show("sheet")
        self._page.take_focus()

    def ask_for_words(self, numbers: tuple[int, ...]) -> None:
        self._proof.ask(numbers)
        self._show("proof")
        self._proof.take_focus()

    def show_checking(self, checking: bool) -> None:
        self._proof.set_checking(checking)

    def show_wrong_word(self, number: int) -> None:
        self._proof.show_wrong(number)

    def show_proven(self) -> None:
        self._sheet = None
        self._page.set_image(None)
        self._show("proven")

    def show_leaving(self) -> None:
        self._show("leaving")
        self._leave.take_focus()

    def show_saved(self, file_name: str) -> None:
        self._page.tell(
            self.tr("Sparat som {file}. Ta bort filen när arket är utskrivet.").format(file=file_name)
        )

    def show_problem(self, error: Exception) -> None:
        from assessor_app.ui.messages import sentence

        message = sentence(error)
        if message is None:
            raise error
        self._problem.set_message("error", message.whole)
        self._problem.show()

    # -- inside --

    def _show(self, stage: str) -> None:
        self._problem.hide()
        shown = self._cards.get(stage)
        for card in (self._page, self._proof, self._leave):
            card.setVisible(card is shown)
        self.stage_changed.emit(stage)

    def _on_proven(self, done: Done) -> None:
        self.proven.emit(done)

    def _draw(self, sheet: RecoverySheet) -> None:
        self._page.set_image(None)
        self._picture(sheet, self._page.picture_width(), lambda image: self._place(sheet, image))

    def _picture(self, sheet: RecoverySheet, width: int, show: Callable[[QImage], None]) -> None:
        documents = self._tools.documents
        self._tools.aside.run(
            lambda: QImage.fromData(documents.page_image(sheet.pdf, 0, width)), show, self.show_problem
        )

    def _place(self, sheet: RecoverySheet, image: QImage) -> None:
        if sheet is self._sheet:
            self._page.set_image(image)

    def _ask_where(self) -> None:
        if self._sheet is not None:
            name = self.tr("Återställningsark-{name}").format(name=self._sheet.file_name)
            ask_for_pdf_file(self, name, None, self._presenter.save)

    def _print(self) -> None:
        sheet = self._sheet
        if sheet is not None:
            self._picture(sheet, PRINT_WIDTH_PX, lambda image: self._ask_printer(sheet, image))

    def _ask_printer(self, sheet: RecoverySheet, image: QImage) -> None:
        if sheet is self._sheet:
            ask_for_printer(self, (image,), self.tr("Återställningsark"))
