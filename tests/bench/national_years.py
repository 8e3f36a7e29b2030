"""A national year for the bench: assessments of the real 68 criteria, written by several centres' devices."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from assessor_app.domain import assessment_events as ev
from assessor_app.domain import people
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Entry, Ref, Subject
from assessor_app.domain.outcomes import Outcome
from assessor_app.domain.people import CandidateDetails
from assessor_app.domain.transfers import SignedHead
from assessor_app.storage.withholding import Share
from assessor_app.system.paths import resource_root
from assessor_app.system.resources import load_checklists
from tests.bench.names import FAMILY_NAMES, GIVEN_NAMES
from tests.building import ASSESSOR, NOON, FakeIdentities
from tests.exchange_files import Site, code_of, open_office, signed_by

DEVICES = tuple(UUID(int=0x0197_0000_0000_7000_8000_0000_0000_E000 + number) for number in range(4))
_REASONS = ("Behövde två försök innan måttet höll", "Ritningen var otydlig", "Hann inte med sista steget")
_STROKES = tuple(tuple((x * 7 % 400, x * 3 % 120) for x in range(24)) for _ in range(2))


def real_checklist() -> Checklist:
    """The checklist with 68 criteria that ships."""
    found = load_checklists(resource_root() / "checklists").checklists
    return next(item for item in found if item.total == 68)


def written_year(folder: Path, assessments: int) -> Site:
    """A store in which `DEVICES` have written that many assessments, some 200 entries each; heads signed."""
    site = open_office(folder)
    checklist, ids, chance = real_checklist(), FakeIdentities(21), random.Random(21)
    journal = site.workspace.store.journal
    for number, device in enumerate(DEVICES):
        site.workspace.adopt_device(device, code_of(device))
        share = assessments // len(DEVICES) + (number < assessments % len(DEVICES))
        for begun in range(0, share, 3):
            runs = [
                _drafts(checklist, ids, chance, journal.own_head.seq) for _ in range(min(3, share - begun))
            ]
            with site.workspace.store.transaction():
                for draft in _in_turns(runs, chance):
                    site.clock.now += chance.randrange(1_000, 20_000)
                    journal.append(ASSESSOR.id, [draft], site.clock.now, site.clock.now)
        with site.workspace.store.transaction():
            signed = signed_by(device, journal.own_head)
            journal.keep_signed_head(signed.head, signed.signature)
    return site


def heads_of(site: Site) -> tuple[SignedHead, ...]:
    """The signed ends of the chains of `DEVICES`."""
    journal = site.workspace.store.journal
    return tuple(SignedHead(*journal.signed_heads(device)[-1]) for device in DEVICES)


def pieces_of(site: Site) -> Iterator[Entry]:
    """The entries of `DEVICES`, chain by chain."""
    for device in DEVICES:
        for piece in site.workspace.shared(device, 0, lambda _: Share.ALL):
            assert isinstance(piece, Entry)
            yield piece


def _in_turns(runs: list[list[Draft]], chance: random.Random) -> Iterator[Draft]:
    """Runs at three stations at once, each in its order."""
    waiting = [iter(run) for run in runs]
    while waiting:
        run = chance.choice(waiting)
        draft = next(run, None)
        if draft is None:
            waiting.remove(run)
        else:
            yield draft


def _drafts(checklist: Checklist, ids: FakeIdentities, chance: random.Random, seq: int) -> list[Draft]:
    person, run = ids.new(), Subject("assessment", ids.new())
    details = CandidateDetails(
        chance.choice(GIVEN_NAMES), chance.choice(FAMILY_NAMES), birth_on="1987-03-14", employer="Åkers"
    )
    events: list[object] = [
        ev.AssessmentPlanned(person, checklist.digest, checklist.id, checklist.version, NOON, "Svarv 2"),
        ev.AssessmentStarted(),
        ev.PreparationRecorded(ev.IdentityProof.ID_CARD, True, True, True, True, False),
    ]
    events += [ev.SelfRatingRecorded(code, chance.choice(list(ev.SelfRating))) for code in checklist.codes]
    events += [ev.SelfRatingFinished()]
    events += [ev.KnowledgeRecorded(area.id, 14, 20) for area in checklist.areas]
    for code in checklist.codes:
        rating = chance.choices((Rating.SHOWN, Rating.PARTLY, Rating.NOT_SHOWN), (8, 1, 1))[0]
        reason = None if rating is Rating.SHOWN else chance.choice(_REASONS)
        events.append(ev.MarkRecorded(code, rating, reason))
        if chance.random() < 0.4:
            events.append(ev.NoteRecorded(code, f"Bänk {chance.randrange(9)}: {chance.choice(_REASONS)}"))
        if chance.random() < 0.2:
            events.append(ev.MarkRecorded(code, Rating.SHOWN))
    events += [
        ev.FeedbackRecorded(True, "Noggrann och lugn", "Mätteknik", "Det var bra"),
        ev.MeasureRecorded(ids.new(), checklist.areas[0].id, "2026-09-01", "Öva skjutmått", "Arbetsledaren"),
        ev.MeasureRecorded(ids.new(), checklist.areas[1].id, "2026-10-01", "Repetera ritningar"),
        ev.AssessmentCompleted(),
        ev.SignatureGiven(ev.SignatureRole.CANDIDATE, False, "Kim Ek", _STROKES),
        ev.SignatureGiven(ev.SignatureRole.ASSESSOR, False, "Astrid Berg", _STROKES),
        ev.AssessmentSigned((Ref(DEVICES[0], seq + 900),), Outcome.NOT_MET),
    ]
    drafts = [Draft(run, person, event) for event in events]
    return [*people.register(person, details), *drafts]
