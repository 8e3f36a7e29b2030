"""What an examination of a document, a credential or a seal found, for people to read.

A verification never raises for what it is shown: whatever was handed in, it ends in a `Verification`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType


class Shown(StrEnum):
    """What was handed in."""

    PAPER = "paper"
    """A PDF."""
    CREDENTIAL = "credential"
    """JSON."""
    SEAL = "seal"
    """The text of a seal, or a picture of it."""
    STATUS_LIST = "status_list"
    NOTHING_KNOWN = "nothing_known"


class Answer(StrEnum):
    """How a question was answered."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    """Cannot be told from what is at hand; never to be read as a yes."""


class Question(StrEnum):
    """What is asked, in the order in which it is answered."""

    READABLE = "readable"
    """Could it be read at all."""
    PAPER_SIGNED = "paper_signed"
    """The PDF's own signature is valid."""
    PAPER_WHOLE = "paper_whole"
    """The signature covers the whole file: nothing was added or changed since."""
    CREDENTIAL_SIGNED = "credential_signed"
    SEAL_SIGNED = "seal_signed"
    PARTS_AGREE = "parts_agree"
    """Paper, credential and seal name the same document, person, result and issuer."""
    PAPER_OF_ISSUER = "paper_of_issuer"
    """The PDF was signed with the certificate that the credential names: both come from one centre."""
    ISSUER_KNOWN = "issuer_known"
    """The key is known to be the centre's: one's own, or one that somebody here vouched for."""
    ENDORSED = "endorsed"
    """The owner of the standard vouches for the centre."""
    NOT_REVOKED = "not_revoked"
    """As of the status list at hand."""


class Verdict(StrEnum):
    """The whole in one word."""

    GENUINE = "genuine"
    """Signed by a known centre, unchanged, not revoked as of a list that is not older than the document."""
    GENUINE_AS_FAR_AS_KNOWN = "genuine_as_far_as_known"
    """Nothing speaks against it, but something could not be told."""
    REVOKED = "revoked"
    FALSE = "false"
    """Changed, forged, or signed by another key than it names."""
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Finding:
    """One question and its answer. `code` says why, and has a sentence; `details` fill it."""

    question: Question
    answer: Answer
    code: str
    details: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Claims:
    """What the document says. Empty or None where it does not say."""

    number: str = ""
    kind: str = ""
    person_name: str = ""
    birth_date: date | None = None
    qualification: str = ""
    checklist_version: str = ""
    outcome: str = ""
    issued_on: date | None = None
    issuer_name: str = ""
    areas: tuple[tuple[str, str], ...] = ()
    """Each area's name and outcome."""
    demo: bool = False


SHORTENED = "…"
"""Ends a text that a seal had no room for in full."""


def agree(one: str, other: str) -> bool:
    """Whether two parts of a document say the same, where either may have been shortened."""
    if one.endswith(SHORTENED) and not other.endswith(SHORTENED):
        return other.startswith(one.removesuffix(SHORTENED))
    if other.endswith(SHORTENED) and not one.endswith(SHORTENED):
        return one.startswith(other.removesuffix(SHORTENED))
    return one == other


@dataclass(frozen=True, slots=True)
class Verification:
    """The result. `issuer` is the key's ``did:key``, `issuer_words` its fingerprint in words.

    `status_as_of` is the moment as of which the status list at hand holds.
    """

    shown: Shown
    verdict: Verdict
    findings: tuple[Finding, ...]
    claims: Claims = field(default_factory=Claims)
    issuer: str = ""
    issuer_words: str = ""
    signer: str = ""
    """Whom the PDF's certificate names."""
    signed_at: datetime | None = None
    """When the PDF says that it was signed."""
    status_as_of: datetime | None = None


_MUST_NOT_FAIL = frozenset(
    {
        Question.PAPER_SIGNED,
        Question.PAPER_WHOLE,
        Question.CREDENTIAL_SIGNED,
        Question.SEAL_SIGNED,
        Question.PARTS_AGREE,
        Question.PAPER_OF_ISSUER,
        Question.ISSUER_KNOWN,
    }
)
_CENTRES_WORD = frozenset({Question.CREDENTIAL_SIGNED, Question.SEAL_SIGNED})
_DECIDES_NOTHING = frozenset({Question.ENDORSED})
_MUST_BE_ASKED = frozenset({Question.ISSUER_KNOWN, Question.NOT_REVOKED})


def verdict(findings: Iterable[Finding]) -> Verdict:
    """The whole, from all that was asked. A question may be answered more than once: the worst answer counts.

    Unreadable before false, false before revoked: of what is forged nobody knows whether it was revoked.
    Genuine takes a yes to every question that was asked, one of them the centre's own signature, and that
    issuer and standing were asked for at all.
    """
    answers: dict[Question, set[Answer]] = {}
    for finding in findings:
        answers.setdefault(finding.question, set()).add(finding.answer)
    refused = {question for question, given in answers.items() if Answer.NO in given}
    if Question.READABLE in refused or not answers.keys() - {Question.READABLE}:
        return Verdict.UNREADABLE
    if refused & _MUST_NOT_FAIL:
        return Verdict.FALSE
    if Question.NOT_REVOKED in refused:
        return Verdict.REVOKED
    proven = {question for question, given in answers.items() if given == {Answer.YES}}
    decisive = answers.keys() - _DECIDES_NOTHING
    if proven >= decisive and proven >= _MUST_BE_ASKED and proven & _CENTRES_WORD:
        return Verdict.GENUINE
    return Verdict.GENUINE_AS_FAR_AS_KNOWN
