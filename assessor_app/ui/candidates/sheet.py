"""The side sheet of a candidate: the form, what lies under it, and the question about unsaved changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from assessor_app.domain.identity_numbers import Reading
from assessor_app.services.read_models import CandidateView, Double
from assessor_app.ui.candidates.employer_part import EmployerPart
from assessor_app.ui.candidates.form import EMPTY, CandidateFormEditor, form_of
from assessor_app.ui.candidates.history import CandidateHistory
from assessor_app.ui.candidates.joins_card import JoinsCard
from assessor_app.ui.candidates.record import CandidateRuns
from assessor_app.ui.erasing.sheet_part import SheetErasing
from assessor_app.ui.formats import Formats
from assessor_app.ui.protection.sheet_part import SheetProtection
from assessor_app.ui.widgets import Banner, DangerButton, PrimaryButton, SecondaryButton, SideSheet

_WIDTH = 600


class CandidateSheet(SideSheet):
    """`save_asked` comes with the form; closing with unsaved changes asks in the sheet itself."""

    save_asked = Signal(object)

    def __init__(
        self,
        page: QWidget,
        read: Callable[[str], Reading],
        formats: Formats,
        protection: SheetProtection,
        erasing: SheetErasing,
        employer: EmployerPart,
    ) -> None:
        super().__init__(page, "", _WIDTH)
        self.set_closes_itself(False)
        self._after: Callable[[], None] | None = None
        self._shown_id: object = None
        self._question = Banner("warning", self.tr("Du har ändringar som inte är sparade. Vad vill du göra?"))
        self._question.hide()
        self.editor = CandidateFormEditor(read, formats)
        self.runs = CandidateRuns(formats)
        self.joins = JoinsCard(formats)
        self._history = CandidateHistory(formats)
        self.protection, self.erasing, self._employer = protection, erasing, employer
        known = (self.runs, employer, self.editor, self.joins, self._history)
        for widget in (self._question, protection, *known, protection.begin, erasing):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._build_buttons()
        self.editor.edited.connect(self._on_edited)
        protection.edited.connect(self._on_edited)
        protection.switched.connect(self._on_switched)
        # After the layout has made room for what has just come into the form.
        self._turn_to = QTimer(self, singleShot=True, interval=0)
        self._turn_to.timeout.connect(self._show_doubles)
        self.editor.doubles.answered.connect(self._go_on_after_answer)
        self.close_asked.connect(lambda: self.leave(self.close_sheet))

    # -- what the page asks --

    def show_new(self) -> None:
        """An empty form for somebody new."""
        self._shown_id = None
        self.set_title(self.tr("Ny validand"))
        self.editor.load(EMPTY, None)
        self.protection.show_new()
        self.erasing.show_record(None)
        self._employer.show_person(None)
        self._employer.offer_names(self.editor.offer_employers)
        self.editor.show()
        self._save.show()
        for widget in (self.runs, self.joins, self._history):
            widget.hide()
        self._settle()
        self.open_sheet(self.editor.first_field())

    def show_candidate(
        self, view: CandidateView, titles: Mapping[str, str], *, just_saved: bool, may_join: bool
    ) -> None:
        """A record. What the user has typed in the same record and not saved stays."""
        same = self.is_open() and self._shown_id == view.id
        self.runs.show_runs(view.assessments, titles)
        self._history.show_history(view.history)
        self.protection.show_record(view)
        self.erasing.show_record(view.id, view.details.name)
        self._employer.show_person(view.id)
        self._employer.offer_names(self.editor.offer_employers)
        self.editor.setVisible(not view.protected)
        self._save.setVisible(not view.protected)
        self.runs.show()
        self._history.show()
        self.joins.show_joins(view.joins, may_join=may_join and not view.protected)
        if not (same and self.editor.is_changed() and not just_saved):
            self.editor.load(form_of(view), view.masked_number)
            self.set_title(self._name_of(view))
            self._settle()
        if self._shown_id != view.id:
            self.scroll_to_top()
        self._shown_id = view.id
        if not self.is_open():
            self.open_sheet(self._close)
        elif just_saved:  # Save is dim now; what comes next is the validation
            self.runs.take_focus()

    def has_unsaved(self) -> bool:
        """Whether the user typed something that is not saved."""
        return self.is_open() and self._is_changed()

    def leave(self, then: Callable[[], None]) -> None:
        """Do `then` at once, or after the user said what shall become of unsaved changes."""
        if not self.has_unsaved():
            then()
            return
        self._after = then
        self._question.show()
        self._show_buttons(asking=True)
        scroll = self.findChild(QScrollArea)
        if scroll is not None:
            scroll.ensureWidgetVisible(self._question)
        self._keep.setFocus()

    def take_after(self) -> Callable[[], None] | None:
        """What was to be done after saving; asked for once."""
        after, self._after = self._after, None
        return after

    def stay(self) -> None:
        """Saving was refused: show the form again, with what was typed."""
        self._after = None
        self._settle()

    def ask_about_doubles(self, doubles: tuple[Double, ...]) -> None:
        """Saving waits for an answer about these."""
        self.stay()
        self.editor.show_doubles(doubles)
        self.editor.ask_about_doubles()
        self._turn_to.start()

    # -- inside --

    def _show_doubles(self) -> None:
        """Bring what the focus is on in the panel of doubles into view."""
        focused = QApplication.focusWidget()
        scroll = self.findChild(QScrollArea)
        if scroll is not None and isinstance(focused, QWidget) and self.editor.doubles.isAncestorOf(focused):
            scroll.ensureWidgetVisible(self.editor.doubles)
            scroll.ensureWidgetVisible(focused)

    def _go_on_after_answer(self) -> None:
        if self.editor.doubles.isHidden():  # nothing more is asked: back to what the question held up
            self._save.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._turn_to.start()

    def _build_buttons(self) -> None:
        self._close = SecondaryButton(self.tr("Stäng"))
        self._close.clicked.connect(lambda: self.leave(self.close_sheet))
        self._discard = DangerButton(self.tr("Kasta ändringarna"))
        self._discard.clicked.connect(self._throw_away)
        self._keep = SecondaryButton(self.tr("Fortsätt skriva"))
        self._keep.clicked.connect(self.stay)
        self._save = PrimaryButton(self.tr("Spara"))
        self._save.setObjectName("save-candidate")
        self._save.clicked.connect(self._ask_to_save)
        for button in (self._close, self._discard, self._keep, self._save):
            self.add_footer_button(button)
        self._show_buttons(asking=False)

    def _show_buttons(self, *, asking: bool) -> None:
        self._close.setVisible(not asking)
        self._discard.setVisible(asking)
        self._keep.setVisible(asking)

    def _name_of(self, view: CandidateView) -> str:
        """With the other names, where records are joined."""
        names = dict.fromkeys(name for join in view.joins for name in (join.name, join.kept_name))
        others = ", ".join(name for name in names if name != view.details.name)
        shown = {"name": view.details.name, "others": others}
        return self.tr("{name} (även {others})").format(**shown) if others else view.details.name

    def _settle(self) -> None:
        self._question.hide()
        self._show_buttons(asking=False)
        self._save.setEnabled(self._is_changed())

    def _on_edited(self) -> None:
        self._save.setEnabled(self._is_changed())

    def _is_changed(self) -> bool:
        return self.protection.can_save() if self.protection.is_on() else self.editor.is_changed()

    def _ask_to_save(self) -> None:
        if self.protection.is_on():
            self.protection.save()
        else:
            self.save_asked.emit(self.editor.form())

    def _on_switched(self, protected: bool) -> None:
        """Of somebody protected nothing that was typed may stay."""
        if protected:
            self.editor.load(EMPTY, None)
        self.editor.setVisible(not protected)
        self._settle()

    def _throw_away(self) -> None:
        after = self.take_after()
        self.editor.load(EMPTY, None)
        self.protection.show_new()
        self._shown_id = None
        self._settle()
        if after is not None:
            after()
