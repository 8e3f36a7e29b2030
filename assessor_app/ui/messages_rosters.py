"""Sentences for what is refused of lists of people."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Code → what happened, and what was kept and is to be done."""
    return {**_of_files(), **_of_lists()}


def _of_files() -> Texts:
    return {
        "roster_empty": (
            translate("Messages", "Listan är tom."),
            translate("Messages", "Ingen person står i den. Kontrollera att det är rätt fil och rätt blad."),
        ),
        "roster_too_large": (
            translate("Messages", "Filen är större än {limit} MB."),
            translate("Messages", "Inget har lästs. Ta bort bilder och onödiga blad, eller dela listan."),
        ),
        "roster_too_many_lines": (
            translate("Messages", "Bladet har fler än 20 000 rader."),
            translate("Messages", "Inget har lästs. Dela listan i flera filer."),
        ),
        "roster_too_many_columns": (
            translate("Messages", "Bladet har fler än 200 kolumner."),
            translate("Messages", "Inget har lästs. Ta bort kolumnerna som inte behövs."),
        ),
        "roster_too_many_cells": (
            translate("Messages", "Bladet har fler än en miljon ifyllda celler."),
            translate("Messages", "Inget har lästs. Ta bort kolumnerna som inte behövs, eller dela listan."),
        ),
        "roster_cell_too_long": (
            translate("Messages", "En cell i listan är orimligt lång."),
            translate("Messages", "Inget har lästs. Kontrollera att citattecknen i filen går ihop."),
        ),
        "roster_old_format": (
            translate("Messages", "Filen är i ett äldre Excel-format."),
            translate("Messages", "Öppna den i Excel, spara den som .xlsx och läs in den igen."),
        ),
        "roster_encrypted": (
            translate("Messages", "Filen är skyddad med ett lösenord."),
            translate(
                "Messages",
                "Öppna den i Excel och ta bort lösenordet, eller be om en kopia utan.",
            ),
        ),
        "roster_is_ods": (
            translate("Messages", "Filen är ett kalkylblad i OpenDocument-format."),
            translate("Messages", "Spara den som .xlsx eller .csv och läs in den igen."),
        ),
        "roster_not_a_list": (
            translate("Messages", "Filen är ingen lista."),
            translate("Messages", "Listor läses som .xlsx, .csv eller text. Inget har ändrats."),
        ),
        "roster_damaged": (
            translate("Messages", "Filen är skadad eller avkortad."),
            translate("Messages", "Inget har lästs. Be avsändaren skicka den igen."),
        ),
        "roster_bomb": (
            translate("Messages", "Filen är byggd så att den inte går att läsa säkert."),
            translate("Messages", "Inget har lästs. Fråga avsändaren, eller be om listan som .csv."),
        ),
    }


def _of_lists() -> Texts:
    return {
        "roster_names_missing": (
            translate("Messages", "Ingen kolumn är vald som namn."),
            translate("Messages", "Välj kolumnen med namn, eller kolumnerna med förnamn och efternamn."),
        ),
        "roster_nothing_chosen": (
            translate("Messages", "Ingen rad är vald."),
            translate("Messages", "Välj minst en rad att läsa in. Inget har ändrats."),
        ),
        "roster_line_unfit": (
            translate("Messages", "Rad {line} kan inte läsas in."),
            translate("Messages", "Inget har ändrats. Välj bort raden, eller rätta den i filen."),
        ),
        "roster_changed_meanwhile": (
            translate("Messages", "Något har ändrats sedan listan kontrollerades."),
            translate("Messages", "Inget har lästs in. Kontrollera listan igen."),
        ),
        "roster_unknown": (
            translate("Messages", "Listan finns inte här."),
            translate("Messages", "Inget har ändrats."),
        ),
        "roster_built_on": (
            translate("Messages", "Listan kan inte tas tillbaka: {reasons}."),
            translate("Messages", "Inget har ändrats. Rätta i stället de poster som blev fel."),
        ),
    }


def reasons(found: object) -> str:
    """What stands on a list, as one part of a sentence; `found` is (what, how many) each."""
    words = {
        "candidate": translate("Messages", "uppgifter om personer har ändrats"),
        "assessment": translate("Messages", "valideringar är planerade"),
        "document": translate("Messages", "dokument är utfärdade"),
        "visit": translate("Messages", "personer är med på besök"),
        "employment": translate("Messages", "anställningar har tillkommit eller ändrats"),
        "participation": translate("Messages", "deltaganden har tillkommit eller ändrats"),
        "company": translate("Messages", "företag har ändrats"),
        "programme": translate("Messages", "företag är med i en insats"),
        "month": translate("Messages", "månader är stängda"),
    }
    other = translate("Messages", "annat har tillkommit")
    if not isinstance(found, tuple | list):
        return other
    return ", ".join(dict.fromkeys(words.get(str(what), other) for what, _number in found)) or other
