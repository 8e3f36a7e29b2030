"""The questions of a verification, one by one, each with its answer and the code of why. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from assessor_app.domain.lookalikes import look_alike
from assessor_app.domain.verifications import Answer, Claims, Finding, Question, agree
from assessor_app.services.issuing_ports import (
    KnownIssuer,
    PaperSeen,
    SignatureSeen,
    SignedClaims,
    StatusListSeen,
)
from assessor_app.services.verification_models import Knowledge

CODES = frozenset(
    {
        *("file_too_large", "file_empty", "file_of_no_kind", "text_of_others"),
        *("paper_damaged", "paper_of_others", "paper_of_nobody"),
        *("picture_without_seal", "picture_of_others", "picture_of_several"),
        *("json_damaged", "json_of_others", "json_of_another_kind"),
        *("read_paper", "read_credential", "read_seal", "read_list"),
        *("paper_signed", "paper_unsigned", "paper_signature_broken", "paper_scanned", "paper_time_missing"),
        *("paper_signature_weak", "paper_signature_mismatched", "paper_signature_unreadable"),
        *("paper_certificate_expired", "paper_certificate_not_yet", "paper_whole", "paper_added_to"),
        *("credential_signed", "credential_broken", "credential_unsigned", "list_signed", "list_broken"),
        *("seal_signed", "seal_broken", "seal_not_found"),
        *("parts_agree", "parts_differ", "credentials_several"),
        *("paper_of_issuer", "paper_of_another", "paper_issuer_unnamed", "paper_seal_alone"),
        *(
            "issuer_own",
            "issuer_compromised",
            "issuer_known",
            "issuer_endorsed",
            "issuer_claims_own",
            "issuer_other_key",
        ),
        *("issuer_unknown", "endorsed", "endorser_unknown"),
        *("not_revoked", "revoked", "list_missing", "list_older", "list_of_others", "list_unusable"),
        *("list_ahead", "standing_unnamed"),
    }
)
"""Every code of a finding; each has a sentence wherever verifications are shown."""

COMPARED = ("number", "person_name", "qualification", "outcome", "issued_on", "kind", "issuer_name")
"""What paper's seal and credential must say alike, besides the issuer and the place of the standing."""
OF_ANOTHER_KIND = frozenset({"unknown_suite", "unknown_issuer"})
"""Problems of credentials that are signed in a way this program does not know."""
_BROKEN = {
    "signature_weak": "paper_signature_weak",
    "signature_other_certificate": "paper_signature_mismatched",
    "signature_unreadable": "paper_signature_unreadable",
}
_OUTSIDE_ITS_TIME = frozenset({"certificate_expired", "certificate_not_yet_valid"})
_CLOCKS_DIFFER_BY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is verified, and where: `zone` says where a day begins. `now`: None, nobody knows."""

    zone: tzinfo
    now: datetime | None = None

    @property
    def latest(self) -> datetime | None:
        """Until when something may be dated: clocks are not all alike."""
        return self.now + _CLOCKS_DIFFER_BY if self.now is not None else None


# -- the PDF itself --


def paper(seen: PaperSeen) -> Iterator[Finding]:
    """Whether the PDF's signatures are valid, and whether they cover all of it."""
    if not seen.signatures:
        yield Finding(Question.PAPER_SIGNED, Answer.NO, "paper_unsigned")
        return
    worst = next(
        (one for one in seen.signatures if _signed(one).answer is not Answer.YES), seen.signatures[0]
    )
    yield _signed(worst)
    if all(one.covers_all for one in seen.signatures):
        # A file that was changed within what is covered is told by its signature.
        whole = all(one.valid for one in seen.signatures)
        if whole:
            yield Finding(Question.PAPER_WHOLE, Answer.YES, "paper_whole")
    else:
        yield Finding(Question.PAPER_WHOLE, Answer.NO, "paper_added_to")


def scanned() -> Finding:
    """A PDF without signature or credential, with a seal to be seen on its pages: a copy of a paper."""
    return Finding(Question.PAPER_SIGNED, Answer.UNKNOWN, "paper_scanned")


def _signed(signature: SignatureSeen) -> Finding:
    at, begins, ends = signature.signed_at, signature.certificate_from, signature.certificate_to
    details = {"signer": signature.signer, "at": _text(at), "from": _text(begins), "to": _text(ends)}
    answer, code = Answer.YES, "paper_signed"
    if not signature.valid and signature.problem not in _OUTSIDE_ITS_TIME:
        answer, code = Answer.NO, _BROKEN.get(signature.problem, "paper_signature_broken")
    elif _is_before(ends, at) or signature.problem == "certificate_expired":
        answer, code = Answer.NO, "paper_certificate_expired"
    elif _is_before(at, begins) or signature.problem == "certificate_not_yet_valid":
        answer, code = Answer.NO, "paper_certificate_not_yet"
    elif at is None:
        answer, code = Answer.UNKNOWN, "paper_time_missing"
    return Finding(Question.PAPER_SIGNED, answer, code, details)


def _is_before(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and other is not None and one < other


def paper_of_issuer(seen: PaperSeen, inside: Sequence[SignedClaims]) -> Iterator[Finding]:
    """Whether the credential names the certificate that the PDF is signed with.

    Where a seal is all that there is, nobody says so: it can be drawn on any page, and anybody can sign that.
    """
    if not seen.signatures or (inside and not inside[0].valid):
        return
    signature, named = seen.signatures[0], inside[0].paper_certificate if inside else None
    answer, code = Answer.UNKNOWN, "paper_issuer_unnamed" if inside else "paper_seal_alone"
    if named is not None:
        same = hashlib.sha256(signature.certificate).hexdigest() == named
        answer, code = (Answer.YES, "paper_of_issuer") if same else (Answer.NO, "paper_of_another")
    yield Finding(Question.PAPER_OF_ISSUER, answer, code, {"signer": signature.signer})


# -- credential and seal --


def credentials(inside: Sequence[SignedClaims]) -> Iterator[Finding]:
    """Whether the credential is signed by the issuer that it names."""
    if inside:
        valid = all(one.valid for one in inside)
        broken = "credential_unsigned" if inside[0].problem == "no_proof" else "credential_broken"
        yield _answered(Question.CREDENTIAL_SIGNED, valid, "credential_signed", broken)


def seals(found: Sequence[SignedClaims]) -> Iterator[Finding]:
    """Whether the seal is; where there is none the paper may lack it, or it could not be read."""
    if found:
        valid = all(one.valid for one in found)
        yield _answered(Question.SEAL_SIGNED, valid, "seal_signed", "seal_broken")
    else:
        yield Finding(Question.SEAL_SIGNED, Answer.UNKNOWN, "seal_not_found")


def parts(inside: Sequence[SignedClaims], found: Sequence[SignedClaims]) -> Iterator[Finding]:
    """Whether everything in one PDF speaks of one document."""
    everything = [*inside, *found]
    if len(everything) < 2:
        return
    if len(inside) > 1:
        yield Finding(Question.PARTS_AGREE, Answer.NO, "credentials_several")
        return
    first = everything[0]
    differing = {name for other in everything[1:] for name in differences(first, other)}
    if differing:
        order = ("issuer", *COMPARED, "status")
        what = ",".join(sorted(differing, key=order.index))
        yield Finding(Question.PARTS_AGREE, Answer.NO, "parts_differ", {"what": what})
    else:
        yield Finding(Question.PARTS_AGREE, Answer.YES, "parts_agree")


def differences(one: SignedClaims, other: SignedClaims) -> Iterator[str]:
    """What two parts of one document say differently. What one of them leaves out is no difference."""
    if one.issuer_key != other.issuer_key or one.issuer != other.issuer:
        yield "issuer"
    for name in COMPARED:
        here, there = getattr(one.claims, name), getattr(other.claims, name)
        alike = agree(here, there) if isinstance(here, str) and isinstance(there, str) else here == there
        if here and there and not alike:
            yield name
    if one.status is not None and other.status is not None and one.status != other.status:
        yield "status"


# -- the issuer --


def issuer_known(claims: SignedClaims, known: Knowledge) -> Finding:
    """Whether anybody here knows whose key it is."""
    question, said = Question.ISSUER_KNOWN, claims.claims.issuer_name
    found = _known(claims.issuer, known)
    if found is not None:
        return found
    trusted = {one.issuer: one.name for one in known.issuers if one.is_authority}
    voucher = next((trusted[did] for _, did in claims.endorsed_by if did in trusted), None)
    if voucher is not None:
        return Finding(question, Answer.YES, "issuer_endorsed", {"name": said, "endorser": voucher})
    if known.own_issuers and look_alike(said, known.own_name):
        return Finding(question, Answer.NO, "issuer_claims_own", {"name": said})
    if any(look_alike(said, one.name) for one in known.issuers):
        return Finding(question, Answer.UNKNOWN, "issuer_other_key", {"name": said})
    return Finding(question, Answer.UNKNOWN, "issuer_unknown", {"name": said})


def issuer_of_list(seen: StatusListSeen, known: Knowledge) -> Finding:
    """The same of a status list."""
    unknown = Finding(Question.ISSUER_KNOWN, Answer.UNKNOWN, "issuer_unknown", {"name": ""})
    return _known(seen.issuer, known) or unknown


def _known(issuer: str, known: Knowledge) -> Finding | None:
    if issuer in known.compromised:
        details = {"name": known.own_name}
        return Finding(Question.ISSUER_KNOWN, Answer.UNKNOWN, "issuer_compromised", details)
    if issuer in known.own_issuers:
        return Finding(Question.ISSUER_KNOWN, Answer.YES, "issuer_own", {"name": known.own_name})
    centre = next((one for one in _centres(known) if one.issuer == issuer), None)
    if centre is None:
        return None
    return Finding(Question.ISSUER_KNOWN, Answer.YES, "issuer_known", {"name": centre.name})


def _centres(known: Knowledge) -> Iterator[KnownIssuer]:
    return (one for one in known.issuers if not one.is_authority)


def endorsed(claims: SignedClaims, known: Knowledge) -> Iterator[Finding]:
    """Whether an owner of a standard known here vouches for the centre. Not asked where nobody does."""
    trusted = {one.issuer: one.name for one in known.issuers if one.is_authority}
    found = [(name, did) for name, did in claims.endorsed_by if did in trusted]
    if found:
        name, did = found[0]
        yield Finding(Question.ENDORSED, Answer.YES, "endorsed", {"name": trusted[did] or name})
    elif claims.endorsed_by:
        name = claims.endorsed_by[0][0]
        yield Finding(Question.ENDORSED, Answer.UNKNOWN, "endorser_unknown", {"name": name})


# -- the standing --


def list_signed(seen: StatusListSeen) -> Finding:
    """Whether a status list is signed by the issuer that it names."""
    return _answered(Question.CREDENTIAL_SIGNED, seen.valid, "list_signed", "list_broken")


def standing(
    claims: SignedClaims, known: Knowledge, moment: Moment, signed_at: datetime | None
) -> tuple[Finding, datetime | None]:
    """Whether the document was revoked, by the newest list at hand, and as of when that list holds.

    `signed_at`: when the PDF was signed, where that is known; else the day of issue is held against the list.
    A list from days to come tells nothing of today, but for what it says is revoked.
    """
    place = claims.status
    if place is None:
        return _standing(Answer.UNKNOWN, "standing_unnamed"), None
    named = [one for one in known.lists if one.list_uri == place.list_uri]
    usable = [
        one
        for one in named
        if one.valid and place.index < one.length and known.are_one_centre(one.issuer, claims.issuer)
    ]
    dated = [one.as_of for one in usable if one.as_of is not None]
    if not dated:
        return _standing(Answer.UNKNOWN, _why_no_list(named, known.lists)), None
    latest = moment.latest
    as_of = max((at for at in dated if latest is None or at <= latest), default=max(dated))
    # Revoking is final: what any list of the issuer's says is revoked stays so.
    if any(place.index in one.revoked for one in usable):
        return _standing(Answer.NO, "revoked", as_of), as_of
    if latest is not None and as_of > latest:
        return _standing(Answer.UNKNOWN, "list_ahead", as_of), as_of
    if _is_older(as_of, claims.claims, moment.zone, signed_at):
        return _standing(Answer.UNKNOWN, "list_older", as_of), as_of
    return _standing(Answer.YES, "not_revoked", as_of), as_of


def _why_no_list(named: Sequence[StatusListSeen], lists: Sequence[StatusListSeen]) -> str:
    if named:
        return "list_unusable"
    return "list_of_others" if lists else "list_missing"


def _is_older(as_of: datetime, claims: Claims, zone: tzinfo, signed_at: datetime | None) -> bool:
    if signed_at is not None:
        return as_of < signed_at.replace(microsecond=0)
    return claims.issued_on is None or as_of.astimezone(zone).date() < claims.issued_on


def _standing(answer: Answer, code: str, as_of: datetime | None = None) -> Finding:
    return Finding(Question.NOT_REVOKED, answer, code, {"as_of": _text(as_of)} if as_of else {})


# -- inside --


def _answered(question: Question, valid: bool, yes: str, no: str) -> Finding:
    return Finding(question, Answer.YES if valid else Answer.NO, yes if valid else no)


def _text(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat(timespec="seconds")
