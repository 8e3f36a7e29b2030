"""The parts of a programme's page, in the order of their tabs. A new one is a line here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from assessor_app.ui.programmes.part import PartHost
from assessor_app.ui.widgets import Tab

STEERING, PEOPLE, HOURS, ECONOMY = "steering", "people", "hours", "economy"
MONTHS, REPORTS, DETAILS = "months", "reports", "details"

translate = QCoreApplication.translate


def parts_of(host: PartHost) -> tuple[Tab, ...]:
    """Each a `Part`, built when its tab is first shown."""
    return (
        Tab(STEERING, translate("ProgrammeParts", "Läge"), lambda: _steering(host)),
        Tab(PEOPLE, translate("ProgrammeParts", "Deltagare"), lambda: _people(host)),
        Tab(HOURS, translate("ProgrammeParts", "Timmar"), lambda: _hours(host)),
        Tab(ECONOMY, translate("ProgrammeParts", "Ekonomi"), lambda: _economy(host)),
        Tab(MONTHS, translate("ProgrammeParts", "Månader"), lambda: _months(host)),
        Tab(REPORTS, translate("ProgrammeParts", "Rapporter"), lambda: _reports(host)),
        Tab(DETAILS, translate("ProgrammeParts", "Uppgifter"), lambda: _details(host)),
    )


def _steering(host: PartHost) -> QWidget:
    from assessor_app.ui.programmes.steering_part import SteeringPart

    return SteeringPart(host)


def _people(host: PartHost) -> QWidget:
    from assessor_app.ui.programmes.participants_part import ParticipantsPart

    return ParticipantsPart(host)


def _hours(host: PartHost) -> QWidget:
    from assessor_app.ui.programmes.hours_part import HoursPart

    return HoursPart(host)


def _economy(host: PartHost) -> QWidget:
    from assessor_app.ui.programmes.economy_part import EconomyPart

    return EconomyPart(host)


def _months(host: PartHost) -> QWidget:
    from assessor_app.ui.programmes.months_part import MonthsPart

    return MonthsPart(host)


def _reports(host: PartHost) -> QWidget:
    from assessor_app.ui.reports.part import ReportsPart

    return ReportsPart(host)


def _details(host: PartHost) -> QWidget:
    from assessor_app.ui.programmes.details_part import DetailsPart

    return DetailsPart(host)
