"""The three cards of the sheet: the page itself, its proof, and leaving without it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assessor_app.ui.recovery.page_pictures import PagePicture
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.buttons import DangerButton, PrimaryButton, QuietButton, SecondaryButton
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import TextInput
from assessor_app.ui.widgets.labels import role_label

_OTHER = Qt.FocusReason.OtherFocusReason


class SheetCard(Card):
    """The page beside what to do with it."""

    save_asked = Signal()
    print_asked = Signal()
    next_asked = Signal()
    leave_asked = Signal()

    def __init__(self, leave_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._has_image = False
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 24)
        self._picture = PagePicture(self.tr("Återställningsarket"))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._build_words(leave_text), 1)
        self.body.addLayout(row)

    def _build_words(self, leave_text: str) -> QVBoxLayout:
        column = QVBoxLayout()
        set_spacing(column, (0, 0, 0, 0), 12)
        column.addWidget(role_label(self.tr("Ditt återställningsark"), "card-title", wrap=True))
        for text in (
            self.tr("1. Skriv ut arket, eller skriv av orden för hand."),
            self.tr("2. Lås in det, inte tillsammans med datorn."),
            self.tr("3. Gå vidare och skriv två av orden, så vet du att det går att läsa."),
        ):
            column.addWidget(role_label(text, wrap=True))
        self._print = SecondaryButton(self.tr("Skriv ut"), "print")
        self._print.setObjectName("print-sheet")
        self._save = SecondaryButton(self.tr("Spara som PDF"), "save")
        self._save.setObjectName("save-sheet")
        self._print.clicked.connect(self.print_asked)
        self._save.clicked.connect(self.save_asked)
        column.addWidget(self._print, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        self._note: QLabel = role_label("", "secondary", wrap=True)
        self._note.setObjectName("sheet-note")
        column.addWidget(self._note)
        self._next = PrimaryButton(self.tr("Jag har arket"))
        self._next.setObjectName("sheet-in-hand")
        self._next.clicked.connect(self.next_asked)
        leave = QuietButton(leave_text)
        leave.setObjectName("leave-sheet")
        leave.clicked.connect(self.leave_asked)
        column.addWidget(self._next, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(leave, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        return column

    def set_ready(self, ready: bool) -> None:
        """Whether there is a sheet to print and to go on with."""
        for button in (self._print, self._save, self._next):
            button.setEnabled(ready)
        self.tell("" if ready else self.tr("Arket görs …"))

    def set_image(self, image: QImage | None) -> None:
        """Show the page."""
        self._has_image = image is not None
        self._picture.set_image(image)

    def has_image(self) -> bool:
        """Whether the page is shown."""
        return self._has_image

    def picture_width(self) -> int:
        """How wide the page is shown, in pixels of the screen."""
        return round(self._picture.sizeHint().width() * self.devicePixelRatioF())

    def tell(self, text: str) -> None:
        """A line under the buttons."""
        self._note.setText(text)

    def take_focus(self) -> None:
        """Put the focus on what is done next."""
        self._next.setFocus(_OTHER)


class ProofCard(Card):
    """Two words of the sheet. `words_given` carries them by number."""

    back_asked = Signal()
    words_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Prova arket"), parent=parent)
        self._ask = role_label("", wrap=True)
        self.add(self._ask)
        self._row = QHBoxLayout()
        set_spacing(self._row, (0, 0, 0, 0), 16)
        self.body.addSpacing(4)
        self.body.addLayout(self._row)
        self._fields: dict[int, FormField] = {}
        foot = QHBoxLayout()
        set_spacing(foot, (0, 12, 0, 0), 12)
        back = SecondaryButton(self.tr("Visa arket igen"))
        back.setObjectName("show-sheet-again")
        back.clicked.connect(self.back_asked)
        self._check = PrimaryButton(self.tr("Kontrollera orden"))
        self._check.setObjectName("prove-sheet")
        self._check.clicked.connect(self._give)
        foot.addWidget(back)
        foot.addStretch(1)
        foot.addWidget(self._check)
        self.body.addLayout(foot)

    def ask(self, numbers: tuple[int, ...]) -> None:
        """Ask for these words; what was typed for the same ones stays."""
        if tuple(self._fields) != numbers:
            self._build_fields(numbers)
        first, last = numbers[0], numbers[-1]
        self._ask.setText(
            self.tr("Titta på pappret, inte på skärmen. Skriv ord {first} och ord {last}.").format(
                first=first, last=last
            )
        )

    def _build_fields(self, numbers: tuple[int, ...]) -> None:
        for field in self._fields.values():
            self._row.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = {}
        for number in numbers:
            editor = TextInput(max_length=40)
            editor.setObjectName(f"proof-{number}")
            field = FormField(self.tr("Ord {number}").format(number=number), editor)
            editor.edited.connect(lambda _text, field=field: field.set_error(None))
            editor.returnPressed.connect(self._give)
            self._fields[number] = field
            self._row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)

    def numbers(self) -> tuple[int, ...]:
        """The words asked for."""
        return tuple(self._fields)

    def error(self, number: int) -> str:
        """What is said to be wrong with a word."""
        return self._fields[number].error() or ""

    def show_wrong(self, number: int) -> None:
        """Say that this word is another one on the sheet."""
        field = self._fields[number]
        field.set_error(
            self.tr("Ord {number} är ett annat på arket. Jämför bokstav för bokstav.").format(number=number)
        )
        field.editor.setFocus(_OTHER)

    def set_checking(self, checking: bool) -> None:
        """Whether the words are being compared."""
        self._check.setEnabled(not checking)

    def take_focus(self) -> None:
        """Put the cursor in the first field."""
        next(iter(self._fields.values())).editor.setFocus(_OTHER)

    def _give(self) -> None:
        typed = {}
        for number, field in self._fields.items():
            editor = field.editor
            typed[number] = editor.value() if isinstance(editor, TextInput) else ""
        self.words_given.emit(typed)


class LeaveCard(Card):
    """What it means to go on without the sheet, before it happens."""

    back_asked = Signal()
    leave_confirmed = Signal()

    def __init__(self, leave_text: str, warning: str, parent: QWidget | None = None) -> None:
        super().__init__(leave_text, parent=parent)
        self.add(Banner("warning", warning))
        foot = QHBoxLayout()
        set_spacing(foot, (0, 8, 0, 0), 12)
        leave = DangerButton(self.tr("Fortsätt utan ark"))
        leave.setObjectName("leave-anyway")
        leave.clicked.connect(self.leave_confirmed)
        self._back = PrimaryButton(self.tr("Tillbaka till arket"))
        self._back.setObjectName("back-to-sheet")
        self._back.clicked.connect(self.back_asked)
        foot.addWidget(leave)
        foot.addStretch(1)
        foot.addWidget(self._back)
        self.body.addLayout(foot)

    def take_focus(self) -> None:
        """Put the focus on the safe way."""
        self._back.setFocus(_OTHER)
