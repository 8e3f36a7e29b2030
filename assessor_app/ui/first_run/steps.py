"""The steps in which one types: the centre, its papers, the first manager."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.ui.first_run.presenter import LONGEST_CODE
from assessor_app.ui.logo_fields import LogoField
from assessor_app.ui.new_passphrases import NewPassphrase
from assessor_app.ui.permission_fields import PermissionField
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import TextArea, TextInput
from assessor_app.ui.widgets.labels import role_label

_LONGEST_NAME, _LONGEST_LINE = 200, 500


class _Step(Card):
    """`entered` says that Enter was pressed in a field; `fields` are those that can be wrong."""

    entered = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.fields: dict[str, FormField] = {}
        set_spacing(self.body, (0, 0, 0, 0), 12)

    def line(self, name: str, field: FormField, editor: TextInput) -> FormField:
        """A field of one line, known by `name`."""
        editor.setObjectName(name)
        editor.edited.connect(lambda _text: field.set_error(None))
        editor.returnPressed.connect(self.entered)
        self.fields[name] = field
        return field

    def take_focus(self) -> None:
        """Put the cursor in the first field."""
        next(iter(self.fields.values())).editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def editors(self) -> tuple[QWidget, ...]:
        """What can have the focus."""
        return tuple(field.editor for field in self.fields.values())


class CentreStep(_Step):
    """What the centre or node is called."""

    def __init__(self, parent: QWidget | None = None, *, node: bool = False) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Noden") if node else self.tr("Testcentret"))
        self.name = TextInput(max_length=_LONGEST_NAME)
        self.code = TextInput(max_length=LONGEST_CODE)
        self.place = TextInput(max_length=_LONGEST_NAME)
        self.contact = TextInput(placeholder=self.tr("telefon eller e-post"), max_length=_LONGEST_LINE)
        seen = self.tr("Så som testcentren ska se den.")
        called = seen if node else self.tr("Så som det ska stå på dokumenten.")
        shown = self.tr("Två till sex bokstäver.") if node else self.tr("Inleder varje dokumentnummer.")
        name = FormField(self.tr("Namn"), self.name, called)
        code = FormField(self.tr("Kod"), self.code, shown)
        place = FormField(self.tr("Ort"), self.place, optional=True)
        contact = FormField(self.tr("Kontakt"), self.contact, optional=True)
        self.body.addLayout(
            beside(self.line("centre_name", name, self.name), self.line("centre_code", code, self.code))
        )
        self.body.addLayout(
            beside(self.line("place", place, self.place), self.line("contact", contact, self.contact))
        )


class PapersStep(_Step):
    """What stands on the documents besides the name; all of it can wait."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("På dokumenten"))
        later = self.tr("Allt här kan vänta: det finns i Inställningar.")
        self.add(role_label(later, "body", "muted", wrap=True))
        self.logo = LogoField()
        where = self.tr("Överst på varje dokument. PNG eller JPEG.")
        self.add(FormField(self.tr("Er egen logotyp"), self.logo, where, True))
        self.accreditation = TextArea(max_lines=3)
        self.accreditation.setObjectName("accreditation")
        self.add(
            FormField(
                self.tr("Rad om ackreditering"),
                self.accreditation,
                self.tr("Trycks längst ner, precis som du skriver den."),
                True,
            )
        )
        self.permission = PermissionField()
        self.add(self.permission)
        self.fields["permission_by"] = self.permission.by_field
        self.fields["permission_on"] = self.permission.on_field

    def editors(self) -> tuple[QWidget, ...]:
        return (self.logo, self.accreditation, *self.permission.editors())


class ManagerStep(_Step):
    """The first account: a manager's."""

    def __init__(self, parent: QWidget | None = None, *, node: bool = False) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Du blir nodansvarig") if node else self.tr("Du blir centrumansvarig"))
        self.own_name = TextInput(max_length=_LONGEST_NAME)
        signed = self.tr("Så som det ska stå på dokument du skriver under.")
        shown = self.tr("Så som andra ska se dig.") if node else signed
        name = FormField(self.tr("Ditt namn"), self.own_name, shown)
        self.add(self.line("account_name", name, self.own_name))
        self.phrases = NewPassphrase()
        self.phrases.submitted.connect(self.entered)
        self.add(self.phrases)
        self.add(
            role_label(
                self.tr(
                    "Lösenfrasen öppnar allt som sparas och finns ingen annanstans. I nästa steg gör du ett "
                    "återställningsark på papper, för den dag den är glömd."
                ),
                "body",
                "muted",
                wrap=True,
            )
        )
        self.fields.update(self.phrases.fields)


def beside(left: QWidget, right: QWidget) -> QHBoxLayout:
    """Two fields beside each other, the left one wider."""
    row = QHBoxLayout()
    set_spacing(row, (0, 0, 0, 0), 16)
    row.addWidget(left, 3, Qt.AlignmentFlag.AlignTop)
    row.addWidget(right, 2, Qt.AlignmentFlag.AlignTop)
    return row
