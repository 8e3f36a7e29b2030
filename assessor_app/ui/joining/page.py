"""The page on which a new PC joins a centre, before anyone is logged in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from assessor_app.services.joining_models import JoiningOffer, WaitingPc
from assessor_app.ui.composition import OpenedServices
from assessor_app.ui.formats import Formats
from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.joining.cards import (
    CompareCard,
    FileCard,
    GiveUpCard,
    IntroduceCard,
    JoinedCard,
    WaitingCard,
)
from assessor_app.ui.joining.presenter import JoiningGate, JoiningPresenter
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.work_panels import LongWorkPanel

if TYPE_CHECKING:
    from assessor_app.ui.restore.presenter import TellingRunner


class JoiningPage(GatePage):
    """One card at a time: introduce, wait, the centre's file, compare, work, done."""

    _column_width, _rests_at_top = 760, True

    def __init__(
        self,
        gate: JoiningGate,
        runner: TellingRunner,
        on_open: Callable[[OpenedServices], None],
        leave: Callable[[], None],
        language: str = "sv",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formats, self._leave = Formats(language), leave
        self._presenter = JoiningPresenter(self, gate, runner, on_open)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._build()
        self._listen()

    def _build(self) -> None:
        self._introduce, self._waiting, self._give_up = IntroduceCard(), WaitingCard(), GiveUpCard()
        self._file, self._compare, self._joined = FileCard(), CompareCard(), JoinedCard()
        self._work = Card()
        self._panel = LongWorkPanel()
        self._work.add(self._panel)
        self._cards: tuple[QWidget, ...] = (
            self._introduce,
            self._waiting,
            self._give_up,
            self._file,
            self._compare,
            self._work,
            self._joined,
        )
        for card in self._cards:
            card.hide()
            self.body.addWidget(card)
        self.follow_focus(*self._introduce.editors(), *self._file.editors())

    def _listen(self) -> None:
        presenter = self._presenter
        self._introduce.given.connect(presenter.introduce)
        self._introduce.phrase_edited.connect(presenter.passphrase_edited)
        self._introduce.back_asked.connect(self._leave)
        self._waiting.write_asked.connect(self._ask_for_folder)
        self._waiting.file_asked.connect(presenter.go_to_file)
        self._waiting.give_up_asked.connect(self._show_give_up)
        self._give_up.confirmed.connect(presenter.give_up)
        self._give_up.back_asked.connect(presenter.load)
        self._file.chosen.connect(presenter.choose)
        self._file.opened.connect(presenter.open_file)
        self._file.back_asked.connect(presenter.back_to_waiting)
        self._compare.agreed.connect(presenter.join)
        self._compare.back_asked.connect(self._words_differ)
        self._panel.cancelled.connect(presenter.stop)
        self._joined.begun.connect(presenter.finish)

    def load(self) -> None:
        """Show where this PC stands. Raises what `messages` has a sentence for."""
        self._presenter.load()

    def begin(self) -> None:
        """Put the cursor where the next thing is done."""
        if self._introduce.isVisibleTo(self):
            self._introduce.take_focus()
        elif self._waiting.isVisibleTo(self):
            self._waiting.take_focus()

    def write_pairing(self, folder: str) -> None:
        """Write the pairing file into a folder that the user pointed at."""
        self._presenter.write(Path(folder))

    # -- what the presenter asks for --

    def show_introduction(self) -> None:
        self.set_head(
            self.tr("Anslut datorn till ett testcenter"),
            self.tr("Med en sticka fram och en tillbaka. Inget nätverk behövs."),
        )
        self._show(self._introduce)
        self._introduce.take_focus()

    def show_errors(self, errors: Mapping[str, str]) -> None:
        self._introduce.show_errors(errors)

    def show_strength(self, strength: str) -> None:
        self._introduce.show_strength(strength)

    def show_working(self, working: bool) -> None:
        self._introduce.set_working(working)
        self._file.set_working(working)

    def show_waiting(self, pc: WaitingPc) -> None:
        self._introduce.forget()
        self._file.forget()
        self.set_head(
            self.tr("Datorn väntar på sitt testcenter"),
            self.tr("Orden är datorns fingeravtryck. De ska vara desamma på testcentrets skärm."),
        )
        self._waiting.show_pc(pc, self._formats)
        self._show(self._waiting)
        self._waiting.take_focus()

    def show_written(self, name: str, folder: str) -> None:
        self._waiting.show_written(name, folder)

    def show_file(self, name: str, error: str) -> None:
        self.set_head(
            self.tr("Filen från testcentret"),
            self.tr("Inget ändras förrän du har sett vem som har skrivit den."),
        )
        self._show(self._file)
        self._file.show_file(name, error)

    def show_offer(self, offer: JoiningOffer) -> None:
        self.set_head(
            self.tr("Stämmer orden?"),
            self.tr("Då vet du att filen kommer från testcentret och inte från någon annan."),
        )
        self._show(self._compare)
        self._compare.show_offer(offer, self._formats)

    def show_progress(self, what: str, done: int, total: int) -> None:
        if not self._work.isVisibleTo(self):
            self.set_head(self.tr("Ansluter …"), self.tr("Avbryts det är datorn kvar som den var."))
            self._panel.set_work("")
            self._show(self._work)
        words = {
            "checking": self.tr("Kontrollerar filen …"),
            "reading": self.tr("Läser filen …"),
            "applying": self.tr("För in det som testcentret har skickat …"),
            "rows": self.tr("Bygger upp listorna …"),
        }
        self._panel.set_step(words.get(what, ""), done, total)

    def show_done(self, opened: OpenedServices) -> None:
        self._file.forget()
        self.set_head(self.tr("Klart"), self.tr("Härifrån är datorn en av testcentrets egna."))
        manager = opened.actor.role.value == "manager"
        self._show(self._joined)
        self._joined.show_done(opened.centre.name, opened.actor_name, manager=manager)

    # -- inside --

    def _show_give_up(self) -> None:
        self._show(self._give_up)
        self._give_up.take_focus()

    def _words_differ(self) -> None:
        """Nothing is taken in; what to do is said where the file is chosen."""
        self._presenter.back_to_waiting()
        self.problem.set_message(
            "error",
            self.tr(
                "Filen användes inte. Be testcentret skriva en ny fil för den här datorn, och jämför orden"
                " igen. Stämmer de inte då heller: ring testcentret innan du gör något mer."
            ),
        )
        self.problem.show()

    def _show(self, shown: QWidget) -> None:
        self.problem.hide()
        for card in self._cards:
            card.setVisible(card is shown)
        self.show_ways(shown in (self._introduce, self._waiting))
        self.scroll_to_top()

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Vart ska parkopplingsfilen?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.write_pairing)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
