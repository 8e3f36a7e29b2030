"""How an account stands and what has happened to it, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from assessor_app.domain import accounts as ev
from assessor_app.domain.accounts import AccountChange, Authorisation, Role
from assessor_app.services.accounts import AccountView
from assessor_app.ui.formats import Formats

translate = QCoreApplication.translate


def role_word(role: Role) -> str:
    """The role, as it stands in a line."""
    return {
        Role.MANAGER: translate("Accounts", "Centrumansvarig"),
        Role.ASSESSOR: translate("Accounts", "Bedömare"),
        Role.COORDINATOR: translate("Accounts", "Samordnare"),
    }[role]


def role_choices() -> tuple[tuple[Role, str, str], ...]:
    """The roles that somebody can be given, with what each may do."""
    return (
        (
            Role.ASSESSOR,
            role_word(Role.ASSESSOR),
            translate("Accounts", "Planerar, bedömer, signerar och skriver ut."),
        ),
        (
            Role.MANAGER,
            role_word(Role.MANAGER),
            translate("Accounts", "Allt det, och dessutom konton, testcentret och att öppna signerade igen."),
        ),
        (
            Role.COORDINATOR,
            role_word(Role.COORDINATOR),
            translate("Accounts", "Registrerar validander, planerar besök och byter filer. Bedömer inte."),
        ),
    )


def standing(view: AccountView) -> tuple[str, str]:
    """Word and tone of how an account stands."""
    if view.account.revoked:
        return translate("Accounts", "Spärrat"), "not-shown"
    if not view.opens:
        return translate("Accounts", "Saknar lösenfras här"), "partly"
    return translate("Accounts", "Aktivt"), "shown"


def detail(view: AccountView, formats: Formats) -> str:
    """Role, PIN and last login in one line."""
    parts = [role_word(view.account.role)]
    if view.has_pin:
        parts.append(translate("Accounts", "har PIN"))
    if view.last_login_at is None:
        parts.append(translate("Accounts", "har inte loggat in här"))
    else:
        at = formats.short_day_time(view.last_login_at)
        parts.append(translate("Accounts", "senast inloggad {at}").format(at=at))
    return " · ".join(parts)


def authorisation_word(held: Authorisation | None, today: str, formats: Formats) -> tuple[str, str]:
    """How an authorisation stands: word and tone."""
    if held is None:
        return translate("Accounts", "Ingen behörighet"), "idle"
    if held.withdrawn:
        return translate("Accounts", "Återkallad"), "not-shown"
    if held.until is None:
        return translate("Accounts", "Utan slutdatum"), "shown"
    day = formats.short_day(held.until)
    if held.until < today:
        return translate("Accounts", "Gick ut {day}").format(day=day), "partly"
    return translate("Accounts", "Till {day}").format(day=day), "shown"


def history_line(
    change: AccountChange,
    before: tuple[AccountChange, ...],
    who: str,
    titles: Mapping[str, str],
    formats: Formats,
) -> str:
    """One line of an account's history; `before` are the changes that came earlier."""
    line = translate("Accounts", "{at} · {who} · {what}")
    at = formats.short_day_time(change.wall_at)
    what = _what(change, before, titles, formats)
    return line.format(at=at, who=who or translate("Accounts", "okänd"), what=what)


def _what(
    change: AccountChange, before: tuple[AccountChange, ...], titles: Mapping[str, str], formats: Formats
) -> str:
    match change.event:
        case ev.AccountRegistered(role=role):
            return translate("Accounts", "släppte in som {role}").format(role=role_word(role).lower())
        case ev.AccountAmended():
            return _amended(change.event, before)
        case ev.AccountRevoked():
            return translate("Accounts", "spärrade kontot")
        case ev.AccountLetIn():
            return translate("Accounts", "släppte in igen")
        case ev.AccountAdmitted():
            return translate("Accounts", "släppte in på en dator till")
        case ev.PassphraseChanged():
            return translate("Accounts", "ny lösenfras")
        case ev.AuthorisationRecorded(qualification=what, until=until):
            title = titles.get(what, what)
            if until is None:
                return translate("Accounts", "behörig för {title} utan slutdatum").format(title=title)
            words = translate("Accounts", "behörig för {title} till {day}")
            return words.format(title=title, day=formats.short_day(until))
        case ev.AuthorisationWithdrawn(qualification=what):
            words = translate("Accounts", "återkallade behörigheten för {title}")
            return words.format(title=titles.get(what, what))
        case ev.SecrecyAgreementRecorded(signed_on=None):
            return translate("Accounts", "tog bort tystnadsförbindelsen")
        case ev.SecrecyAgreementRecorded(signed_on=day):
            words = translate("Accounts", "tystnadsförbindelse undertecknad {day}")
            return words.format(day=formats.short_day(day or ""))
    return ""


def _amended(event: ev.AccountAmended, before: tuple[AccountChange, ...]) -> str:
    """Only what became another: role, name or both."""
    known = [one.event for one in before if isinstance(one.event, ev.AccountRegistered | ev.AccountAmended)]
    role = known[-1].role if known else None
    name = known[-1].name if known else None
    parts = []
    if name != event.name:
        parts.append(translate("Accounts", "namnet blev {name}").format(name=event.name or "–"))
    if role is not event.role:
        words = translate("Accounts", "rollen blev {role}")
        parts.append(words.format(role=role_word(event.role).lower()))
    return ", ".join(parts) or translate("Accounts", "uppgifterna ändrades")
