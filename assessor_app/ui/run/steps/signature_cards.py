"""One signature: who, drawn where, and, for the candidate, the right to decline."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.domain.assessment_commands import Sign
from assessor_app.domain.assessment_events import SignatureRole
from assessor_app.domain.assessments import Signature
from assessor_app.domain.texts import clean_line
from assessor_app.ui.formats import Formats
from assessor_app.ui.run.steps.signed_names import name_strokes
from assessor_app.ui.run.steps.text_filling import set_read_only
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    CheckRow,
    Chip,
    FormField,
    PrimaryButton,
    SignaturePad,
    TextArea,
    TextInput,
    role_label,
)


class SignatureCard(Card):
    """`signing` carries the command when the button is pressed. What is drawn stays until it is saved."""

    signing = Signal(object)

    def __init__(self, role: SignatureRole, formats: Formats, parent: QWidget | None = None) -> None:
        self._chip = Chip("", "shown")
        super().__init__("", self._chip, parent)
        self._role, self._formats = role, formats
        self._name_edited, self._saved, self._on_paper = False, False, False
        self.set_title(self._title())
        self._name = TextInput(max_length=200)
        self._name.setObjectName(f"signature-name-{role.value}")
        self._name.edited.connect(self._edit_name)
        self.add(FormField(self.tr("Namnförtydligande"), self._name))
        self._pad = SignaturePad()
        self._pad.setObjectName(f"signature-pad-{role.value}")
        self._pad.signed.connect(self._look)
        self._pad.cleared.connect(self._look)
        self.add(self._pad)
        self._reason = TextArea(min_lines=1, max_lines=3)
        self._reason.setObjectName("signature-decline-reason")
        self._reason_field = FormField(self.tr("Varför avstår validanden?"), self._reason, optional=True)
        self._reason_field.hide()
        self.add(self._reason_field)
        self._note = role_label("", "secondary", wrap=True)
        self.add(self._note)
        self._caution = role_label("", "secondary", "partly", wrap=True)
        self._caution.setObjectName(f"signature-caution-{role.value}")
        self._caution.hide()
        self.add(self._caution)
        self.body.addLayout(self._build_foot())
        self.body.addStretch(1)

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        set_spacing(foot, (0, 0, 0, 0), 12)
        self._decline = CheckRow(self.tr("Validanden avstår från att skriva under"), parent=self)
        self._decline.setObjectName("signature-decline")
        self._decline.edited.connect(self._look)
        self._decline.hide()
        foot.addWidget(self._decline, 1)
        if self._role is not SignatureRole.CANDIDATE:
            foot.addStretch(1)
        self._button = PrimaryButton(self.tr("Signera"), "sign")
        self._button.setObjectName(f"sign-{self._role.value}")
        self._button.clicked.connect(self._sign)
        foot.addWidget(self._button)
        return foot

    def _title(self) -> str:
        return {
            SignatureRole.CANDIDATE: self.tr("Validanden"),
            SignatureRole.ASSESSOR: self.tr("Bedömaren"),
            SignatureRole.SECOND_ASSESSOR: self.tr("Andra bedömaren"),
        }[self._role]

    def forget(self) -> None:
        """Another run is about to be shown."""
        self._name_edited, self._saved = False, False
        self._pad.clear()
        self._decline.set_value(False)
        self._reason.set_value("")

    def show_signature(
        self,
        given: Signature | None,
        name: str,
        hindrance: str = "",
        caution: str = "",
        *,
        on_paper: bool = False,
    ) -> None:
        """Show the signature in force, or the field to sign in; `hindrance` says why it cannot be done,
        `caution` what it will be noted with. `on_paper`: the hand itself may not be kept here, since it shows
        who the person is.
        """
        self._on_paper = on_paper
        if given is None and self._saved:
            self.forget()
        self._saved = given is not None
        if given is not None:
            self._name.set_value(given.name or "")
            self._pad.set_signature(given.strokes or ())
            self._note.setText(self._said(given))
        else:
            if not self._name_edited:
                self._name.set_value(name)
                self._pad.set_name(name)
            self._note.setText(self._about_paper() if on_paper and not hindrance else hindrance)
        free = given is None and not hindrance
        self._caution.setText(caution if free else "")
        self._caution.setVisible(free and bool(caution))
        set_read_only(self._name, not free or on_paper)
        self._pad.set_locked(not free)
        self._decline.setVisible(free and self._role is SignatureRole.CANDIDATE)
        self._button.setVisible(free)
        self._chip.setVisible(given is not None)
        if given is not None:
            at = self._formats.time(given.wall_at)
            declined = self.tr("Avstått {time}").format(time=at)
            signed = self.tr("Signerad {time}").format(time=at)
            self._chip.set_text(declined if given.declined else signed, "shown", mark="shown")
        self._look()

    def _said(self, given: Signature) -> str:
        if self._on_paper and not given.declined:
            return self.tr("Underskriften finns på papper, inlåst.")
        if not given.declined:
            return ""
        if given.reason:
            return self.tr("Validanden har avstått från att skriva under: {reason}").format(
                reason=given.reason
            )
        return self.tr("Validanden har avstått från att skriva under.")

    def _about_paper(self) -> str:
        return self.tr(
            "Personen har skyddad identitet och skriver under på papper, som låses in med nyckeln. Här sparas"
            " bara att det är gjort."
        )

    def _edit_name(self, name: str) -> None:
        self._name_edited = True
        self._pad.set_name(clean_line(name))
        self._look()

    def _look(self) -> None:
        declined = self._decline.value() and not self._saved
        named = bool(clean_line(self._name.value()))
        self._button.setEnabled(named and (declined or self._on_paper or self._pad.is_signed()))
        self._button.setText(self._button_text(declined=declined))
        self._pad.setVisible(
            not declined and not self._on_paper and not (self._saved and not self._pad.strokes())
        )
        self._reason_field.setVisible(declined)
        self._note.setVisible(bool(self._note.text()))

    def _button_text(self, *, declined: bool) -> str:
        if declined:
            return self.tr("Spara att validanden avstår")
        return self.tr("Underskriften finns på papper") if self._on_paper else self.tr("Signera")

    def _sign(self) -> None:
        name = clean_line(self._name.value())
        if self._decline.value():
            self.signing.emit(Sign(self._role, name, (), True, self._reason.value()))
            return
        if self._on_paper:
            self.signing.emit(Sign(self._role, name, on_paper=True))
            return
        strokes = name_strokes(name) if self._pad.signed_by_name() else self._pad.strokes()
        self.signing.emit(Sign(self._role, name, strokes))
