"""What goes and what stays when somebody is erased, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.erasing import ErasureGround
from assessor_app.services.protection_models import WithdrawalPlan

translate = QCoreApplication.translate


def goes(plan: WithdrawalPlan) -> tuple[str, ...]:
    """What is gone for ever afterwards; what there is none of is not named."""
    record = translate("Erasing", "namn, nummer, födelsedatum, kontaktuppgifter, arbetsgivare och anteckning")
    counted = (
        (plan.reasons + plan.notes, translate("Erasing", "motiveringar och anteckningar: {count}")),
        (plan.pictures, translate("Erasing", "bilder: {count}")),
        (plan.signatures, translate("Erasing", "underskrifter med namn: {count}")),
        (plan.documents, translate("Erasing", "utfärdade dokument: {count}")),
    )
    elsewhere = translate("Erasing", "samma uppgifter på bärbara datorer och hos noden, vid nästa utbyte")
    return (record, *(text.format(count=count) for count, text in counted if count), elsewhere)


def stays(plan: WithdrawalPlan) -> tuple[str, ...]:
    """What remains, without a name."""
    lines = []
    if plan.runs:
        runs = translate("Erasing", "bedömningar och utfall utan namn, för statistik (valideringar: {count})")
        lines.append(runs.format(count=plan.runs))
    if plan.texts_that_stay:
        named = translate("Erasing", "station och prov så som de är skrivna: {texts}")
        lines.append(named.format(texts=", ".join(plan.texts_that_stay)))
    lines.append(translate("Erasing", "utskrivna papper och sparade filer: samla in och förstör dem själv"))
    lines.append(
        translate(
            "Erasing",
            "namnet i äldre säkerhetskopior: förstör dem. Läses en in på den här datorn tas namnet bort igen"
            " innan något visas",
        )
    )
    return tuple(lines)


def grounds() -> tuple[tuple[ErasureGround, str, str], ...]:
    """Every ground with its word and what it means."""
    return (
        (ErasureGround.ASKED, translate("Erasing", "Personen har bett om det"), ""),
        (
            ErasureGround.NO_LONGER_NEEDED,
            translate("Erasing", "Tiden är ute"),
            translate("Erasing", "Uppgifterna behövs inte längre enligt er gallringsplan."),
        ),
        (ErasureGround.MISTAKE, translate("Erasing", "Inskriven av misstag"), ""),
    )
