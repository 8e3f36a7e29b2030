"""Sentences for backups, restores and what lasts about them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Every sentence about keeping the store safe, in the language of the screens."""
    return {**_targets(), **_media(), **_making(), **_using(), **_lasting()}


def _targets() -> Texts:
    return {
        "backup_target_gone": (
            translate("Messages", "Platsen för säkerhetskopior går inte att nå."),
            translate(
                "Messages",
                "Är stickan urtagen? Sätt i den och försök igen. Allt på datorn är orört, och en halv kopia"
                " räknas aldrig.",
            ),
        ),
        "backup_target_other": (
            translate("Messages", "Det här är en annan sticka eller mapp än den som valdes."),
            translate(
                "Messages", "Inget har skrivits på den. Sätt i rätt sticka, eller lägg till den som ny plats."
            ),
        ),
        "backup_target_full": (
            translate("Messages", "Stickan eller disken blev full innan säkerhetskopian var klar."),
            translate(
                "Messages",
                "De tidigare kopiorna är kvar. Frigör utrymme där, eller välj en annan plats.",
            ),
        ),
        "backup_target_no_room": (
            translate("Messages", "Säkerhetskopian får inte plats."),
            translate(
                "Messages",
                "Den behöver {needed} MB och {free} MB är lediga. Inget har skrivits. Frigör utrymme där,"
                " eller välj en annan plats.",
            ),
        ),
        "backup_target_read_only": (
            translate("Messages", "Det går inte att skriva på platsen för säkerhetskopior."),
            translate(
                "Messages",
                "Är stickan skrivskyddad? De tidigare kopiorna är kvar. Välj annars en annan.",
            ),
        ),
    }


def _media() -> Texts:
    return {
        "backup_target_io": (
            translate("Messages", "Stickan eller disken svarar fel."),
            translate(
                "Messages",
                "Säkerhetskopian blev inte klar; allt på datorn är orört. Prova en annan sticka: den här kan"
                " vara utsliten.",
            ),
        ),
        "backup_target_busy": (
            translate("Messages", "Ett annat program skriver till platsen för säkerhetskopior just nu."),
            translate("Messages", "Vänta en stund och försök igen. Allt på datorn är orört."),
        ),
        "backup_target_small_files": (
            translate("Messages", "Stickan tar inte emot så stora filer."),
            translate(
                "Messages", "Allt på datorn är orört. Formatera stickan som exFAT, eller välj en annan plats."
            ),
        ),
        "backup_target_inside": (
            translate("Messages", "Mappen ligger i programmets egen datamapp."),
            translate("Messages", "Då försvinner kopian med originalet. Välj en sticka eller en annan disk."),
        ),
        "backup_target_unknown": (
            translate("Messages", "Platsen är inte vald för säkerhetskopior."),
            translate("Messages", "Lägg till den under Inställningar, Säkerhetskopiering."),
        ),
    }


def _making() -> Texts:
    return {
        "backup_no_room_here": (
            translate("Messages", "Den här datorns disk har inte plats för kopian medan den görs."),
            translate("Messages", "Allt sparat är kvar. Frigör utrymme och försök igen."),
        ),
        "backup_not_proven": (
            translate("Messages", "Säkerhetskopian gick inte att läsa tillbaka."),
            translate(
                "Messages",
                "Den räknas därför inte; allt på datorn är orört. Prova en annan sticka: den här kan vara"
                " utsliten.",
            ),
        ),
    }


def _using() -> Texts:
    return {
        "backup_half": (
            translate("Messages", "Säkerhetskopian är ofullständig."),
            translate("Messages", "Den avbröts innan den blev klar. Välj en annan kopia."),
        ),
        "backup_damaged": (
            translate("Messages", "Säkerhetskopian är skadad."),
            translate("Messages", "Inget har ändrats på datorn. Välj en annan kopia."),
        ),
        "backup_from_the_future": (
            translate("Messages", "Säkerhetskopian är gjord av en nyare version av programmet."),
            translate("Messages", "Inget har ändrats. Installera den nyare versionen och försök igen."),
        ),
        "backup_other_centre": (
            translate("Messages", "Säkerhetskopian hör till ett annat testcenter."),
            translate(
                "Messages", "Den kan bara läsas in på en dator utan testcenter. Inget har ändrats här."
            ),
        ),
        "backup_none_here": (
            translate("Messages", "I mappen finns ingen säkerhetskopia."),
            translate("Messages", "Välj stickan eller mappen som kopiorna sparades i."),
        ),
        "restore_unfinished": (
            translate("Messages", "En återställning är inte klar."),
            translate(
                "Messages",
                "Filerna kunde inte flyttas på plats; inget är borta. Stäng andra program och starta om.",
            ),
        ),
    }


def _lasting() -> Texts:
    return {
        "store_restored": (
            translate("Messages", "Testcentret är återställt från säkerhetskopian {made_at}."),
            translate(
                "Messages",
                "Det som fanns här innan ligger i mappen {aside}. Gå igenom kontona: den som spärrats efter"
                " kopian är spärrad igen bara om det hände på den här datorn.",
            ),
        ),
        "revoked_is_last": (
            translate("Messages", "Ett spärrat konto kan logga in igen efter återställningen."),
            translate("Messages", "Det är det enda som finns. Lägg upp ett nytt konto och spärra det igen."),
        ),
        "backup_never": (
            translate("Messages", "Testcentret har ingen säkerhetskopia."),
            translate("Messages", "Om disken går sönder är allt borta. Välj en sticka och gör en nu."),
        ),
        "backup_old": (
            translate("Messages", "Den senaste säkerhetskopian gjordes för {days} dagar sedan."),
            translate("Messages", "Sätt i stickan och gör en ny."),
        ),
        "backup_failed": (
            translate("Messages", "Den senaste säkerhetskopieringen blev inte klar."),
            translate("Messages", "Allt på datorn är orört. Se varför och försök igen."),
        ),
    }
