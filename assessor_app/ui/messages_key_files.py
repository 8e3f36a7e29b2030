"""Sentences for the centre's keys on their way from one of its PCs to another."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Code → what happened, and what was kept and is to be done."""
    return {**_giving(), **_files(), **_keys()}


def _giving() -> Texts:
    return {
        "keys_to_a_laptop": (
            translate("Messages", "{pc} är en bedömares dator."),
            translate(
                "Messages", "Kryssa för att du vet det, eller välj en annan dator. Ingen fil har skrivits."
            ),
        ),
        "device_without_recipient": (
            translate("Messages", "Det går inte att skriva något som bara {pc} kan läsa."),
            translate(
                "Messages", "Lägg till datorn på nytt under Datorer och partner. Ingen fil har skrivits."
            ),
        ),
    }


def _files() -> Texts:
    nothing = translate("Messages", "Inga nycklar har lagts in. Skriv en ny fil på den dator som har dem.")
    return {
        "key_file_unfit": (translate("Messages", "Det är ingen hel nyckelfil."), nothing),
        "key_file_altered": (
            translate("Messages", "Nyckelfilen har ändrats sedan den skrevs."),
            nothing,
        ),
        "key_file_changed": (
            translate("Messages", "Det är en annan fil nu än den vars ord du jämförde."),
            translate("Messages", "Inga nycklar har lagts in. Välj filen igen och jämför orden på nytt."),
        ),
        "key_file_from_the_future": (
            translate("Messages", "Nyckelfilen är skriven av en nyare version av Assessor."),
            translate("Messages", "Inga nycklar har lagts in. Uppdatera programmet här först."),
        ),
        "key_file_for_another": (
            translate("Messages", "Nyckelfilen är skriven för en annan dator: {pc}."),
            translate("Messages", "Inga nycklar har lagts in. Öppna den där, eller skriv en för den här."),
        ),
        "key_file_not_for_this": (
            translate("Messages", "Nyckelfilen går inte att öppna på den här datorn."),
            nothing,
        ),
        "key_file_of_another_centre": (
            translate("Messages", "Nyckelfilen kommer från ett annat testcenter: {name}."),
            translate("Messages", "Inga nycklar har lagts in."),
        ),
        "key_file_giver_unknown": (
            translate("Messages", "Datorn som skrev nyckelfilen är inte känd här: {pc}."),
            translate("Messages", "Inga nycklar har lagts in. Ta in en fil från testcentrets dator först."),
        ),
        "key_file_giver_revoked": (
            translate("Messages", "Datorn som skrev nyckelfilen är spärrad: {pc}."),
            translate("Messages", "Inga nycklar har lagts in."),
        ),
    }


def _keys() -> Texts:
    return {
        "key_file_old": (
            translate("Messages", "Nycklarna i filen är ersatta av nyare."),
            translate("Messages", "Inga nycklar har lagts in. Skriv en ny fil på {pc}."),
        ),
        "key_file_too_new": (
            translate("Messages", "Den här datorn känner inte till nycklarna i filen än."),
            translate("Messages", "Inga nycklar har lagts in. Ta in en vanlig fil från {pc} först."),
        ),
        "key_file_used": (
            translate("Messages", "Nycklarna i den här filen är redan mottagna en gång."),
            translate("Messages", "Inga nycklar har lagts in. Behövs de igen, skriv en ny fil."),
        ),
        "keys_are_here": (
            translate("Messages", "Nycklarna finns redan här."),
            translate("Messages", "Inget har ändrats. Ta bort filen från minnet."),
        ),
    }
