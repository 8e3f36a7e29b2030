"""Step 1: who is it, what have they been told, is the assessor free to judge, what do they need."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assessor_app.domain.assessment_commands import RecordPreparation
from assessor_app.domain.assessment_events import IdentityProof, PreparationRecorded
from assessor_app.domain.texts import clean_text
from assessor_app.services.read_models import RunView
from assessor_app.ui.run.actions import RunActions
from assessor_app.ui.run.steps.autosave import Autosave
from assessor_app.ui.run.steps.frames import Columns, Step
from assessor_app.ui.run.steps.keeping import Keeper
from assessor_app.ui.run.steps.text_filling import fill_text, set_read_only
from assessor_app.ui.session import Session
from assessor_app.ui.widgets import Card, CheckRow, ChoiceRow, FormField, PrimaryButton, TextArea, role_label


def saved_preparation(view: RunView) -> RecordPreparation:
    """The command that says what is saved."""
    value = view.state.preparation.value
    saved = value if isinstance(value, PreparationRecorded) else PreparationRecorded()
    return RecordPreparation(
        identity=saved.identity,
        informed_why=saved.informed_why,
        informed_how=saved.informed_how,
        informed_use=saved.informed_use,
        informed_when=saved.informed_when,
        conflict_of_interest=saved.conflict_of_interest,
        conflict_text=saved.conflict_text or "",
        needs_interpreter=saved.needs_interpreter,
        needs_more_time=saved.needs_more_time,
        needs_text=saved.needs_text or "",
    )


class PreparationStep(Step):
    """Four cards, saved as a whole at every choice and at pauses in the texts."""

    def __init__(self, actions: RunActions, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(actions, "preparation", parent)
        columns = Columns()
        columns.left.addWidget(self._build_identity())
        columns.left.addWidget(self._build_conflict())
        columns.left.addStretch(1)
        columns.right.addWidget(self._build_information())
        columns.right.addWidget(self._build_needs())
        columns.right.addStretch(1)
        self.page.body.addWidget(columns)
        self.page.body.addStretch(1)
        go_on = PrimaryButton(self.tr("Fortsätt till självskattning"), "chevron-right", icon_after=True)
        go_on.setObjectName("preparation-continue")
        go_on.clicked.connect(lambda: self.run.go_to("self_rating"))
        self.page.add_button(go_on)
        self._keeper = Keeper(actions, saved_preparation, self._read, self._fill)
        self._build_saving()

    def _build_identity(self) -> Card:
        card = Card(self.tr("Identitet"))
        self._identity = ChoiceRow(
            (
                (IdentityProof.ID_CARD, self.tr("Id-kort"), ""),
                (IdentityProof.PASSPORT, self.tr("Pass"), ""),
                (IdentityProof.DRIVING_LICENCE, self.tr("Körkort"), ""),
                (
                    IdentityProof.VOUCHED,
                    self.tr("Intygad av annan"),
                    self.tr("En person som visar egen legitimation går i god för validanden"),
                ),
                (
                    IdentityProof.NOT_CHECKED,
                    self.tr("Ej kontrollerad"),
                    self.tr("Måste göras före underskriften"),
                ),
            )
        )
        self._identity.setObjectName("preparation-identity")
        self._identity.setAccessibleName(self.tr("Hur identiteten kontrollerades"))
        card.add(self._identity)
        return card

    def _build_conflict(self) -> Card:
        card = Card(self.tr("Jäv"))
        self._conflict = ChoiceRow(
            (
                (False, self.tr("Jag har ingen relation till validanden som kan ge jäv"), ""),
                (
                    True,
                    self.tr("Jag har en relation till validanden"),
                    self.tr("Till exempel egen elev, kollega, släkting eller nära vän"),
                ),
            )
        )
        self._conflict.setObjectName("preparation-conflict")
        self._conflict.setAccessibleName(self.tr("Bedömarens jävsdeklaration"))
        self._conflict_text = TextArea(min_lines=2)
        self._conflict_text.setObjectName("preparation-conflict-text")
        self._conflict_field = FormField(
            self.tr("Vilken relation, och hur ni hanterar den"), self._conflict_text
        )
        card.add(self._conflict)
        card.add(self._conflict_field)
        return card

    def _build_information(self) -> Card:
        card = Card(self.tr("Validanden har fått veta"))
        self._informed = {
            "why": CheckRow(self.tr("Varför valideringen görs")),
            "how": CheckRow(self.tr("Hur den går till och ungefär hur lång tid den tar")),
            "use": CheckRow(self.tr("Hur resultatet används och vem som får se det")),
            "when": CheckRow(self.tr("När beskedet kommer")),
        }
        for name, row in self._informed.items():
            row.setObjectName(f"preparation-informed-{name}")
            card.add(row)
        return card

    def _build_needs(self) -> Card:
        card = Card(self.tr("Behov"))
        self._interpreter = CheckRow(self.tr("Tolk"))
        self._interpreter.setObjectName("preparation-interpreter")
        self._more_time = CheckRow(self.tr("Mer tid"))
        self._more_time.setObjectName("preparation-more-time")
        self._needs_text = TextArea(min_lines=2)
        self._needs_text.setObjectName("preparation-needs-text")
        field = FormField(self.tr("Anpassningar och hjälpmedel"), self._needs_text, optional=True)
        for widget in (self._interpreter, self._more_time, field):
            card.add(widget)
        card.add(
            role_label(self.tr("Skriv inga diagnoser, bara vad som behövs i dag."), "secondary", wrap=True)
        )
        return card

    def _build_saving(self) -> None:
        self._autosave = Autosave(self, self._keeper.edited, self._keeper.save)
        self._autosave.watch_text(self._conflict_text, self._needs_text)
        self._identity.edited.connect(self._autosave.at_once)
        self._conflict.edited.connect(self._choose_conflict)
        for row in (*self._informed.values(), self._interpreter, self._more_time):
            row.edited.connect(self._autosave.at_once)

    def show_view(self, view: RunView) -> None:
        super().show_view(view)
        self._keeper.show_view(view)
        self._show_hint(view)

    def set_open(self, is_open_now: bool) -> None:
        for widget in (self._identity, self._conflict, *self._informed.values()):
            widget.setEnabled(is_open_now)
        for row in (self._interpreter, self._more_time):
            row.setEnabled(is_open_now)
        for text in (self._conflict_text, self._needs_text):
            set_read_only(text, not is_open_now)

    def flush(self) -> None:
        self._keeper.flush()

    def _show_hint(self, view: RunView) -> None:
        words = {
            "identity_not_checked": self.tr("identitet"),
            "not_informed": self.tr("information"),
            "conflict_not_declared": self.tr("jäv"),
        }
        left = [words[gap.code] for gap in view.gaps if gap.code in words]
        self.page.hint.setText(
            self.tr("Kvar: {parts}").format(parts=", ".join(left))
            if left
            else self.tr("Förberedelsen är klar.")
        )

    def _choose_conflict(self, has_relation: object) -> None:
        self._conflict_field.setVisible(has_relation is True)
        self._autosave.at_once()
        if has_relation is True:
            self._conflict_text.setFocus()

    def _read(self) -> RecordPreparation:
        identity, conflict = self._identity.value(), self._conflict.value()
        return RecordPreparation(
            identity=identity if isinstance(identity, IdentityProof) else None,
            informed_why=self._informed["why"].value(),
            informed_how=self._informed["how"].value(),
            informed_use=self._informed["use"].value(),
            informed_when=self._informed["when"].value(),
            conflict_of_interest=conflict if isinstance(conflict, bool) else None,
            conflict_text=clean_text(self._conflict_text.value()) if conflict is True else "",
            needs_interpreter=self._interpreter.value(),
            needs_more_time=self._more_time.value(),
            needs_text=clean_text(self._needs_text.value()),
        )

    def _fill(self, view: RunView) -> None:
        saved = saved_preparation(view)
        self._identity.set_value(saved.identity)
        self._informed["why"].set_value(saved.informed_why)
        self._informed["how"].set_value(saved.informed_how)
        self._informed["use"].set_value(saved.informed_use)
        self._informed["when"].set_value(saved.informed_when)
        self._conflict.set_value(saved.conflict_of_interest)
        self._conflict_field.setVisible(saved.conflict_of_interest is True)
        self._interpreter.set_value(saved.needs_interpreter)
        self._more_time.set_value(saved.needs_more_time)
        fill_text(self._conflict_text, saved.conflict_text)
        fill_text(self._needs_text, saved.needs_text)
