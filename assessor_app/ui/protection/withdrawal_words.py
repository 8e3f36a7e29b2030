"""What goes and what stays when a name is withdrawn, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.services.protection_models import WithdrawalPlan

translate = QCoreApplication.translate


def goes(plan: WithdrawalPlan) -> tuple[str, ...]:
    """What is gone for ever afterwards; what there is none of is not named."""
    counted = (
        (plan.reasons, _reasons(plan.reasons)),
        (plan.notes, _notes(plan.notes)),
        (plan.pictures, _pictures(plan.pictures)),
        (plan.signatures, _signatures(plan.signatures)),
        (plan.documents, _documents(plan.documents)),
    )
    record = translate(
        "Withdrawal", "namn, nummer, födelsedatum, kontaktuppgifter, arbetsgivare och anteckning"
    )
    return (record, *(text for count, text in counted if count))


def stays(plan: WithdrawalPlan) -> tuple[str, ...]:
    """What remains, under the alias or elsewhere."""
    lines = []
    if plan.runs == 1:
        lines.append(translate("Withdrawal", "valideringen, med alla bedömningar och utfall, under aliaset"))
    elif plan.runs:
        many = translate("Withdrawal", "{count} valideringar, med alla bedömningar och utfall, under aliaset")
        lines.append(many.format(count=plan.runs))
    if plan.texts_that_stay:
        named = translate("Withdrawal", "station och prov så som de är skrivna: {texts}")
        lines.append(named.format(texts=", ".join(plan.texts_that_stay)))
    lines.append(
        translate("Withdrawal", "utskrivna papper och sparade filer: samla in och förstör dem själv")
    )
    lines.append(
        translate(
            "Withdrawal",
            "namnet i äldre säkerhetskopior: förstör dem. Läses en in på den här datorn tas namnet bort igen"
            " innan något visas",
        )
    )
    return tuple(lines)


def _reasons(count: int) -> str:
    if count == 1:
        return translate("Withdrawal", "1 motivering eller annan text")
    return translate("Withdrawal", "{count} motiveringar och andra texter").format(count=count)


def _notes(count: int) -> str:
    if count == 1:
        return translate("Withdrawal", "1 anteckning vid ett kriterium")
    return translate("Withdrawal", "{count} anteckningar vid kriterier").format(count=count)


def _pictures(count: int) -> str:
    if count == 1:
        return translate("Withdrawal", "1 bild")
    return translate("Withdrawal", "{count} bilder").format(count=count)


def _signatures(count: int) -> str:
    if count == 1:
        return translate("Withdrawal", "1 underskrift med namn")
    return translate("Withdrawal", "{count} underskrifter med namn").format(count=count)


def _documents(count: int) -> str:
    if count == 1:
        return translate("Withdrawal", "1 utfärdat dokument (utfärda ett nytt under aliaset)")
    return translate("Withdrawal", "{count} utfärdade dokument (utfärda nya under aliaset)").format(
        count=count
    )
