"""What a day reminds of beside its runs; what has a banner above every page is not said here again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import timedelta
from uuid import UUID

from assessor_app.domain.accounts import Account
from assessor_app.domain.centres import Actor
from assessor_app.domain.document_gaps import ISSUABLE
from assessor_app.domain.instruments import InstrumentStanding
from assessor_app.domain.issuer_keys import CertificateSource
from assessor_app.domain.rights import Right, may
from assessor_app.services.backup_views import BackupState
from assessor_app.services.instrument_models import InstrumentQuery, InstrumentStore
from assessor_app.services.issuer_keys import days_left, standing_of
from assessor_app.services.key_models import CertificateStanding
from assessor_app.services.ports import Workspace
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.services.today import MOST_WAITING, Day, Reminder, Settling

DAYS_BEFORE_AN_END = 30


class BackupAge:
    """How old the last good backup is; a missing, old or failed one has its banner. A `ReminderSource`."""

    def __init__(self, state: Callable[[], BackupState]) -> None:
        self._state = state

    def reminders(self, _actor: Actor, _day: Day) -> Sequence[Reminder]:
        """The age in days, where there is a backup and nothing ails it."""
        state = self._state()
        if state.problem is not None or state.age_days is None:
            return ()
        return (Reminder("backup_made", days=max(0, state.age_days)),)


class ConflictsOpen:
    """How much contradicts itself and waits for somebody to settle it. A `ReminderSource`."""

    def __init__(self, settling: Settling) -> None:
        self._settling = settling

    def reminders(self, actor: Actor, _day: Day) -> Sequence[Reminder]:
        """One reminder for all that this actor may settle."""
        count = self._settling.count(actor)
        return (Reminder("conflicts_open", count=count),) if count else ()


class DocumentsToIssue:
    """How many ended runs wait for their document, where it is worth issuing them together. A
    `ReminderSource`."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def reminders(self, actor: Actor, _day: Day) -> Sequence[Reminder]:
        """One reminder for those who issue, from the second run on; a single one waits in the list of the
        day."""
        if not may(actor, Right.ISSUE_DOCUMENTS):
            return ()
        query = AssessmentQuery(statuses=ISSUABLE, without_certificate=True, limit=MOST_WAITING)
        count = sum(1 for run in self._workspace.assessment_rows(query) if run.rated)
        return (Reminder("documents_to_issue", count=count),) if count > 1 else ()


class AuthorisationEnds:
    """Whose authorisation ends within a month: one's own, and everybody's for those who see to accounts."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def reminders(self, actor: Actor, day: Day) -> Sequence[Reminder]:
        """The soonest first."""
        sees_all = may(actor, Right.MANAGE_ACCOUNTS)
        last = (day.on + timedelta(days=DAYS_BEFORE_AN_END)).isoformat()
        found = [
            Reminder("authorisation_ends", name=account.name, on=until)
            for account in self._workspace.centre().accounts.values()
            if not account.revoked and (sees_all or account.id == actor.id)
            for until in _ends_of(account)
            if day.on.isoformat() <= until <= last
        ]
        return tuple(sorted(found, key=lambda reminder: (reminder.on, reminder.name)))


class CertificateEnds:
    """The certificate that documents are signed with, before nobody can issue any more: an imported one that
    ends within two months, and any that is not in force. A `ReminderSource`."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def reminders(self, actor: Actor, day: Day) -> Sequence[Reminder]:
        """One reminder, for those who can do something about it."""
        certificate = self._workspace.centre().issuer.certificate
        if certificate is None or not may(actor, Right.CHANGE_CENTRE):
            return ()
        if certificate.valid_to < day.starts_at:
            return (Reminder("certificate_expired"),)
        left = days_left(certificate, day.starts_at)
        imported = certificate.source is CertificateSource.IMPORTED
        if not imported or standing_of(certificate, day.starts_at) is not CertificateStanding.SOON:
            return ()
        return (Reminder("certificate_ends", days=left),)


class CalibrationsDue:
    """How many measuring instruments are to be calibrated within a month, or should have been. A
    `ReminderSource`."""

    def __init__(self, store: InstrumentStore) -> None:
        self._store = store

    def reminders(self, actor: Actor, day: Day) -> Sequence[Reminder]:
        """One reminder for those that are not calibrated, one for those that are due."""
        if not may(actor, Right.KEEP_INSTRUMENTS):
            return ()
        rows = self._store.instrument_rows(InstrumentQuery())
        found = Counter(row.standing_on(day.on.isoformat()) for row in rows)
        lacking = sum(count for standing, count in found.items() if standing.lacks)
        due = found[InstrumentStanding.DUE_SOON]
        first = (Reminder("instruments_lacking", count=lacking),) if lacking else ()
        return (*first, Reminder("instruments_due", count=due)) if due else first


class MonthsToClose:
    """Months of programmes that are over and not closed, for those who report to funders. A
    `ReminderSource`."""

    def __init__(self, months: Callable[[str], Sequence[tuple[UUID, str, str]]]) -> None:
        self._months = months

    def reminders(self, actor: Actor, day: Day) -> Sequence[Reminder]:
        """The first such month of each programme, the oldest first."""
        if not may(actor, Right.KEEP_PROGRAMMES):
            return ()
        found = sorted(self._months(day.on.isoformat()), key=lambda one: (one[2], one[1]))
        return tuple(
            Reminder("month_to_close", name=name, on=month, programme=programme)
            for programme, name, month in found
        )


def _ends_of(account: Account) -> list[str]:
    return [item.until for item in account.authorisations.values() if item.until and not item.withdrawn]
