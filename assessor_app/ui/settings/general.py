"""What each person chooses: how it looks, which language, own phrases, and what this program is."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.settings.cards import FactsCard, LanguageCard, LookCard, PhrasesCard
from assessor_app.ui.settings.presenter import SettingsPresenter
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.painting import LookFollower

_TWO_COLUMNS_FROM = 860


class GeneralSection(LookFollower, QWidget):
    """Every choice takes effect at once; there is nothing to save and nothing to lose."""

    def __init__(self, session: Session, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._around = surroundings
        self._presenter = SettingsPresenter(self, session, surroundings)
        self.setObjectName("settings-general")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_spacing(self._columns, (0, 0, 0, 0), 18)
        self._build_cards()
        self._listen()
        self._presenter.load()
        self.destroyed.connect(self._presenter.close)

    def _build_cards(self) -> None:
        self._look_card, self._language = LookCard(), LanguageCard()
        self._phrases = PhrasesCard()
        self._about = FactsCard(self.tr("Om programmet"), self.tr("Visa datamappen"))
        self._columns.addLayout(_stacked((self._look_card, self._language)), 1)
        self._columns.addLayout(_stacked((self._phrases, self._about)), 1)

    def _listen(self) -> None:
        presenter = self._presenter
        self._look_card.theme_chosen.connect(presenter.choose_theme)
        self._look_card.size_stepped.connect(presenter.step_text)
        self._language.language_chosen.connect(presenter.choose_language)
        self._phrases.added.connect(presenter.add_phrase)
        self._phrases.removed.connect(presenter.remove_phrase)
        self._about.action_chosen.connect(self._around.show_folder)
        self._around.hear_text_scale(self._hear_text_scale)

    def _hear_text_scale(self, percent: int) -> None:
        self._presenter.text_scale_changed(percent)

    # -- what the presenter asks for --

    def show_choices(self, theme: str, text_scale: int, language: str) -> None:
        self._look_card.set_theme(theme)
        self._language.set_language(language)
        self._about.show_facts(self._about_facts())

    def show_text_scale(self, percent: int, *, smaller: bool, larger: bool) -> None:
        text = formats_of(self._session).percent(percent * 10)
        self._look_card.set_size(text, smaller=smaller, larger=larger)

    def show_phrases(self, phrases: tuple[tuple[UUID, str], ...]) -> None:
        self._phrases.show_phrases(phrases)

    def phrase_added(self) -> None:
        self._phrases.clear_field()

    def phrase_removed(self, text: str) -> None:
        self._session.navigator.toast(
            self.tr("Frasen är borttagen."), self.tr("Ångra"), lambda: self._presenter.put_back(text)
        )

    def show_phrase_error(self, code: str) -> None:
        from assessor_app.ui.messages import sentence_for

        message = sentence_for(code, {})
        self._phrases.set_error(message.whole if message is not None else code)

    def _about_facts(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Version"), self._around.version),
            (self.tr("Datamapp"), str(self._around.data_folder)),
            (
                self.tr("Typsnitt"),
                self.tr("Barlow och Noto Sans, båda under SIL Open Font License 1.1"),
            ),
            (self.tr("Bygger på"), self.tr("Qt för Python, under GNU LGPL 3")),
        )

    # -- Qt --

    def look_changed(self) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """One column where two would be too narrow."""
        wide = self.width() >= self.look.size(_TWO_COLUMNS_FROM)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)


def _stacked(cards: Sequence[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout()
    set_spacing(column, (0, 0, 0, 0), 18)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column
