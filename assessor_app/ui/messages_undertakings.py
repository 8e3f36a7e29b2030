"""Sentences for what the rules of companies, employments, programmes and participations refuse."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Code → what happened, and what was kept and is to be done."""
    return {**_companies(), **_programmes(), **_amounts(), **_months(), **_participations()}


def month(value: str) -> str:
    """`Maj 2026` for ``2026-05``, as a sentence begins; what is no month is given back."""
    year, _, number = value.partition("-")
    names = (
        translate("Messages", "januari"),
        translate("Messages", "februari"),
        translate("Messages", "mars"),
        translate("Messages", "april"),
        translate("Messages", "maj"),
        translate("Messages", "juni"),
        translate("Messages", "juli"),
        translate("Messages", "augusti"),
        translate("Messages", "september"),
        translate("Messages", "oktober"),
        translate("Messages", "november"),
        translate("Messages", "december"),
    )
    if not number.isdecimal() or not 1 <= int(number) <= len(names):
        return value
    name = names[int(number) - 1]
    return f"{name[:1].upper()}{name[1:]} {year}"


def _companies() -> Texts:
    return {
        "company_unknown": (
            translate("Messages", "Företaget finns inte här."),
            translate("Messages", "Inget har ändrats. Gå till listan över företag."),
        ),
        "organisation_number_unfit": (
            translate("Messages", "Organisationsnumret stämmer inte."),
            translate("Messages", "Kontrollera de tio siffrorna, som 556036-0793. Inget har sparats."),
        ),
        "workplace_name_missing": (
            translate("Messages", "Arbetsplatsen har inget namn."),
            translate("Messages", "Skriv vad den kallas. Inget har sparats."),
        ),
        "contact_name_missing": (
            translate("Messages", "Kontaktpersonen har inget namn."),
            translate("Messages", "Skriv vem det är. Inget har sparats."),
        ),
        "profile_name_missing": (
            translate("Messages", "Kravprofilen har inget namn."),
            translate("Messages", "Skriv vilken roll den gäller. Inget har sparats."),
        ),
        "profile_areas_missing": (
            translate("Messages", "Kravprofilen har inga kompetensområden."),
            translate("Messages", "Välj minst ett som rollen kräver. Inget har sparats."),
        ),
        "employment_unknown": (
            translate("Messages", "Anställningen finns inte här."),
            translate("Messages", "Inget har ändrats. Den kan ha tagits bort på en annan dator."),
        ),
    }


def _programmes() -> Texts:
    return {
        "programme_unknown": (
            translate("Messages", "Insatsen finns inte här."),
            translate("Messages", "Inget har ändrats. Gå till listan över insatser."),
        ),
        "programme_name_missing": (
            translate("Messages", "Insatsen har inget namn."),
            translate("Messages", "Skriv vad den heter. Inget har sparats."),
        ),
        "programme_days_missing": (
            translate("Messages", "Insatsens tid saknas."),
            translate("Messages", "Välj första och sista dagen. Inget har sparats."),
        ),
        "programme_days_reversed": (
            translate("Messages", "Insatsens sista dag är före den första."),
            translate("Messages", "Rätta dagarna. Inget har sparats."),
        ),
        "programme_too_long": (
            translate("Messages", "Insatsen är längre än {most} år."),
            translate("Messages", "Kontrollera årtalen. Inget har sparats."),
        ),
        "programme_target_unfit": (
            translate("Messages", "Målet går inte att läsa."),
            translate("Messages", "Skriv hur många personer som ska valideras. Inget har sparats."),
        ),
        "programme_budget_unfit": (
            translate("Messages", "Budgeten går inte att läsa."),
            translate("Messages", "Skriv beloppet i kronor, som 85 394. Inget har sparats."),
        ),
        "partner_name_missing": (
            translate("Messages", "Partnern har inget namn."),
            translate("Messages", "Skriv vilken organisation det är. Inget har sparats."),
        ),
        "centre_name_missing": (
            translate("Messages", "Testcentret har inget namn."),
            translate("Messages", "Skriv vad det heter. Inget har sparats."),
        ),
        "activity_name_missing": (
            translate("Messages", "Aktiviteten har inget namn."),
            translate("Messages", "Skriv vad deltagarna gör. Inget har sparats."),
        ),
        "activity_unknown": (
            translate("Messages", "Aktiviteten finns inte i insatsen."),
            translate("Messages", "Välj en av insatsens aktiviteter. Inget har sparats."),
        ),
    }


def _amounts() -> Texts:
    return {
        "amount_unfit": (
            translate("Messages", "Beloppet går inte att läsa."),
            translate("Messages", "Skriv det i kronor, som 1 250,50. Inget har sparats."),
        ),
        "day_missing": (
            translate("Messages", "Dagen saknas."),
            translate("Messages", "Välj en dag. Inget har sparats."),
        ),
        "day_unfit": (
            translate("Messages", "Dagen går inte att läsa."),
            translate("Messages", "Skriv den som 2026-05-14. Inget har sparats."),
        ),
        "minutes_unfit": (
            translate("Messages", "Tiden går inte att läsa."),
            translate("Messages", "Skriv timmar, som 3,5 – högst 24 på en dag. Inget har sparats."),
        ),
        "more_than_a_day": (
            translate("Messages", "Det blir mer än 24 timmar på en dag."),
            translate("Messages", "Kontrollera timmarna. Det som var intygat är kvar."),
        ),
        "age_unfit": (
            translate("Messages", "Åldern stämmer inte."),
            translate("Messages", "Skriv den i hela år. Inget har sparats."),
        ),
    }


def _months() -> Texts:
    return {
        "month_is_closed": (
            translate("Messages", "{month} är stängd."),
            translate("Messages", "Inget har ändrats. Öppna månaden igen för att rätta den."),
        ),
        "month_unknown": (
            translate("Messages", "Månaden hör inte till insatsen."),
            translate("Messages", "Inget har ändrats. Välj en av insatsens månader."),
        ),
        "month_not_over": (
            translate("Messages", "Månaden är inte slut."),
            translate("Messages", "Den är öppen. Stäng den när den sista dagen har gått."),
        ),
        "month_not_closed": (
            translate("Messages", "Månaden är inte stängd."),
            translate("Messages", "Inget har ändrats. Den går att rätta som den är."),
        ),
        "earlier_month_open": (
            translate("Messages", "{month} är inte stängd än."),
            translate("Messages", "Månaderna stängs i ordning. Stäng den först."),
        ),
    }


def _participations() -> Texts:
    return {
        "participation_unknown": (
            translate("Messages", "Deltagandet finns inte här."),
            translate("Messages", "Inget har ändrats. Det kan ha tagits bort på en annan dator."),
        ),
        "entry_outside_programme": (
            translate("Messages", "Startdagen ligger utanför insatsens tid."),
            translate("Messages", "Välj en dag under insatsen. Inget har sparats."),
        ),
        "left_before_entry": (
            translate("Messages", "Slutdagen är före startdagen."),
            translate("Messages", "Rätta dagarna. Inget har sparats."),
        ),
        "hours_before_entry": (
            translate("Messages", "Dagen är före deltagarens start."),
            translate("Messages", "Välj en senare dag. Inget har sparats."),
        ),
        "hours_after_exit": (
            translate("Messages", "Deltagaren hade slutat den dagen."),
            translate("Messages", "Välj en tidigare dag, eller rätta slutdagen. Inget har sparats."),
        ),
    }
