"""A run of prints as it goes: how far, trouble with the printer, and what came of it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.ui.messages import sentence
from assessor_app.ui.printing.press import Answer, PrintFailure, PrintPress, PrintProgress
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    FlowLayout,
    LongWorkPanel,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    role_label,
)

_MOST_NAMED = 8


class PrintProgressView(QWidget):
    """Shows the run of a press, whoever began it. One document is counted in pages, several in documents."""

    def __init__(self, press: PrintPress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._press = press
        self._order: str | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 12)
        self._panel = LongWorkPanel()
        self._panel.setObjectName("print-work")
        self._panel.cancelled.connect(self._stop)
        self._note = role_label("", "secondary", "muted", wrap=True)
        column.addWidget(self._panel)
        column.addWidget(self._note)
        column.addWidget(self._build_trouble())
        self._summary = QVBoxLayout()
        set_spacing(self._summary, (0, 0, 0, 0), 8)
        self._summary_lines: list[QWidget] = []
        column.addLayout(self._summary)
        end = press.subscribe(self.show_progress)
        self.destroyed.connect(lambda: end())
        if press.progress is not None:
            self.show_progress(press.progress)

    def _build_trouble(self) -> QWidget:
        self._trouble = QWidget()
        column = QVBoxLayout(self._trouble)
        set_spacing(column, (0, 0, 0, 0), 12)
        self._problem = Banner("error")
        column.addWidget(self._problem)
        holder = QWidget()
        flow = FlowLayout(holder, 12)
        retry = PrimaryButton(self.tr("Försök igen"))
        retry.setObjectName("print-retry")
        self._skip = SecondaryButton(self.tr("Hoppa över dokumentet"))
        self._skip.setObjectName("print-skip")
        end = QuietButton(self.tr("Sluta skriva ut"))
        end.setObjectName("print-end")
        for button, answer in ((retry, Answer.RETRY), (self._skip, Answer.SKIP), (end, Answer.END)):
            button.clicked.connect(lambda _=False, answer=answer: self._press.answer(answer))
            flow.addWidget(button)
        column.addWidget(holder)
        return self._trouble

    def show_progress(self, progress: PrintProgress) -> None:
        """Show where the run stands."""
        has_trouble = progress.problem is not None
        is_going = not progress.has_ended and not has_trouble
        self._panel.setVisible(is_going)
        self._note.setVisible(is_going and (progress.is_stopping or progress.total > 1))
        self._trouble.setVisible(has_trouble)
        if progress.problem is not None:
            self._problem.set_message("error", _said(progress.problem))
            self._skip.setVisible(progress.total > 1)
        elif is_going:
            self._show_work(progress)
        self._show_summary(progress if progress.has_ended else None)

    def _show_work(self, progress: PrintProgress) -> None:
        order = progress.order
        if order is None:
            return
        if order.number != self._order:
            self._order = order.number
            self._panel.set_work(self.tr("Skriver ut {number}").format(number=order.number))
        if progress.is_stopping:
            self._note.setText(self.tr("Slutar efter det här dokumentet. Resten väntar till nästa gång."))
            return
        page = self.tr("Sida {page} av {pages} i {number}")
        self._note.setText(page.format(page=max(1, progress.page), pages=order.pages, number=order.number))
        if progress.total > 1:
            tried = progress.done + len(progress.failures)
            self._panel.set_progress(tried, progress.total, progress.seconds_left)
        else:
            self._panel.set_progress(max(0, progress.page - 1), order.pages)

    def _show_summary(self, progress: PrintProgress | None) -> None:
        for line in self._summary_lines:
            self._summary.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._summary_lines = [] if progress is None else self._lines(progress)
        for line in self._summary_lines:
            self._summary.addWidget(line)
        if progress is not None:
            self._order = None

    def _lines(self, progress: PrintProgress) -> list[QWidget]:
        if progress.done == 1:
            sent = self.tr("1 utskrift är skickad till skrivaren.")
        elif progress.done:
            sent = self.tr("{count} utskrifter är skickade till skrivaren.").format(count=progress.done)
        else:
            sent = self.tr("Inget skickades till skrivaren.")
        lines: list[QWidget] = [role_label(sent, "card-title", wrap=True)]
        if progress.done:
            hint = self.tr("Kommer papperet inte: öppna dokumentet, välj Historik och säg till där.")
            lines.append(role_label(hint, "body", "muted", wrap=True))
        if progress.left:
            left = self.tr("{count} är inte utskrivna. De väntar i rummet Dokument.")
            one = self.tr("1 är inte utskrivet. Det väntar i rummet Dokument.")
            text = one if progress.left == 1 else left.format(count=progress.left)
            lines.append(role_label(text, wrap=True))
        lines.extend(_failure_line(failure) for failure in progress.failures[:_MOST_NAMED])
        more = len(progress.failures) - _MOST_NAMED
        if more > 0:
            lines.append(role_label(self.tr("och {count} till").format(count=more), "body", "muted"))
        return lines

    def _stop(self) -> None:
        progress = self._press.progress
        # One document is stopped where it is; in a batch the one at hand is let out first.
        self._press.stop(now=progress is not None and progress.total == 1)


def _failure_line(failure: PrintFailure) -> QWidget:
    line = QWidget()
    column = QVBoxLayout(line)
    set_spacing(column, (0, 8, 0, 0), 0)
    column.addWidget(role_label(failure.order.number, "strong"))
    column.addWidget(role_label(_said(failure.error), "body", "not-shown", wrap=True))
    return line


def _said(error: Exception) -> str:
    message = sentence(error)
    return message.whole if message is not None else ""
