"""The rooms of the rail, and who builds their pages. A page is imported when its room is first entered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from assessor_app.ui.session import Session

TODAY, CANDIDATES, ASSESSMENTS = "today", "candidates", "assessments"
UNDERTAKINGS, DOCUMENTS, EXCHANGE, SETTINGS = "undertakings", "documents", "exchange", "settings"
FOLLOW_UP = "follow_up"
EXCHANGE_SUFFIXES = (".assess", ".receipt", ".pair")
"""How files of the exchange end; a window takes them wherever they are dropped."""
ROSTER_SUFFIXES = (".xlsx", ".xlsm", ".csv", ".tsv")
"""How lists of people end; a window takes them as well."""

translate = QCoreApplication.translate
BuildRun = Callable[["Session", UUID, "str | None"], QWidget]


@dataclass(frozen=True, slots=True)
class Room:
    """One room: its key, its word, its icon, and how its page is made."""

    key: str
    title: str
    icon: str
    build: Callable[[Session], QWidget]
    at_bottom: bool = False


def working_rooms(build_settings: Callable[[Session], QWidget]) -> tuple[Room, ...]:
    """The rooms that work, in the order of the rail and of Ctrl+1, Ctrl+2 …; one enters by the first."""
    return (
        Room(TODAY, translate("Rooms", "Idag"), "today", _today),
        Room(CANDIDATES, translate("Rooms", "Validander"), "candidates", _candidates),
        Room(ASSESSMENTS, translate("Rooms", "Valideringar"), "assessments", _assessments),
        Room(DOCUMENTS, translate("Rooms", "Dokument"), "documents", _documents),
        Room(UNDERTAKINGS, translate("Rooms", "Företag & insatser"), "companies", _undertakings),
        Room(EXCHANGE, translate("Rooms", "Utbyte"), "exchange", _exchange),
        Room(FOLLOW_UP, translate("Rooms", "Uppföljning"), "followup", _follow_up),
        Room(SETTINGS, translate("Rooms", "Inställningar"), "settings", build_settings, at_bottom=True),
    )


def build_run(session: Session, assessment: UUID, place: str | None) -> QWidget:
    """The page of one run, at a step or a criterion where `place` names one."""
    from assessor_app.ui.run.page import RunPage

    return RunPage(session, assessment, place)


def _today(session: Session) -> QWidget:
    from assessor_app.ui.today.page import TodayPage

    return TodayPage(session)


def _candidates(session: Session) -> QWidget:
    from assessor_app.ui.candidates.page import CandidatesPage

    return CandidatesPage(session)


def _assessments(session: Session) -> QWidget:
    from assessor_app.ui.assessments.room import AssessmentsRoom

    return AssessmentsRoom(session)


def _undertakings(session: Session) -> QWidget:
    from assessor_app.ui.undertakings.page import UndertakingsPage

    return UndertakingsPage(session)


def _documents(session: Session) -> QWidget:
    from assessor_app.ui.documents.room import DocumentsRoom

    return DocumentsRoom(session)


def _follow_up(session: Session) -> QWidget:
    from assessor_app.ui.follow_up.page import FollowUpPage

    return FollowUpPage(session)


def _exchange(session: Session) -> QWidget:
    from assessor_app.ui.exchange.page import ExchangePage

    return ExchangePage(session)
