"""The page of the competence map: whom it shows, against what, and the ways on from it."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.services.competence_models import CellState, MapCell, MapRow, MapSort, SortKind
from assessor_app.services.competence_sheets import DrawnMap, file_name_of
from assessor_app.ui.companies.choices_sheet import ChoicesSheet
from assessor_app.ui.companies.gap_sheet import GapSheet
from assessor_app.ui.companies.map_paper import MapPaperSheet
from assessor_app.ui.companies.map_presenter import MapPresenter
from assessor_app.ui.companies.map_totals import MapTotals
from assessor_app.ui.companies.map_view import MapTable
from assessor_app.ui.companies.map_words import consent_text, met_text, sheet_words
from assessor_app.ui.companies.saving import ask_for_workbook
from assessor_app.ui.companies.view_protocol import MapShown
from assessor_app.ui.companies.words import MARKS, TONES, people_text, state_word, status_word
from assessor_app.ui.documents.saving import ask_for_pdf_file
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Chip,
    EmptyState,
    FilterChip,
    FlowLayout,
    IconButton,
    PageHeader,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    role_label,
)


class MapPage(QWidget):
    """`MapPage(session)`; `left` says that the user goes back to the company, `profile_asked` that a role is
    to be made."""

    left = Signal()
    profile_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._language = formats_of(session).language
        self._shown: MapShown | None = None
        self._presenter = MapPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        column = QVBoxLayout(self)
        set_spacing(column, (28, 12, 28, 12), 8)
        column.addLayout(self._build_head())
        column.addWidget(self._build_legend())
        self._consent = role_label("", "secondary", wrap=True)
        self._consent.setObjectName("map-consent")
        column.addWidget(self._consent)
        column.addWidget(self._build_stack(), 1)
        self._build_choices()
        self._gaps = GapSheet(self)
        self._gaps.paper_asked.connect(presenter.draw)
        self._paper = MapPaperSheet(self, session)
        self._paper.save_asked.connect(self._ask_where_to_save_paper)

    @property
    def company(self) -> UUID | None:
        """Whose map is shown."""
        return self._presenter.company

    def open(self, company: UUID) -> None:
        """Show the map of a company."""
        self._presenter.open(company)

    def leave(self) -> None:
        """It is shown no longer."""
        self._presenter.leave()
        self._choices.close_sheet()
        self._gaps.close_sheet()
        self._paper.close_sheet()

    def shown(self) -> None:
        """The page came into view."""
        self._presenter.shown()

    def hidden(self) -> None:
        """The page is out of view."""
        self._presenter.hidden()

    # -- what the presenter says --

    def show_map(self, shown: MapShown) -> None:
        is_first = self._shown is None
        self._shown = shown
        made = shown.made
        self._header.set_title(made.company_name)
        parts = (
            self.tr("Kompetenskarta"),
            self.tr("roll: {role}").format(role=self._role()),
            people_text(len(shown.rows)),
            self._chosen_text(shown),
        )
        self._header.set_context(" · ".join(part for part in parts if part))
        self._export.setVisible(shown.may_export)
        self._gap_button.setEnabled(bool(shown.rows))
        self._choices.show_map(shown, self._language)
        self._centre_view.setChecked(not made.query.as_company)
        self._company_view.setChecked(made.query.as_company)
        self._consent.setText(consent_text(made))
        self._consent.setVisible(bool(self._consent.text()))
        kind = shown.sort.kind
        sorted_by = None if kind is SortKind.NAME else shown.sort.area if kind is SortKind.AREA else ""
        self._table.show_map(made, shown.rows, self._language, sorted_by)
        self._show_totals(shown)
        self._show_table_or_empty(shown)
        if is_first and self.isVisible():
            self._gap_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_no_map(self, code: str) -> None:
        if code == "company_unknown":
            self.left.emit()
            return
        self._empty.set_texts(
            self.tr("Det finns inget att visa kartan mot"),
            self.tr("Gör en kravprofil: vilka kompetensområden en roll kräver."),
            self.tr("Ny kravprofil"),
        )
        self._stack.setCurrentWidget(self._empty)

    def show_paper(self, drawn: DrawnMap) -> None:
        self._paper.show_paper(drawn)

    def show_saved(self, path: Path) -> None:
        self._session.navigator.toast(self.tr("Sparat som {file}").format(file=path.name))

    # -- parts --

    def _build_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 8)
        back = IconButton("chevron-left", self.tr("Till företaget"))
        back.setObjectName("map-back")
        back.clicked.connect(self.left)
        self._export = SecondaryButton(self.tr("Exportera"), "save")
        self._export.setObjectName("map-export")
        self._export.clicked.connect(self._show_menu)
        self._gap_button = PrimaryButton(self.tr("Gapanalys"))
        self._gap_button.setObjectName("map-gaps")
        self._gap_button.clicked.connect(self._show_gaps)
        self._header = PageHeader("", actions=[self._export, self._gap_button])
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._header, 1)
        return row

    def _build_legend(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        for state in CellState:
            flow.addWidget(Chip(state_word(state), TONES[state], mark=MARKS[state]))
        self._centre_view = FilterChip(self.tr("Testcentrets bild"))
        self._centre_view.setObjectName("map-centre-view")
        self._company_view = FilterChip(self.tr("Som företaget ser den"))
        self._company_view.setObjectName("map-company-view")
        self._centre_view.clicked.connect(lambda: self._presenter.choose_view(as_company=False))
        self._company_view.clicked.connect(lambda: self._presenter.choose_view(as_company=True))
        flow.addWidget(role_label(self.tr("Visa:"), "secondary"))
        flow.addWidget(self._centre_view)
        flow.addWidget(self._company_view)
        choose = QuietButton(self.tr("Urval och ordning …"), "filter")
        choose.setObjectName("map-choices")
        choose.clicked.connect(lambda: self._choices.ask())
        flow.addWidget(choose)
        return holder

    def _build_choices(self) -> None:
        presenter = self._presenter
        self._choices = ChoicesSheet(self)
        self._choices.role_chosen.connect(presenter.choose_role)
        self._choices.people_chosen.connect(self._choose_people)
        self._choices.sort_chosen.connect(lambda kind: presenter.choose_sort(MapSort(kind)))
        self._choices.age_chosen.connect(presenter.choose_age)

    def _build_stack(self) -> QStackedWidget:
        self._stack = QStackedWidget()
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 2)
        self._table = MapTable()
        self._table.cell_chosen.connect(self._open_cell)
        self._table.sort_asked.connect(self._sort_by)
        self._table.names_asked.connect(lambda: self._presenter.choose_sort(MapSort()))
        self._table.copied.connect(self._tell_copied)
        self._totals = MapTotals(self._table)
        column.addWidget(self._table, 1)
        column.addWidget(self._totals)
        self._empty = EmptyState("")
        self._empty.action_chosen.connect(self.profile_asked)
        self._stack.addWidget(holder)
        self._stack.addWidget(self._empty)
        self._grid = holder
        return self._stack

    # -- inside --

    def _role(self) -> str:
        if self._shown is None:
            return ""
        made = self._shown.made
        return made.role_title.in_(self._language) if made.role_title is not None else made.role_name

    def _choose_people(self, workplace: UUID | None, status: EmploymentStatus | None, own_role: bool) -> None:
        self._presenter.choose_people(workplace, status, own_role=own_role)

    def _chosen_text(self, shown: MapShown) -> str:
        """Who is left out, where somebody is."""
        query, places = shown.made.query, shown.view.state.workplaces
        place = places.get(query.workplace) if query.workplace is not None else None
        parts = (
            place.name if place is not None else "",
            ", ".join(status_word(one) for one in EmploymentStatus if one in query.statuses),
            self.tr("bara de som har rollen") if query.own_role else "",
        )
        return " · ".join(part for part in parts if part)

    def _show_totals(self, shown: MapShown) -> None:
        made = shown.made
        own = [met_text(total.met, total.people) for total in made.totals]
        lines = [(self.tr("Uppfyller"), own)]
        if made.query.as_company:
            told = ["–" if one is None else met_text(one.met, one.people) for one in made.everyone]
            lines = [(self.tr("Av dem som visas"), own), (self.tr("Av alla anställda"), told)]
        self._totals.show_lines(lines)

    def _show_table_or_empty(self, shown: MapShown) -> None:
        if shown.rows:
            self._stack.setCurrentWidget(self._grid)
            return
        query = shown.made.query
        if query.is_filtered:
            self._empty.set_texts(
                self.tr("Ingen i urvalet"), self.tr("Välj en annan arbetsplats eller roll.")
            )
        elif query.as_company and shown.view.people:
            self._empty.set_texts(
                self.tr("Ingen har lämnat samtycke än"),
                self.tr("Företaget ser bara dem som har samtyckt. Registrera samtycke under Medarbetare."),
            )
        else:
            self._empty.set_texts(
                self.tr("Ingen medarbetare är inlagd än"),
                self.tr("Lägg till dem som arbetar här. Deras senaste resultat visas sedan mot rollen."),
            )
        self._stack.setCurrentWidget(self._empty)

    def _show_gaps(self) -> None:
        if self._shown is not None:
            self._gaps.show_gaps(self._shown, self._role(), self._language)

    def _open_cell(self, row: MapRow, cell: MapCell | None) -> None:
        if cell is not None and cell.run is not None:
            self._presenter.open_run(cell.run)
        else:
            self._presenter.open_candidate(row.candidate)

    def _sort_by(self, area: str) -> None:
        kind = SortKind.AREA if area else SortKind.GAPS
        self._presenter.choose_sort(MapSort(kind, area))

    def _tell_copied(self, left_out: int) -> None:
        text = self.tr("Kopierat")
        if left_out:
            text = self.tr("Kopierat utan dem som inte lämnat samtycke ({count})").format(count=left_out)
        self._session.navigator.toast(text)

    def _show_menu(self) -> None:
        menu = self.build_menu()
        menu.popup(self._export.mapToGlobal(self._export.rect().bottomLeft()))

    def build_menu(self) -> QMenu:
        """What leaves the centre; the menu deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Excel, som företaget ser den …"), self._ask_where_to_write)
        menu.addAction(self.tr("PDF eller papper, som företaget ser den …"), self._presenter.draw)
        return menu

    def _ask_where_to_write(self) -> None:
        if self._shown is not None:
            name = self.tr("Kompetenskarta {name}").format(
                name=file_name_of(self._shown.made, self._language)
            )
            self._dialog = ask_for_workbook(self, name, self.write_workbook)

    def write_workbook(self, path: Path) -> None:
        """Write the spreadsheet; public so that a test need not drive the system's file dialog."""
        self._presenter.write(sheet_words(), path)

    def _ask_where_to_save_paper(self) -> None:
        drawn = self._paper.drawn
        if drawn is not None:
            name = self.tr("Kompetenskarta {name}").format(name=drawn.file_name)
            self._dialog = ask_for_pdf_file(
                self, name, None, lambda path: self._presenter.save_paper(drawn.pdf, path, self.show_saved)
            )
