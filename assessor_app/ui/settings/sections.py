"""The sections of the settings, in order. A section is imported and built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from assessor_app.domain.rights import Right, may
from assessor_app.ui.session import Session
from assessor_app.ui.settings.surroundings import Surroundings

translate = QCoreApplication.translate
Build = Callable[[Session, Surroundings], QWidget]


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its key, its word, its icon, how it is built, and the right it takes to see it."""

    key: str
    title: str
    icon: str
    build: Build
    right: Right | None = None


def working_sections(session: Session) -> tuple[Section, ...]:
    """The sections that the one who is logged in may see."""
    every = (
        Section("general", translate("Sections", "Utseende och fraser"), "sun", _general),
        Section("centre", translate("Sections", "Testcentret"), "settings", _centre),
        Section(
            "protection",
            translate("Sections", "Skyddad identitet"),
            "lock",
            _protection,
            Right.MANAGE_PROTECTION,
        ),
    )
    return tuple(one for one in every if one.right is None or may(session.actor, one.right))


def _general(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.general import GeneralSection

    return GeneralSection(session, surroundings)


def _centre(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.centre import CentreSection

    return CentreSection(session, surroundings)


def _protection(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.protection import ProtectionSection

    return ProtectionSection(session, surroundings)
