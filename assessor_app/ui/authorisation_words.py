"""What an assessor lacks, in words. Used before planning and signing, and in a run's record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.authorisations import Act, Lack

translate = QCoreApplication.translate


def lack_word(lack: Lack) -> str:
    """One thing that is lacking, to stand in a list after a name."""
    return {
        Lack.NOT_AUTHORISED: translate("Authorisations", "är inte behörig för den här valideringsmodellen"),
        Lack.AUTHORISATION_ENDED: translate("Authorisations", "har en behörighet som har gått ut"),
        Lack.AUTHORISATION_WITHDRAWN: translate("Authorisations", "har fått sin behörighet återkallad"),
        Lack.NO_SECRECY_AGREEMENT: translate("Authorisations", "har ingen tystnadsförbindelse"),
    }[lack]


def lacking(name: str, why: Sequence[Lack]) -> str:
    """`Per Norén är inte behörig för … och har ingen tystnadsförbindelse.`"""
    words = [lack_word(lack) for lack in why]
    both = translate("Authorisations", "{first} och {second}")
    said = words[0] if len(words) == 1 else both.format(first=words[0], second=words[1])
    return translate("Authorisations", "{name} {said}.").format(name=name, said=said)


def warning(act: Act, name: str, why: Sequence[Lack]) -> str:
    """What is said before an act: it can be done, and it is noted."""
    may = {
        Act.PLANNED: translate("Authorisations", "Du kan planera ändå. Det noteras i valideringen."),
        Act.SIGNED: translate("Authorisations", "Du kan signera ändå. Det noteras i valideringen."),
    }
    return f"{lacking(name, why)} {may[act]}"


def noted(act: Act, name: str, why: Sequence[Lack], at: str) -> str:
    """What the record says afterwards."""
    words = {
        Act.PLANNED: translate("Authorisations", "Vid planeringen {at}: {lacking}"),
        Act.SIGNED: translate("Authorisations", "Vid underskriften {at}: {lacking}"),
    }
    return words[act].format(at=at, lacking=lacking(name, why))
