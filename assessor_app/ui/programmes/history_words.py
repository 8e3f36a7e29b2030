"""What happened to a programme, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.services.programme_models import HistoryLine
from assessor_app.ui.formats import Formats
from assessor_app.ui.programmes.words import money, month_title

translate = QCoreApplication.translate


class HistoryWords:
    """Sentences of the history in the language that `formats` writes."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def sentence(self, line: HistoryLine) -> str:
        """One line of the history."""
        text = _texts().get(line.code, translate("ProgrammeHistory", "Insatsen ändrades"))
        is_month = line.code in ("month_closed", "month_reopened")
        return text.format(
            name=month_title(self._formats, line.name) if is_month else line.name or "–",
            amount=money(self._formats, line.amount_ore),
            version=line.version,
            fields=", ".join(_fields().get(one, one) for one in line.fields),
            reason=line.reason or "–",
        )


def _texts() -> dict[str, str]:
    return {
        "programme_planned": translate("ProgrammeHistory", "Insatsen lades upp"),
        "programme_amended": translate("ProgrammeHistory", "Ändrat: {fields}"),
        "programme_finished": translate("ProgrammeHistory", "Insatsen avslutades"),
        "programme_resumed": translate("ProgrammeHistory", "Insatsen togs upp igen"),
        "programme_partner_put": translate("ProgrammeHistory", "Partner: {name}"),
        "programme_partner_removed": translate("ProgrammeHistory", "{name} är inte längre partner"),
        "programme_centre_put": translate("ProgrammeHistory", "Testcenter: {name}"),
        "programme_centre_removed": translate("ProgrammeHistory", "{name} deltar inte längre"),
        "programme_company_added": translate("ProgrammeHistory", "{name} deltar"),
        "programme_company_removed": translate("ProgrammeHistory", "{name} deltar inte längre"),
        "programme_activity_put": translate("ProgrammeHistory", "Aktivitet: {name}"),
        "programme_activity_removed": translate("ProgrammeHistory", "Aktiviteten {name} togs bort"),
        "cost_recorded": translate("ProgrammeHistory", "Kostnad: {amount}"),
        "cost_withdrawn": translate("ProgrammeHistory", "Kostnaden {amount} togs bort"),
        "month_closed": translate("ProgrammeHistory", "{name} stängdes, version {version}"),
        "month_reopened": translate("ProgrammeHistory", "{name} öppnades igen: {reason}"),
    }


def _fields() -> dict[str, str]:
    return {
        "name": translate("ProgrammeHistory", "namn"),
        "starts_on": translate("ProgrammeHistory", "första dag"),
        "ends_on": translate("ProgrammeHistory", "sista dag"),
        "funder": translate("ProgrammeHistory", "finansiär"),
        "reference": translate("ProgrammeHistory", "diarienummer"),
        "target": translate("ProgrammeHistory", "mål"),
        "budget_ore": translate("ProgrammeHistory", "budget"),
        "aim": translate("ProgrammeHistory", "syfte"),
    }
