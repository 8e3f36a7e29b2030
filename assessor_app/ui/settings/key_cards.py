"""The cards about the centre's keys: the keys, the certificate, known issuers, and who vouches for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.issuer_keys import CertificateSource
from assessor_app.services.key_models import (
    CertificateLine,
    CertificateStanding,
    EndorsementLine,
    IssuerLine,
    KeyLine,
    KeysView,
)
from assessor_app.services.key_ports import Custody
from assessor_app.ui.formats import Formats
from assessor_app.ui.settings import key_words as words
from assessor_app.ui.theme import Role, set_spacing
from assessor_app.ui.widgets import Card, Chip, QuietButton, SecondaryButton, WorklistRow, role_label
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.layouts import FlowLayout

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class _Refilled(QWidget):
    """A column whose content is exchanged as a whole."""

    def __init__(self, gap: int = 8) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        set_spacing(self._column, (0, 0, 0, 0), gap)
        self._parts: list[QWidget] = []

    def fill(self, parts: Sequence[QWidget]) -> None:
        """Show these and no others."""
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = list(parts)
        for part in self._parts:
            self._column.addWidget(part)
        self.setVisible(bool(self._parts))

    def parts(self) -> tuple[QWidget, ...]:
        """What is shown."""
        return tuple(self._parts)


def _fact(label: str, *values: str, strong: bool = False) -> QWidget:
    """A label over what it stands for, to read and to copy."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    set_spacing(column, (0, 0, 0, 0), 0)
    column.addWidget(role_label(label, "secondary"))
    for at, text in enumerate(filter(None, values)):
        first: Role = "strong" if strong else "body"
        value = role_label(text, first if at == 0 else "secondary", wrap=True)
        value.setTextInteractionFlags(_SELECTABLE)
        column.addWidget(value)
    return holder


class KeysCard(Card):
    """The two keys with their fingerprints, and former ones."""

    renew_asked = Signal()
    copy_asked = Signal()
    write_asked = Signal()

    def __init__(self, formats: Formats, *, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._formats, self._may_change = formats, may_change
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self.add(role_label(self.tr("Testcentrets nycklar"), "card-title"))
        about = self.tr(
            "Läs upp orden för den som vill veta att ett dokument eller en fil kommer från er. De står också"
            " på återställningsarket."
        )
        self.add(role_label(about, "body", "muted", wrap=True))
        self._custody = Banner("info")
        self._custody.setObjectName("keys-custody")
        self._custody.hide()
        self.add(self._custody)
        self._keys, self._former = _Refilled(12), _Refilled(4)
        self.add(self._keys)
        self.add(self._build_buttons())
        self.add(self._former)
        self._former.hide()

    def _build_buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 12)
        copy = SecondaryButton(self.tr("Kopiera utfärdaradressen"))
        copy.setObjectName("copy-did")
        copy.clicked.connect(self.copy_asked)
        write = SecondaryButton(self.tr("Spara för partner …"), "save")
        write.setObjectName("write-did")
        write.clicked.connect(self.write_asked)
        self._renew = SecondaryButton(self.tr("Byt nycklar …"), "key")
        self._renew.setObjectName("renew-keys")
        self._renew.clicked.connect(self.renew_asked)
        self._files = (copy, write)
        for button in (copy, write, self._renew):
            flow.addWidget(button)
        return holder

    def show_keys(self, view: KeysView) -> None:
        """Show them."""
        lines = [one for one in (view.centre, view.document) if one is not None]
        parts = [self._key(line) for line in lines]
        if view.did:
            parts.append(_fact(self.tr("Utfärdaradress, för den som kontrollerar era dokument"), view.did))
        nothing = self.tr("Nycklarna skapas när en centrumansvarig loggar in.")
        self._keys.fill(parts or [role_label(nothing, wrap=True)])
        said = words.custody(view) if lines else ""
        self._custody.set_message("info", said)
        self._custody.setVisible(bool(said))
        for button in self._files:
            button.setVisible(bool(view.did))
        self._renew.setVisible(self._may_change and view.may_change and view.custody is Custody.HERE)
        self._former.fill(
            [role_label(words.former(one, self._formats), "secondary", wrap=True) for one in view.former]
        )

    def _key(self, line: KeyLine) -> QWidget:
        hexed = self.tr("SHA-256 {hex} …").format(hex=words.short_hex(line.hex))
        return _fact(
            words.key_name(line.kind), line.words, f"{words.key_purpose(line.kind)} {hexed}", strong=True
        )


class CertificateCard(Card):
    """The certificate that PDFs are signed with."""

    renew_asked = Signal()
    import_asked = Signal()
    own_asked = Signal()
    write_asked = Signal()

    def __init__(self, formats: Formats, *, may_change: bool, parent: QWidget | None = None) -> None:
        self._chip_holder = _Refilled(0)
        super().__init__(self.tr("Certifikat för PDF-filer"), self._chip_holder, parent=parent)
        self._formats, self._may_change = formats, may_change
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self._facts = _Refilled(12)
        self.add(self._facts)
        self._advice = role_label("", "body", wrap=True)
        self._advice.setObjectName("certificate-advice")
        self.add(self._advice)
        self.body.addWidget(self._build_buttons())

    def _build_buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 12)
        self._buttons = {
            "renew": (SecondaryButton(self.tr("Förnya nu")), self.renew_asked),
            "import": (SecondaryButton(self.tr("Importera certifikat …")), self.import_asked),
            "own": (SecondaryButton(self.tr("Gå tillbaka till det egna")), self.own_asked),
            "write": (SecondaryButton(self.tr("Spara certifikatet …"), "save"), self.write_asked),
        }
        for name, (button, signal) in self._buttons.items():
            button.setObjectName(f"certificate-{name}")
            button.clicked.connect(signal)
            flow.addWidget(button)
        return holder

    def show_certificate(self, line: CertificateLine | None, *, at_hand: bool) -> None:
        """Show it; `at_hand`: whether the keys are, so that something can be done about it."""
        may = self._may_change and at_hand
        imported = line is not None and line.source is CertificateSource.IMPORTED
        shown = {"renew": may and not imported, "import": may, "own": may and imported, "write": bool(line)}
        for name, (button, _signal) in self._buttons.items():
            button.setVisible(shown[name])
        if line is None:
            self._chip_holder.fill([])
            self._facts.fill([])
            self._advice.setText(
                self.tr("Det finns inget certifikat än. Det skapas när en centrumansvarig loggar in.")
            )
            return
        self._chip_holder.fill([Chip(*words.standing(line))])
        self._facts.fill(
            [
                _fact(self.tr("Utfärdat för"), line.subject),
                _fact(self.tr("Utfärdat av"), line.issuer, words.trust(line)),
                _fact(self.tr("Gäller"), words.lasts(line, self._formats)),
                _fact(
                    self.tr("Fingeravtryck"),
                    self.tr("SHA-256 {hex} …").format(hex=words.short_hex(line.fingerprint)),
                    words.algorithm(line),
                ),
            ]
        )
        urgent = line.standing is not CertificateStanding.FINE
        self._advice.setText(words.advice(line) if self._may_change or urgent else "")
        self._advice.setVisible(bool(self._advice.text()))


class _ListCard(Card):
    """Rows with a button each; where there are none, what the card is for."""

    chosen = Signal(object)

    def __init__(self, title: str, empty: str, formats: Formats, trailing: QWidget | None) -> None:
        super().__init__(title, trailing, flush=True)
        self._formats, self._empty = formats, empty
        self._rows = _Refilled(0)
        self.add(self._rows)

    def buttons(self) -> list[QWidget]:
        """What can be pressed in the rows, in order."""
        return [button for row in self._rows.parts() for button in row.findChildren(QuietButton)]

    def _fill(self, rows: Sequence[QWidget]) -> None:
        self._rows.fill(rows or [self._build_empty()])

    def _build_empty(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (20, 0, 20, 16), 0)
        column.addWidget(role_label(self._empty, "body", "muted", wrap=True))
        return holder

    def _remove_button(self, name: str, what: str, wanted: object) -> QuietButton:
        button = QuietButton(self.tr("Ta bort"), "trash")
        button.setObjectName(name)
        button.setAccessibleName(self.tr("Ta bort {name}").format(name=what))
        button.clicked.connect(lambda: self.chosen.emit(wanted))
        return button


class IssuersCard(_ListCard):
    """Whose documents are known here. `chosen` carries one that is to be forgotten."""

    def __init__(self, formats: Formats, trailing: QWidget | None) -> None:
        super().__init__(self.tr("Kända utfärdare"), "", formats, trailing)
        self._empty = self.tr(
            "Inga ännu. Lägg till testcenter och ägare av standarder som ni litar på, så visas deras namn"
            " när ett dokument från dem kontrolleras."
        )

    def show_issuers(self, lines: Sequence[IssuerLine], *, may_change: bool) -> None:
        """Show these."""
        self._fill([self._row(line, may_change=may_change) for line in lines])

    def _row(self, line: IssuerLine, *, may_change: bool) -> QWidget:
        chip = Chip(self.tr("äger en standard"), "accent") if line.is_authority else None
        button = self._remove_button(f"forget-{line.id}", line.name, line) if may_change else None
        return WorklistRow(line.name, words.issuer_detail(line, self._formats), chip=chip, action=button)


class EndorsementsCard(_ListCard):
    """Who vouches for the centre. `chosen` carries an endorsement that is to be dropped."""

    def __init__(self, formats: Formats, trailing: QWidget | None) -> None:
        super().__init__(self.tr("Godkännanden från standardens ägare"), "", formats, trailing)
        self._empty = self.tr(
            "Inga ännu. Skicka er utfärdaradress till standardens ägare. Filen ni får tillbaka läser ni in"
            " här; den följer sedan med i varje digitalt intyg."
        )

    def show_endorsements(self, lines: Sequence[EndorsementLine], *, may_change: bool) -> None:
        """Show these."""
        self._fill([self._row(line, may_change=may_change) for line in lines])

    def _row(self, line: EndorsementLine, *, may_change: bool) -> QWidget:
        button = self._remove_button(f"drop-{line.id}", line.name, line) if may_change else None
        chip = Chip(*words.endorsement_standing(line))
        return WorklistRow(line.name, words.endorsement_detail(line, self._formats), chip=chip, action=button)
