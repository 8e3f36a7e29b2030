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
    """One section: its key, its word, its icon, how it is built, and the right it takes to see it.

    `saves_itself`: a choice made in it takes effect at once, on this PC.
    """

    key: str
    title: str
    icon: str
    build: Build
    right: Right | None = None
    saves_itself: bool = True


def working_sections(session: Session) -> tuple[Section, ...]:
    """The sections that the one who is logged in may see."""
    place = translate("Sections", "Noden") if session.is_node else translate("Sections", "Testcentret")
    every = (
        Section("general", translate("Sections", "Utseende och fraser"), "sun", _general),
        Section("own-account", translate("Sections", "PIN och lösenfras"), "key", _own_account),
        Section("centre", place, "companies", _centre),
        *_of_looks(session),
        *_of_keys(session),
        Section("accounts", translate("Sections", "Konton"), "user", _accounts, Right.MANAGE_ACCOUNTS),
        Section(
            "protection",
            translate("Sections", "Skyddad identitet"),
            "lock",
            _protection,
            Right.MANAGE_PROTECTION,
        ),
        *_of_instruments(session),
        *_of_planning(session),
        *_of_devices(session),
        *_of_server(session),
        *_of_backup(session),
        Section("printers", translate("Sections", "Skrivare"), "print", _printers, Right.PRINT_DOCUMENTS),
        *_of_examination(session),
    )
    return tuple(one for one in every if one.right is None or may(session.actor, one.right))


def _of_looks(session: Session) -> tuple[Section, ...]:
    looks = session.looks
    if looks is None or session.is_node:
        return ()

    def build(session: Session, surroundings: Surroundings) -> QWidget:
        from assessor_app.ui.settings.looks import LooksSection

        return LooksSection(session, surroundings, looks)

    title = translate("Sections", "Dokumentens utseende")
    return (Section("looks", title, "documents", build, Right.CHANGE_CENTRE, saves_itself=False),)


def _of_keys(session: Session) -> tuple[Section, ...]:
    """Everybody may read the words aloud."""
    if session.issuer_keys is None:
        return ()
    return (Section("keys", translate("Sections", "Nycklar och certifikat"), "sign", _keys),)


def _of_instruments(session: Session) -> tuple[Section, ...]:
    """A node measures nothing."""
    if session.is_node or session.running is None:
        return ()
    title = translate("Sections", "Mätdon")
    return (Section("instruments", title, "measure", _instruments, Right.KEEP_INSTRUMENTS),)


def _of_planning(session: Session) -> tuple[Section, ...]:
    if session.running is None or session.is_node:
        return ()
    title = translate("Sections", "Planering")
    return (Section("planning", title, "calendar", _planning, Right.PLAN_SCHEDULE),)


def _planning(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.planning import PlanningSection

    return PlanningSection(session, surroundings)


def _of_devices(session: Session) -> tuple[Section, ...]:
    """Who may only read sees the words of this PC there, to read them aloud."""
    if session.devices is None:
        return ()
    return (Section("devices", translate("Sections", "Datorer och partner"), "exchange", _devices),)


def _of_server(session: Session) -> tuple[Section, ...]:
    desk = session.server
    if desk is None:
        return ()

    def build(session: Session, surroundings: Surroundings) -> QWidget:
        from assessor_app.ui.settings.server import ServerSection

        return ServerSection(session, surroundings, desk)

    title = translate("Sections", "Egen server")
    return (Section("server", title, "exchange", build, Right.EXCHANGE),)


def _of_backup(session: Session) -> tuple[Section, ...]:
    if session.care is None:
        return ()
    return (Section("backup", translate("Sections", "Säkerhetskopiering"), "save", _backup, Right.BACK_UP),)


def _of_examination(session: Session) -> tuple[Section, ...]:
    if session.care is None:
        return ()
    return (
        Section("doctor", translate("Sections", "Kontroll"), "check", _doctor),
        Section("log", translate("Sections", "Logg"), "history", _log),
    )


def _backup(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.backup import BackupSection

    return BackupSection(session, surroundings)


def _devices(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.devices import DevicesSection

    return DevicesSection(session, surroundings)


def _doctor(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.doctor import DoctorSection

    return DoctorSection(session, surroundings)


def _log(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.log import LogSection

    return LogSection(session, surroundings)


def _keys(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.keys import KeysSection

    return KeysSection(session, surroundings)


def _general(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.general import GeneralSection

    return GeneralSection(session, surroundings)


def _centre(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.centre import CentreSection

    return CentreSection(session, surroundings)


def _own_account(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.own_account import OwnAccountSection

    return OwnAccountSection(session, surroundings)


def _accounts(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.accounts import AccountsSection

    return AccountsSection(session, surroundings)


def _printers(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.printers import PrintersSection

    return PrintersSection(session, surroundings)


def _instruments(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.instruments import InstrumentsSection

    return InstrumentsSection(session, surroundings)


def _protection(session: Session, surroundings: Surroundings) -> QWidget:
    from assessor_app.ui.settings.protection import ProtectionSection

    return ProtectionSection(session, surroundings)
