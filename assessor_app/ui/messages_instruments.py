"""Sentences for what the rules of instruments, calibrations and measurements refuse."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Code → what happened, and what was kept and is to be done."""
    return {**_instruments(), **_calibrations(), **_measurements()}


def _instruments() -> Texts:
    return {
        "instrument_unknown": (
            translate("Messages", "Mätdonet finns inte här."),
            translate("Messages", "Inget har ändrats. Välj ett ur listan över mätdon."),
        ),
        "instrument_mark_missing": (
            translate("Messages", "Mätdonet har ingen märkning."),
            translate("Messages", "Skriv det som står på donet, som SKJ-014. Inget har sparats."),
        ),
        "instrument_mark_taken": (
            translate("Messages", "Ett annat mätdon i bruk har redan märkningen {mark}."),
            translate("Messages", "Skriv en annan, eller ta det andra ur bruk först. Inget har sparats."),
        ),
        "instrument_number_unfit": (
            translate("Messages", "Mätområde och avläsning ska vara tal."),
            translate("Messages", "Skriv till exempel 0,01. Inget har sparats."),
        ),
        "instrument_range_reversed": (
            translate("Messages", "Mätområdet slutar före det börjar."),
            translate("Messages", "Kontrollera talen. Inget har sparats."),
        ),
        "instrument_interval_unfit": (
            translate("Messages", "Intervallet får vara högst {most} månader."),
            translate("Messages", "Inget har sparats."),
        ),
        "instrument_is_withdrawn": (
            translate("Messages", "Mätdonet är redan ur bruk."),
            translate("Messages", "Inget har ändrats."),
        ),
    }


def _calibrations() -> Texts:
    return {
        "calibration_unknown": (
            translate("Messages", "Kalibreringen finns inte här."),
            translate("Messages", "Inget har ändrats. Den kan ha tagits bort på en annan dator."),
        ),
        "calibration_day_missing": (
            translate("Messages", "Dagen för kalibreringen saknas."),
            translate("Messages", "Skriv den som ÅÅÅÅ-MM-DD. Inget har sparats."),
        ),
        "calibration_in_future": (
            translate("Messages", "Kalibreringen ligger i framtiden."),
            translate("Messages", "Skriv dagen då den gjordes. Inget har sparats."),
        ),
        "calibration_due_missing": (
            translate("Messages", "Det står inte när donet ska kalibreras nästa gång."),
            translate("Messages", "Skriv dagen, eller ett intervall på mätdonet. Inget har sparats."),
        ),
        "calibration_due_reversed": (
            translate("Messages", "Nästa kalibrering ligger inte efter den här."),
            translate("Messages", "Kontrollera dagarna. Inget har sparats."),
        ),
        "calibration_deviation_unfit": (
            translate("Messages", "Avvikelsen ska vara ett tal."),
            translate("Messages", "Skriv till exempel 0,02. Inget har sparats."),
        ),
    }


def _measurements() -> Texts:
    return {
        "nothing_to_measure": (
            translate("Messages", "Det här kriteriet mäts inte."),
            translate("Messages", "Inget har sparats."),
        ),
        "measurement_number_unfit": (
            translate("Messages", "Facit och mätt värde ska vara tal."),
            translate("Messages", "Skriv till exempel 12,05. Det du skrev står kvar i fältet."),
        ),
        "too_many_readings": (
            translate("Messages", "Högst {most} mätningar på ett kriterium."),
            translate("Messages", "Inget har sparats."),
        ),
    }
