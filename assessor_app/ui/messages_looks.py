"""Sentences for what is refused of the documents' look and words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Code → what happened, and what was kept and is to be done."""
    return {
        "accent_unfit": (
            translate("Messages", "Färgen går inte att läsa."),
            translate("Messages", "Skriv sex tecken, 0–9 och A–F, till exempel 1F4E79."),
        ),
        "accent_too_light": (
            translate("Messages", "Färgen är för ljus för text på vitt papper."),
            translate("Messages", "Välj en mörkare. Förhandsvisningen har kvar den förra."),
        ),
        "wording_not_changeable": (
            translate("Messages", "Den texten går inte att ändra."),
            translate("Messages", "Inget har sparats."),
        ),
        "wording_too_long": (
            translate("Messages", "Texten är för lång."),
            translate("Messages", "Högst {longest} tecken får plats."),
        ),
        "wording_braces": (
            translate("Messages", "En klammer står ensam eller tom."),
            translate("Messages", "Klamrar får bara stå runt det som fylls i åt er."),
        ),
        "wording_place_missing": (
            translate("Messages", "Något som fylls i åt er saknas: {places}."),
            translate("Messages", "Skriv in det på sin plats i texten."),
        ),
        "wording_place_unknown": (
            translate("Messages", "Det här kan programmet inte fylla i: {places}."),
            translate("Messages", "Ta bort det, eller skriv ordet utan klamrar."),
        ),
        "wording_names_brand": (
            translate("Messages", "Svensk industrivalidering är någon annans varumärke."),
            translate("Messages", "Dokumenten är testcentrets egna och får inte ge sken av något annat."),
        ),
        "wording_names_model": (
            translate(
                "Messages", "Modellens namn och Kompetensbevis får stå som rubrik bara med ägarens tillstånd."
            ),
            translate("Messages", "Anteckna tillståndet under Testcentret, eller välj en annan rubrik."),
        ),
        "no_checklist_for_sample": (
            translate("Messages", "Det finns ingen checklista att visa ett exempel med."),
            translate("Messages", "Det går att spara ändå."),
        ),
    }
