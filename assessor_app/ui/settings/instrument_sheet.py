"""The sheet of one instrument: how it stands, what is in doubt, its calibrations, its use, its history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.decimals import signed
from assessor_app.domain.instruments import Calibration
from assessor_app.services.instrument_models import InDoubt, InstrumentLine, InstrumentView, MeasuredRun
from assessor_app.ui import instrument_words as words
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    Chip,
    DangerButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SideSheet,
    role_label,
    rule,
)

_WIDTH = 640
_MOST_RUNS = 60


class InstrumentSheet(SideSheet):
    """`run_opened` carries an assessment; the others the `InstrumentView` that is shown, `calibrate_asked` a
    calibration to correct beside it, or None, and `restore_asked` the instrument's id."""

    run_opened = Signal(object)
    amend_asked = Signal(object)
    calibrate_asked = Signal(object, object)
    withdraw_asked = Signal(object)
    restore_asked = Signal(object)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, "", _WIDTH)
        self.setObjectName("instrument-sheet")
        self._formats = formats
        self._view: InstrumentView | None = None
        self._restore = SecondaryButton(self.tr("Ta i bruk igen"), "undo")
        self._restore.setObjectName("restore-instrument")
        self._restore.clicked.connect(self._ask_restore)
        self._withdraw = DangerButton(self.tr("Ta ur bruk …"))
        self._withdraw.setObjectName("withdraw-instrument")
        self._withdraw.clicked.connect(lambda: self.withdraw_asked.emit(self._view))
        self._amend = SecondaryButton(self.tr("Ändra uppgifter …"))
        self._amend.setObjectName("amend-instrument")
        self._amend.clicked.connect(lambda: self.amend_asked.emit(self._view))
        self._calibrate = PrimaryButton(self.tr("Ny kalibrering …"), "plus")
        self._calibrate.setObjectName("new-calibration")
        self._calibrate.clicked.connect(lambda: self.calibrate_asked.emit(self._view, None))
        for button in (self._withdraw, self._restore, self._amend, self._calibrate):
            self.add_footer_button(button)

    def show_instrument(self, view: InstrumentView) -> None:
        """Show one, or the same as it stands now."""
        same = self._view is not None and self._view.state.id == view.state.id
        self._view = view
        details = view.state.details
        self.set_title(f"{details.mark} · {words.kind_word(details.kind)}")
        body = QWidget()
        column = QVBoxLayout(body)
        set_spacing(column, (0, 0, 0, 0), 14)
        column.addWidget(self._build_standing(view))
        if view.in_doubt is not None:
            column.addWidget(self._build_doubt(view.in_doubt))
        column.addWidget(rule())
        column.addWidget(self._build_calibrations(view))
        if view.in_doubt is None and view.runs:
            column.addWidget(rule())
            column.addWidget(self._build_use(view.runs))
        column.addWidget(rule())
        column.addWidget(self._build_history(view.history))
        self.set_body(body)
        withdrawn = view.state.withdrawal is not None
        for button in (self._withdraw, self._calibrate):
            button.setVisible(not withdrawn)
        self._restore.setVisible(withdrawn)
        if not same:
            self.scroll_to_top()

    # -- parts --

    def _build_standing(self, view: InstrumentView) -> QWidget:
        details, last, standing = view.state.details, view.state.last(), view.standing
        holder, column = _column(6)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 10)
        chip = Chip(
            words.standing_word(standing), words.standing_tone(standing), mark=words.standing_mark(standing)
        )
        row.addWidget(chip)
        text = words.standing_text(standing, last.due_on if last else "", self._formats)
        row.addWidget(role_label(f"{text[:1].upper()}{text[1:]}", "body", wrap=True), 1)
        column.addLayout(row)
        interval = words.interval_text(details.interval_months)
        facts = (
            " · ".join(part for part in (details.maker, details.serial) if part),
            words.range_text(details, self._formats.language),
            self.tr("Hör till {station}").format(station=details.station) if details.station else "",
            self.tr("Intervall: {interval}").format(interval=interval) if interval else "",
            self._withdrawn_text(view),
            details.note,
        )
        for fact in facts:
            if fact:
                column.addWidget(role_label(fact, "body", "muted", wrap=True))
        return holder

    def _withdrawn_text(self, view: InstrumentView) -> str:
        gone = view.state.withdrawal
        if gone is None:
            return ""
        day = self._formats.day(gone.on)
        text = self.tr("Ur bruk sedan {day}: {why}").format(
            day=day, why=words.withdrawal_word(gone.why).lower()
        )
        return f"{text}. {gone.reason}" if gone.reason else f"{text}."

    def _build_doubt(self, doubt: InDoubt) -> QWidget:
        """Which marks were made since the instrument was last known to be right."""
        holder, column = _column(8)
        since = self._formats.day(doubt.since) if doubt.since else ""
        if not doubt.runs:
            text = self.tr("Inget har mätts med det sedan det senast var godkänt.")
        elif since and doubt.marks == 1:
            text = self.tr("En bedömning gjordes med det sedan {day}, då det senast var godkänt.")
        elif since:
            text = self.tr("{count} bedömningar gjordes med det sedan {day}, då det senast var godkänt.")
        elif doubt.marks == 1:
            text = self.tr("En bedömning gjordes med det. Det har aldrig varit godkänt.")
        else:
            text = self.tr("{count} bedömningar gjordes med det. Det har aldrig varit godkänt.")
        said = text.format(count=doubt.marks, day=since)
        if doubt.runs:
            advice = self.tr("Gå igenom dem och avgör om någon behöver mätas om.")
            said = f"{said} {advice}"
        banner = Banner("warning" if doubt.runs else "info", said)
        banner.setObjectName("instrument-in-doubt")
        column.addWidget(banner)
        self._add_runs(column, doubt.runs)
        return holder

    def _build_use(self, runs: Sequence[MeasuredRun]) -> QWidget:
        holder, column = _column(4)
        column.addWidget(role_label(self.tr("Använt i"), "card-title"))
        self._add_runs(column, runs)
        return holder

    def _add_runs(self, column: QVBoxLayout, runs: Sequence[MeasuredRun]) -> None:
        for run in runs[:_MOST_RUNS]:
            column.addWidget(self._build_run(run))
        if len(runs) > _MOST_RUNS:
            text = self.tr("… och {count} till").format(count=len(runs) - _MOST_RUNS)
            column.addWidget(role_label(text, "secondary"))

    def _build_run(self, run: MeasuredRun) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        set_spacing(row, (0, 2, 0, 2), 12)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 0)
        name = run.candidate_name or self.tr("Borttagen person")
        texts.addWidget(role_label(name, "row-title", wrap=True))
        measured = self.tr("1 mätning") if run.criteria == 1 else self.tr("{count} mätningar")
        when = self._formats.short_day_time(run.measured_at)
        texts.addWidget(role_label(f"{when} · {measured.format(count=run.criteria)}", "secondary", wrap=True))
        row.addLayout(texts, 1)
        button = SecondaryButton(self.tr("Öppna"))
        button.setObjectName(f"open-run-{run.assessment}")
        button.setAccessibleName(self.tr("Öppna valideringen för {name}").format(name=name))
        button.clicked.connect(lambda: self.run_opened.emit(run.assessment))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return holder

    def _build_calibrations(self, view: InstrumentView) -> QWidget:
        holder, column = _column(4)
        column.addWidget(role_label(self.tr("Kalibreringar"), "card-title"))
        made = view.state.calibrations()[::-1]
        if not made:
            text = self.tr("Ingen är registrerad. Lägg till den senaste, så vet alla till när donet gäller.")
            column.addWidget(role_label(text, "body", "muted", wrap=True))
        for one in made:
            column.addWidget(self._build_calibration(view, one))
        return holder

    def _build_calibration(self, view: InstrumentView, one: Calibration) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        set_spacing(row, (0, 4, 0, 4), 12)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 2)
        head = QHBoxLayout()
        set_spacing(head, (0, 0, 0, 0), 10)
        head.addWidget(role_label(self._formats.day(one.on), "row-title"))
        tone, mark = words.result_look(one.result)
        head.addWidget(Chip(words.result_word(one.result), tone, mark=mark))
        head.addStretch(1)
        texts.addLayout(head)
        told = self._told(one, view.state.details.unit)
        if told:
            texts.addWidget(role_label(told, "secondary", wrap=True))
        row.addLayout(texts, 1)
        change = QuietButton(self.tr("Ändra …"))
        change.setObjectName(f"change-calibration-{one.id}")
        change.setAccessibleName(self.tr("Ändra kalibreringen {day}").format(day=self._formats.day(one.on)))
        change.clicked.connect(lambda: self.calibrate_asked.emit(self._view, one))
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _told(self, one: Calibration, unit: str) -> str:
        due = self.tr("gäller till {day}").format(day=self._formats.day(one.due_on)) if one.due_on else ""
        deviation = ""
        if one.deviation:
            shown = f"{signed(one.deviation, self._formats.language)} {unit}".strip()
            deviation = self.tr("största avvikelse {deviation}").format(deviation=shown)
        certificate = self.tr("bevis {number}").format(number=one.certificate) if one.certificate else ""
        return " · ".join(part for part in (due, one.by, certificate, deviation, one.note) if part)

    def _build_history(self, lines: Sequence[InstrumentLine]) -> QWidget:
        holder, column = _column(8)
        column.addWidget(role_label(self.tr("Historik"), "card-title"))
        for line in lines:
            texts = QVBoxLayout()
            set_spacing(texts, (0, 0, 0, 0), 0)
            texts.addWidget(role_label(self._sentence(line), wrap=True))
            when = self._formats.short_day_time(line.wall_at)
            who = f"{when} · {line.actor_name}" if line.actor_name else when
            texts.addWidget(role_label(who, "secondary", wrap=True))
            column.addLayout(texts)
        return holder

    def _sentence(self, line: InstrumentLine) -> str:
        if line.calibration is not None:
            day = self._formats.day(line.calibration.on)
            text = self.tr("Kalibreringen {day} skrevs in: {result}")
            return text.format(day=day, result=words.result_word(line.calibration.result).lower())
        texts = {
            "instrument_registered": self.tr("Mätdonet skrevs in"),
            "instrument_amended": self.tr("Ändrat: {fields}"),
            "calibration_withdrawn": self.tr("En kalibrering togs bort som ett misstag"),
            "instrument_withdrawn": self.tr("Togs ur bruk"),
            "instrument_restored": self.tr("Togs i bruk igen"),
        }
        fields = ", ".join(self._field(one) for one in line.fields)
        return texts.get(line.code, self.tr("Mätdonet ändrades")).format(fields=fields)

    def _field(self, name: str) -> str:
        return {
            "mark": self.tr("märkning"),
            "kind": self.tr("slag"),
            "maker": self.tr("tillverkare"),
            "serial": self.tr("serienummer"),
            "range_from": self.tr("mäter från"),
            "range_to": self.tr("mäter till"),
            "resolution": self.tr("avläsning"),
            "unit": self.tr("enhet"),
            "interval_months": self.tr("intervall"),
            "station": self.tr("station"),
            "note": self.tr("anteckning"),
        }.get(name, name)

    # -- inside --

    def _ask_restore(self) -> None:
        if self._view is not None:
            self.restore_asked.emit(self._view.state.id)


def _column(gap: int) -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    set_spacing(column, (0, 0, 0, 0), gap)
    return holder, column
