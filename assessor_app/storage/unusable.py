"""What is kept unread, and why: this program does not know the event, the checklist or the device."""

from __future__ import annotations

from assessor_app.domain import centres
from assessor_app.domain.events import registered
from assessor_app.services.exchange_ports import Unusable
from assessor_app.storage.kept_lines import PendingPieces
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.projections.projector import KINDS
from assessor_app.storage.trust import trusted_devices

_KINDS = frozenset({*KINDS, centres.ACCOUNT_KIND})


def unusable(store: LocalStore, *, whole: bool = False) -> tuple[Unusable, ...]:
    """Everything that is kept and does nothing, by reason and what it is; `whole` as in `uncounted`."""
    uncounted = store.projector.standings.uncounted(whole=whole)
    empty = tuple(Unusable("not_entitled", event, count) for event, count in sorted(uncounted.items()))
    return (*_events(store), *_checklists(store), *_devices(store), *empty)


def _events(store: LocalStore) -> list[Unusable]:
    """Events and kinds of subject from a later version."""
    known = registered()
    rows = store.database.rows("SELECT id, name FROM event ORDER BY name")
    found = []
    for number, name in rows:
        if name not in known:
            count = store.database.rows("SELECT count(*) FROM entry WHERE event_id = ?", (number,))
            found.append(Unusable("unknown_event", name, count[0][0]))
    for (kind,) in store.database.rows("SELECT DISTINCT kind FROM subject ORDER BY kind"):
        if kind not in _KINDS:
            names = store.database.rows(
                "SELECT n.name, count(*) FROM subject s JOIN entry e ON e.subject_id = s.id"
                " JOIN event n ON n.id = e.event_id WHERE s.kind = ? GROUP BY n.name ORDER BY n.name",
                (kind,),
            )
            found += [Unusable("unknown_event", name, count) for name, count in names if name in known]
    return [item for item in found if item.entries]


def _checklists(store: LocalStore) -> list[Unusable]:
    """Checklists that assessments are bound to and that have not come."""
    rows = store.database.rows(
        "SELECT a.checklist, count(*) FROM assessment_row a JOIN subject s ON s.uuid = a.id"
        " AND s.kind = 'assessment' JOIN entry e ON e.subject_id = s.id"
        " WHERE a.checklist NOT IN (SELECT digest FROM checklist) GROUP BY a.checklist ORDER BY a.checklist"
    )
    return [Unusable("unknown_checklist", bytes(row[0]).hex(), row[1]) for row in rows]


def _devices(store: LocalStore) -> list[Unusable]:
    """Devices that nobody has introduced, and those that were revoked."""
    counts = PendingPieces(store.database).counts()
    if not counts:
        return []
    known = trusted_devices(store)
    return [
        Unusable("revoked_device" if device in known else "unknown_device", str(device), count)
        for device, count in counts.items()
    ]
