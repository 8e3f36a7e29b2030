"""The section of the documents' look: a colour, the texts, and beside them what comes of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.certificates import DocumentKind, RenderedDocument
from assessor_app.services.document_looks import DocumentLookService
from assessor_app.ui.documents.live_paper import LivePaper
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.settings.look_cards import ColourCard, TextsCard
from assessor_app.ui.settings.look_words import document_word
from assessor_app.ui.settings.looks_presenter import LookPresenter
from assessor_app.ui.settings.looks_view import LookShown
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, FilterChip, FlowLayout, PageScroll, PrimaryButton, SecondaryButton
from assessor_app.ui.widgets.painting import LookFollower

_BESIDE_FROM = 780
_TYPED_MS = 250
_WHOLE_PAGE = 1.3
"""Height of the preview to its width, where it stands under what is typed."""


class LooksSection(LookFollower, QWidget):
    """Nothing is changed until it is saved; the preview follows what is typed."""

    def __init__(
        self,
        session: Session,
        _surroundings: Surroundings,
        looks: DocumentLookService,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settings-looks")
        self._session = session
        self._presenter = LookPresenter(self, session, looks)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._typed.timeout.connect(presenter.draw)
        # How tall the texts are is known once their fields have been laid out.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._arrange)
        self._build()
        presenter.load()

    def _build(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_spacing(self._row, (0, 0, 0, 0), 18)
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        set_spacing(column, (0, 0, 0, 0), 12)
        column.addWidget(self._build_choices())
        self._scroll = PageScroll()
        self._colour, self._texts = ColourCard(formats_of(self._session)), TextsCard()
        for card in (self._colour, self._texts):
            self._scroll.content.addWidget(card)
        self._scroll.content.addStretch(1)
        inner = self._scroll.widget()
        if inner is not None:
            inner.installEventFilter(self)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._build_foot())
        self._paper = LivePaper(self._session)
        self._right = Card(self.tr("Så här blir det"))
        self._right.body.addWidget(self._paper, 1)
        self._row.addWidget(self._left, 1)
        self._row.addWidget(self._right, 1)
        self._listen()

    def _build_choices(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        self._kinds = {kind: FilterChip(document_word(kind)) for kind in DocumentKind}
        for kind, chip in self._kinds.items():
            chip.setObjectName(f"look-{kind.value}")
            chip.clicked.connect(lambda _=False, kind=kind: self._presenter.choose_kind(kind))
            flow.addWidget(chip)
        self._languages = {"sv": FilterChip(self.tr("Svenska")), "en": FilterChip(self.tr("Engelska"))}
        for language, chip in self._languages.items():
            chip.setObjectName(f"look-in-{language}")
            chip.clicked.connect(lambda _=False, one=language: self._presenter.choose_language(one))
            flow.addWidget(chip)
        return holder

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        set_spacing(row, (0, 0, 0, 0), 12)
        self._drop = SecondaryButton(self.tr("Glöm ändringarna"))
        self._drop.setObjectName("drop-look")
        self._drop.clicked.connect(self._presenter.drop)
        self._save = PrimaryButton(self.tr("Spara utseendet"))
        self._save.setObjectName("save-look")
        self._save.clicked.connect(self._presenter.save)
        row.addStretch(1)
        row.addWidget(self._drop)
        row.addWidget(self._save)
        return foot

    def _listen(self) -> None:
        presenter = self._presenter
        self._colour.accent_typed.connect(presenter.type_accent)
        self._colour.band_chosen.connect(presenter.choose_band)
        self._colour.centre_asked.connect(lambda: self._session.navigator.open_settings("centre"))
        self._texts.typed.connect(presenter.type_text)
        self._texts.shipped_asked.connect(presenter.ship_again)

    # -- what the presenter asks for --

    def show_look(self, shown: LookShown, *, anew: bool) -> None:
        for kind, chip in self._kinds.items():
            chip.setChecked(kind is shown.kind)
        for language, chip in self._languages.items():
            chip.setChecked(language == shown.language)
        self._colour.show_look(shown, anew=anew)
        self._texts.show_look(shown, self._heading(shown), anew=anew)
        self._settled.start()
        self._drop.setEnabled(shown.changed)
        self._save.setEnabled(shown.can_save)

    def ask_for_paper(self) -> None:
        if self.isVisible():
            self._typed.start()

    def show_paper(self, paper: RenderedDocument) -> None:
        self._paper.show_paper(paper)

    def tell_saved(self) -> None:
        self._session.navigator.toast(
            self.tr("Sparat. Dokument som utfärdas från och med nu ser ut så; de gamla är som de var."),
            self.tr("Ångra"),
            self._presenter.undo,
        )

    # -- inside --

    def _heading(self, shown: LookShown) -> str:
        language = self.tr("engelska") if shown.language == "en" else self.tr("svenska")
        return self.tr("Texter: {document}, {language}").format(
            document=document_word(shown.kind).lower(), language=language
        )

    def _arrange(self) -> None:
        """The preview beside what is typed, or under it where both have no room."""
        beside = self.width() >= self.look.size(_BESIDE_FROM)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        # Beside it the cards scroll on their own, so that the preview stays in view.
        whole = self._scroll.content.totalHeightForWidth(self.width())
        self._scroll.setMinimumHeight(0 if beside else whole)
        self._right.setMinimumHeight(0 if beside else round(self.width() * _WHOLE_PAGE))

    # -- Qt --

    def look_changed(self) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a text grew, or others were asked for
            self._settled.start()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._typed.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._typed.start()
