"""Names of Sweden's public holidays in the language of the screens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def holiday_name(swedish: str) -> str:
    """The name to show for the one that `services.planning_ports.PublicHolidays` gives."""
    words = {
        "Nyårsdagen": translate("Holidays", "Nyårsdagen"),
        "Trettondedag jul": translate("Holidays", "Trettondedag jul"),
        "Långfredagen": translate("Holidays", "Långfredagen"),
        "Påskdagen": translate("Holidays", "Påskdagen"),
        "Annandag påsk": translate("Holidays", "Annandag påsk"),
        "Första maj": translate("Holidays", "Första maj"),
        "Kristi himmelsfärdsdag": translate("Holidays", "Kristi himmelsfärdsdag"),
        "Pingstdagen": translate("Holidays", "Pingstdagen"),
        "Nationaldagen": translate("Holidays", "Nationaldagen"),
        "Midsommarafton": translate("Holidays", "Midsommarafton"),
        "Midsommardagen": translate("Holidays", "Midsommardagen"),
        "Alla helgons dag": translate("Holidays", "Alla helgons dag"),
        "Julafton": translate("Holidays", "Julafton"),
        "Juldagen": translate("Holidays", "Juldagen"),
        "Annandag jul": translate("Holidays", "Annandag jul"),
        "Nyårsafton": translate("Holidays", "Nyårsafton"),
    }
    return words.get(swedish, swedish)
