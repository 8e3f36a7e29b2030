"""Sentences for what the rules of planning refuse."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Code → what happened, and what was kept and is to be done."""
    return {**_place(), **_times(), **_proposals()}


def _place() -> Texts:
    return {
        "station_name_missing": (
            translate("Messages", "Stationen har inget namn."),
            translate("Messages", "Skriv vad den kallas, till exempel Svarv 2. Inget har sparats."),
        ),
        "station_name_taken": (
            translate("Messages", "Det finns redan en station som heter {name}."),
            translate("Messages", "Välj ett annat namn. Inget har sparats."),
        ),
        "station_unknown": (
            translate("Messages", "Stationen finns inte längre."),
            translate("Messages", "Den kan ha tagits bort på en annan dator. Inget har sparats."),
        ),
        "hours_unfit": (
            translate("Messages", "Tiderna går inte ihop."),
            translate("Messages", "Varje pass ska sluta efter att det börjar. Inget har sparats."),
        ),
        "absence_ends_first": (
            translate("Messages", "Frånvaron slutar innan den börjar."),
            translate("Messages", "Välj en senare sluttid. Inget har sparats."),
        ),
        "planning_length_unfit": (
            translate("Messages", "En validering kan vara högst {most} minuter."),
            translate("Messages", "Ange hur lång den är. Inget har sparats."),
        ),
        "planning_pause_unfit": (
            translate("Messages", "Pausen kan vara högst {most} minuter."),
            translate("Messages", "Ange en kortare paus. Inget har sparats."),
        ),
        "planning_at_once_unfit": (
            translate("Messages", "En bedömare kan ha högst {most} personer samtidigt."),
            translate("Messages", "Ange ett lägre antal. Inget har sparats."),
        ),
    }


def _times() -> Texts:
    return {
        "run_has_begun": (
            translate("Messages", "Valideringen är redan påbörjad."),
            translate("Messages", "Den står kvar som den är."),
        ),
        "run_has_no_time": (
            translate("Messages", "Valideringen har ingen tid."),
            translate("Messages", "Ge den en tid först. Inget har ändrats."),
        ),
    }


def _proposals() -> Texts:
    return {
        "nobody_to_plan": (
            translate("Messages", "Det finns ingen att planera."),
            translate("Messages", "Välj minst en som väntar på tid."),
        ),
        "schedule_days_reversed": (
            translate("Messages", "Sista dagen ligger före den första."),
            translate("Messages", "Välj dagarna på nytt. Inget har ändrats."),
        ),
        "schedule_too_long": (
            translate("Messages", "Det är för mycket på en gång."),
            translate(
                "Messages",
                "Ett förslag kan gälla högst {most} dagar och {runs} valideringar. Dela upp det i flera.",
            ),
        ),
        "schedule_changed": (
            translate("Messages", "Något har ändrats sedan förslaget gjordes."),
            translate("Messages", "Inga tider har bokats. Gör ett nytt förslag, så stämmer det igen."),
        ),
    }
