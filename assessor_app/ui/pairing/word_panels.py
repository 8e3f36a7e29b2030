"""Six words, large enough to be read aloud; and the same with two left out, to be typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from assessor_app.ui.pairing.word_choices import random_places, words_of, wrong_places
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.inputs import TextInput, mark_wrong
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.painting import LookFollower

_LONGEST = 20
_THREE_FROM, _CELL = 420, 136


class _Grid(LookFollower, QWidget):
    """Cells in the order of reading, three beside each other, two where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        set_spacing(self._grid, (0, 0, 0, 0), 16)
        self._cells: list[QWidget] = []
        self._across = 0

    def set_cells(self, cells: list[QWidget]) -> None:
        """Show these and no others."""
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells, self._across = cells, 0
        self._arrange()

    def _arrange(self) -> None:
        across = 3 if self.width() >= self.look.size(_THREE_FROM) else 2
        if across == self._across:
            return
        self._across = across
        for cell in self._cells:
            self._grid.removeWidget(cell)
        for index, cell in enumerate(self._cells):
            self._grid.addWidget(cell, index // across, index % across, Qt.AlignmentFlag.AlignTop)
            cell.show()
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def look_changed(self) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


class WordsPanel(_Grid):
    """The words of a device, numbered, to be read aloud."""

    def show_words(self, fingerprint: str) -> None:
        """Show these words."""
        words = words_of(fingerprint)
        self.set_cells([_cell(place, _word(word)) for place, word in enumerate(words, 1)])
        self.setAccessibleName(", ".join(words))

    def words(self) -> str:
        """What is shown, as it is read aloud."""
        return self.accessibleName()


class WordCheck(QWidget):
    """The words of a file with two left out: they are read from the other screen and typed.

    Somebody who only clicks a button has compared nothing; who types two words that are not shown here has
    looked. `submitted` says that Enter was pressed in the last of them.
    """

    submitted = Signal()

    def __init__(
        self, parent: QWidget | None = None, pick: Callable[[], tuple[int, ...]] = random_places
    ) -> None:
        super().__init__(parent)
        self._pick = pick
        self._fingerprint = ""
        self._editors: dict[int, TextInput] = {}
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 8)
        self._grid = _Grid()
        column.addWidget(self._grid)
        self._error = role_label("", "secondary", "not-shown", wrap=True)
        self._error.setObjectName("words-error")
        self._error.hide()
        column.addWidget(self._error)

    def ask(self, fingerprint: str) -> None:
        """Ask for two words of a fingerprint anew."""
        self._fingerprint = fingerprint
        places = self._pick()
        self._editors = {place: self._editor(place) for place in places}
        cells = [
            _cell(place, self._editors.get(place) or _word(word))
            for place, word in enumerate(words_of(fingerprint), 1)
        ]
        self._grid.set_cells(cells)
        self._forget_error()

    def asked(self) -> tuple[int, ...]:
        """The places of the words that are typed, from 1."""
        return tuple(self._editors)

    def first(self) -> TextInput:
        """The first field."""
        return next(iter(self._editors.values()))

    def is_right(self) -> bool:
        """Whether both words are right; says what to do where they are not."""
        typed = {place: editor.value() for place, editor in self._editors.items()}
        wrong = wrong_places(self._fingerprint, typed)
        for place, editor in self._editors.items():
            mark_wrong(editor, place in wrong)
        if not wrong:
            self._forget_error()
            return True
        missing = all(not typed[place].strip() for place in wrong)
        self._error.setText(
            self.tr("Läs orden på den andra skärmen och skriv de två som saknas här.")
            if missing
            else self.tr(
                "Det är inte samma ord. Läs bokstav för bokstav en gång till. Stämmer det ändå inte kommer"
                " filen från någon annan: använd den inte."
            )
        )
        self._error.show()
        self._editors[wrong[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def error(self) -> str:
        """What is said to be wrong; empty where nothing is."""
        return self._error.text() if self._error.isVisibleTo(self) else ""

    def _editor(self, place: int) -> TextInput:
        editor = TextInput(max_length=_LONGEST)
        editor.setObjectName(f"word-{place}")
        editor.setAccessibleName(self.tr("Ord {place}").format(place=place))
        editor.edited.connect(lambda _text: self._forget_error())
        editor.returnPressed.connect(lambda: self._go_on_from(place))
        return editor

    def _go_on_from(self, place: int) -> None:
        after = [one for one in self._editors if one > place]
        if after:
            self._editors[after[0]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.submitted.emit()

    def _forget_error(self) -> None:
        self._error.hide()
        for editor in self._editors.values():
            mark_wrong(editor, False)


def _cell(place: int, content: QWidget) -> QWidget:
    cell = _Cell()
    column = QVBoxLayout(cell)
    set_spacing(column, (0, 0, 0, 0), 2)
    column.addWidget(role_label(str(place), "secondary"))
    column.addWidget(content)
    return cell


class _Cell(LookFollower, QWidget):
    """As wide as a word of five wide letters needs."""

    def __init__(self) -> None:
        super().__init__()
        self.look_changed()

    def look_changed(self) -> None:
        self.setMinimumWidth(self.look.space(_CELL // 2))


def _word(word: str) -> QLabel:
    label = role_label(word, "page-title")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
