"""Words for companies and their people, the same in the list, on the page and in the map."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.companies import is_sole_trader, written_organisation_number
from assessor_app.domain.employments import ConsentWay, EmploymentStatus
from assessor_app.services.company_models import CompanyDouble
from assessor_app.services.competence_models import CellState

translate = QCoreApplication.translate
MARKS = {
    CellState.MET: "shown",
    CellState.PARTLY: "partly",
    CellState.NOT_MET: "not_shown",
    CellState.NOT_TESTED: "not_tested",
}
"""The mark of each state, as the widgets paint it."""
TONES = {
    CellState.MET: "shown",
    CellState.PARTLY: "partly",
    CellState.NOT_MET: "not-shown",
    CellState.NOT_TESTED: "idle",
}
_STATUS_TONES = {
    EmploymentStatus.EMPLOYED: "idle",
    EmploymentStatus.FURLOUGHED: "partly",
    EmploymentStatus.NOTIFIED: "partly",
    EmploymentStatus.JOB_SEEKER: "partly",
    EmploymentStatus.SELF_EMPLOYED: "idle",
}


def status_word(status: EmploymentStatus) -> str:
    """`Permitterad`."""
    return {
        EmploymentStatus.EMPLOYED: translate("CompanyWords", "Anställd"),
        EmploymentStatus.FURLOUGHED: translate("CompanyWords", "Permitterad"),
        EmploymentStatus.NOTIFIED: translate("CompanyWords", "Varslad"),
        EmploymentStatus.JOB_SEEKER: translate("CompanyWords", "Arbetssökande"),
        EmploymentStatus.SELF_EMPLOYED: translate("CompanyWords", "Egenföretagare"),
    }[status]


def status_tone(status: EmploymentStatus) -> str:
    """The tone of the chip that shows a status."""
    return _STATUS_TONES[status]


def way_word(way: ConsentWay) -> str:
    """`Skriftligt`: how a candidate agreed."""
    return {
        ConsentWay.SIGNED: translate("CompanyWords", "Skriftligt"),
        ConsentWay.SPOKEN: translate("CompanyWords", "Muntligt"),
        ConsentWay.MESSAGE: translate("CompanyWords", "I ett meddelande"),
    }[way]


def state_word(state: CellState) -> str:
    """`Uppfyllt`."""
    return {
        CellState.MET: translate("CompanyWords", "Uppfyllt"),
        CellState.PARTLY: translate("CompanyWords", "Delvis"),
        CellState.NOT_MET: translate("CompanyWords", "Ej uppfyllt"),
        CellState.NOT_TESTED: translate("CompanyWords", "Ej prövat"),
    }[state]


def shown_number(digits: str) -> str:
    """An organisation number as lists show it: a sole trader's is a personal number and is masked."""
    written = written_organisation_number(digits)
    return f"{written[:7]}****" if is_sole_trader(digits) else written


def double_text(double: CompanyDouble) -> str:
    """That a company like it is here already."""
    if double.code == "same_number":
        text = translate("CompanyWords", "{name} finns redan med samma organisationsnummer.")
    else:
        text = translate("CompanyWords", "{name} finns redan.")
    return text.format(name=double.name)


def people_text(count: int) -> str:
    """`3 medarbetare`."""
    if count == 1:
        return translate("CompanyWords", "En medarbetare")
    return translate("CompanyWords", "{count} medarbetare").format(count=count)
