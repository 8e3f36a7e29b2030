"""The sheet that makes the files of a report: in which language, with what of people, and where to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.services.report_models import Audience, ReportFormat
from assessor_app.ui.exchange.folders import ask_for_folder
from assessor_app.ui.reports.view_protocol import MakeForm
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    CheckRow,
    ChoiceInput,
    ElidedLabel,
    FormField,
    LongWorkPanel,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    role_label,
)

_WIDTH = 600


class MakeSheet(SideSheet):
    """`made` carries the formats and the form, `folder_chosen` where files shall go; `anew_asked` that a file
    which says something else is to be replaced; `stop_asked` that the user does not want to wait."""

    made = Signal(object, object)
    folder_chosen = Signal(str)
    anew_asked = Signal()
    stop_asked = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, self.tr("Skapa rapport"), _WIDTH)
        self._folder = ""
        self._problem = Banner("error")
        self._problem.setObjectName("sheet-problem")
        self._problem.action_chosen.connect(self.anew_asked)
        self._about = role_label("", "body", wrap=True)
        self._language = ChoiceInput([("sv", self.tr("Svenska")), ("en", self.tr("Engelska"))])
        self._language.setObjectName("report-language")
        self._names = CheckRow(self.tr("Mottagaren behöver deltagarnas namn (Excel)"))
        self._numbers = CheckRow(self.tr("Mottagaren behöver personnummer (Excel)"))
        self._numbers.setObjectName("with-numbers")
        self._protected = CheckRow(
            self.tr("Ta med rader för deltagare med skyddad identitet som du får se, utan det som röjer dem")
        )
        self._work = LongWorkPanel(self.tr("Skapar rapporten"))
        self._work.cancelled.connect(self.stop_asked)
        self._build_body()
        self._build_footer_buttons()
        self._show_working(working=False)

    def ask(self, about: str, audience: Audience, folder: str, language: str) -> None:
        """Open for a period."""
        self._about.setText(about)
        self._problem.hide()
        self._language.set_value(language)
        for row in (self._names, self._numbers, self._protected):
            row.set_value(False)
        self._people_note.setText(
            self.tr("Utan kryss står bara födelseåret. Fråga mottagaren innan du kryssar i något.")
            if audience is Audience.FUNDER
            else self.tr("Filen är bara för testcentret. Utan kryss står bara födelseåret.")
        )
        self.show_folder(folder or _documents_folder())
        self._show_working(working=False)
        self.open_sheet(self._excel)

    def show_folder(self, folder: str) -> None:
        """Where the files will lie."""
        self._folder = folder
        self._where.setText(folder)

    @property
    def folder(self) -> str:
        """Where the files will lie."""
        return self._folder

    def show_work(self, done: int, total: int) -> None:
        """Say how far the work has come."""
        self._problem.hide()
        self._show_working(working=True)
        self._work.set_step(self.tr("Skapar rapporten"), done, total)

    def show_ready(self) -> None:
        """The work is over."""
        self._show_working(working=False)

    def show_differs(self, name: str) -> None:
        """A file of that name is there and says something else."""
        self._show_working(working=False)
        text = self.tr("{name} finns redan och säger något annat. Filen är kvar som den är.")
        self._problem.set_message("error", text.format(name=name), self.tr("Ersätt den"))
        self._problem.show()
        self.scroll_to_top()

    # -- inside --

    def _build_body(self) -> None:
        self._problem.hide()
        self.body.addWidget(self._problem)
        self.body.addWidget(self._about)
        self.body.addWidget(FormField(self.tr("Rapportens språk"), self._language))
        self._people_note = role_label("", "secondary", "muted", wrap=True)
        for row in (self._names, self._numbers, self._protected):
            self.body.addWidget(row)
        self.body.addWidget(self._people_note)
        where = QWidget()
        line = QHBoxLayout(where)
        set_spacing(line, (0, 0, 0, 0), 12)
        self._where = ElidedLabel("", "body")
        self._choose = SecondaryButton(self.tr("Välj mapp …"))
        self._choose.setObjectName("choose-folder")
        self._choose.clicked.connect(self._ask_for_folder)
        line.addWidget(self._where, 1)
        line.addWidget(self._choose)
        self.body.addWidget(FormField(self.tr("Mapp"), where))
        self.body.addWidget(self._work)
        self.body.addStretch(1)

    def _build_footer_buttons(self) -> None:
        self._back = SecondaryButton(self.tr("Tillbaka"))
        self._back.clicked.connect(self.close_sheet)
        self._pdf = SecondaryButton(self.tr("Skapa PDF"))
        self._pdf.setObjectName("make-pdf")
        self._pdf.clicked.connect(lambda: self._make(ReportFormat.PDF))
        self._excel = PrimaryButton(self.tr("Skapa Excel"))
        self._excel.setObjectName("make-excel")
        self._excel.clicked.connect(lambda: self._make(ReportFormat.XLSX))
        for button in (self._back, self._pdf, self._excel):
            self.add_footer_button(button)

    def _make(self, form: ReportFormat) -> None:
        self.folder_chosen.emit(self._folder)
        language = self._language.value()
        told = MakeForm(
            str(language or "sv"), self._names.value(), self._numbers.value(), self._protected.value()
        )
        self.made.emit((form,), told)

    def _show_working(self, *, working: bool) -> None:
        self._work.setVisible(working)
        for button in (self._pdf, self._excel, self._choose):
            button.setEnabled(not working)

    def _ask_for_folder(self) -> None:
        self._dialog = ask_for_folder(
            self, self.tr("Var ska rapporten ligga?"), self._folder, self._take_folder
        )

    def _take_folder(self, folder: str) -> None:
        self.show_folder(folder)
        self.folder_chosen.emit(folder)


def _documents_folder() -> str:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return folder or str(Path.home())
