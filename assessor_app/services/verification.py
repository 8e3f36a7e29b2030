"""Verifies documents, credentials, seals and status lists for anybody.

Needs neither store nor network: what is known of issuers and of what was revoked is handed in. Nothing raises
for what it is shown. Any thread.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, tzinfo

from assessor_app.domain.fingerprints import fingerprint_words
from assessor_app.domain.verifications import (
    Answer,
    Finding,
    Question,
    Shown,
    Verification,
    verdict,
)
from assessor_app.services import verification_questions as ask
from assessor_app.services.issuing_ports import (
    CredentialReader,
    PaperReader,
    PaperSeen,
    SignedClaims,
    StatusListSeen,
)
from assessor_app.services.verification_models import LONGEST_FILE, NOTHING_KNOWN, Handed, Knowledge, Step

_PDF_WITHIN = 1024
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_LONGEST_TEXT = 32 * 1024 * 1024
_ENDS = "\r\n\t\ufeff"


class VerificationService:
    """Reads what is handed in and answers every question that can be asked of it.

    `zone`: where a day begins, for dates held against moments. `now` reads a clock, where there is one.
    """

    def __init__(
        self,
        papers: PaperReader,
        credentials: CredentialReader,
        zone: tzinfo = UTC,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._papers = papers
        self._credentials = credentials
        self._zone = zone
        self._now = now

    def verify_all(
        self, handed: Sequence[Handed], known: Knowledge = NOTHING_KNOWN, step: Step | None = None
    ) -> tuple[Verification, ...]:
        """Each in its turn. Status lists among them are at hand for the others.

        Stops early where `step` says so; what was done until then is returned.
        """
        known = known.with_lists(self.lists_in(handed))
        done: list[Verification] = []
        for one in handed:
            if step is not None and not step(len(done), len(handed)):
                break
            done.append(self.verify(one, known))
        return tuple(done)

    def verify(self, handed: Handed, known: Knowledge = NOTHING_KNOWN) -> Verification:
        """What is to be said of one thing that was handed in."""
        data = handed.data
        if handed.too_large or len(data) > LONGEST_FILE:
            return _unreadable(Shown.NOTHING_KNOWN, "file_too_large")
        if not data.strip():
            return _unreadable(Shown.NOTHING_KNOWN, "file_empty")
        if b"%PDF-" in data[:_PDF_WITHIN]:
            return self._paper(data, known)
        if data.startswith(_PICTURES):
            return self._picture(data, known)
        text = _text_of(data)
        if text is None:
            return _unreadable(Shown.NOTHING_KNOWN, "file_of_no_kind")
        if text.lstrip().startswith(("{", "[")):
            return self._json(data, text, known)
        seal = self._seal_of(text)
        return _unreadable(Shown.NOTHING_KNOWN, "text_of_others") if seal is None else self._seal(seal, known)

    def lists_in(self, handed: Sequence[Handed]) -> tuple[StatusListSeen, ...]:
        """The status lists among what was handed in, whether or not their signature is valid."""
        texts = (one.data for one in handed if not one.too_large and one.data.lstrip()[:1] == b"{")
        found = (self._credentials.status_list(data) for data in texts)
        return tuple(one for one in found if one is not None)

    # -- what was shown --

    def _paper(self, pdf: bytes, known: Knowledge) -> Verification:
        seen = self._papers.read(pdf)
        if seen is None:
            return _unreadable(Shown.PAPER, "paper_damaged")
        inside = self._credentials_in(seen)
        seals = [found for text in seen.seals if (found := self._credentials.seal(text)) is not None]
        if not inside and not seals:
            return self._paper_of_others(seen)
        read = Finding(Question.READABLE, Answer.YES, "read_paper")
        findings = (
            read,
            *(ask.paper(seen) if seen.signatures or inside else (ask.scanned(),)),
            *ask.credentials(inside),
            *ask.seals(seals),
            *ask.parts(inside, seals),
            *ask.paper_of_issuer(seen, inside),
        )
        return self._whole(Shown.PAPER, findings, (inside or seals)[0], known, seen)

    def _paper_of_others(self, seen: PaperSeen) -> Verification:
        """A PDF in which there is nothing of ours; how its signatures stand is said all the same."""
        signer = seen.signatures[0].signer if seen.signatures else ""
        code = "paper_of_others" if seen.signatures else "paper_of_nobody"
        findings = (
            Finding(Question.READABLE, Answer.NO, code, {"signer": signer}),
            *(ask.paper(seen) if seen.signatures else ()),
        )
        return Verification(
            Shown.PAPER,
            verdict(findings),
            findings,
            signer=signer,
            signed_at=seen.signatures[0].signed_at if seen.signatures else None,
        )

    def _picture(self, picture: bytes, known: Knowledge) -> Verification:
        texts = tuple(dict.fromkeys(self._credentials.seals_in_picture(picture)))
        seals = [found for text in texts if (found := self._credentials.seal(text)) is not None]
        if not texts:
            return _unreadable(Shown.SEAL, "picture_without_seal")
        if not seals:
            return _unreadable(Shown.SEAL, "picture_of_others")
        if len(seals) > 1:
            return _unreadable(Shown.SEAL, "picture_of_several")
        return self._seal(seals[0], known)

    def _json(self, data: bytes, text: str, known: Knowledge) -> Verification:
        status_list = self._credentials.status_list(data)
        if status_list is not None and status_list.problem == "no_list":
            return _unreadable(Shown.NOTHING_KNOWN, "json_of_others")
        if status_list is not None:
            return self._status_list(status_list, known)
        credential = self._credentials.credential(data)
        if credential is None:
            return _unreadable(Shown.NOTHING_KNOWN, "json_of_others" if _is_json(text) else "json_damaged")
        if credential.problem in ask.OF_ANOTHER_KIND:
            return _unreadable(Shown.CREDENTIAL, "json_of_another_kind")
        read = Finding(Question.READABLE, Answer.YES, "read_credential")
        return self._whole(Shown.CREDENTIAL, (read, *ask.credentials([credential])), credential, known)

    def _seal(self, seal: SignedClaims, known: Knowledge) -> Verification:
        read = Finding(Question.READABLE, Answer.YES, "read_seal")
        return self._whole(Shown.SEAL, (read, *ask.seals([seal])), seal, known)

    def _status_list(self, seen: StatusListSeen, known: Knowledge) -> Verification:
        findings = [Finding(Question.READABLE, Answer.YES, "read_list"), ask.list_signed(seen)]
        if seen.valid:
            findings.append(ask.issuer_of_list(seen, known))
        return Verification(
            Shown.STATUS_LIST, verdict(findings), tuple(findings), issuer=seen.issuer, status_as_of=seen.as_of
        )

    # -- inside --

    def _whole(
        self,
        shown: Shown,
        findings: Sequence[Finding],
        claims: SignedClaims,
        known: Knowledge,
        paper: PaperSeen | None = None,
    ) -> Verification:
        """Ask what rests on the issuer's own signature, where that holds, and close."""
        answered, as_of = list(findings), None
        signature = paper.signatures[0] if paper is not None and paper.signatures else None
        if claims.valid:
            answered.append(ask.issuer_known(claims, known))
            answered.extend(ask.endorsed(claims, known))
            signed_at = signature.signed_at if signature is not None and signature.valid else None
            moment = ask.Moment(self._zone, self._now() if self._now is not None else None)
            standing, as_of = ask.standing(claims, known, moment, signed_at)
            answered.append(standing)
        return Verification(
            shown,
            verdict(answered),
            tuple(answered),
            claims.claims,
            claims.issuer,
            fingerprint_words(claims.issuer_key, "centre") if claims.issuer_key else "",
            signature.signer if signature is not None else "",
            signature.signed_at if signature is not None else None,
            as_of,
        )

    def _credentials_in(self, seen: PaperSeen) -> list[SignedClaims]:
        different = dict.fromkeys(seen.attachments.values())
        found = (self._credentials.credential(data) for data in different)
        return [one for one in found if one is not None and one.problem not in ask.OF_ANOTHER_KIND]

    def _seal_of(self, text: str) -> SignedClaims | None:
        """The seal in a text, scanned, pasted or typed: line breaks and small letters do no harm."""
        if len(text) > _LONGEST_TEXT:
            return None
        joined = "".join(line.strip(_ENDS) for line in text.splitlines())
        tried = dict.fromkeys((text.strip(_ENDS), joined, joined.strip(), joined.strip().upper()))
        found = [seal for one in tried if (seal := self._credentials.seal(one)) is not None]
        return next((seal for seal in found if seal.valid), found[0] if found else None)


def _unreadable(shown: Shown, code: str) -> Verification:
    findings = (Finding(Question.READABLE, Answer.NO, code),)
    return Verification(shown, verdict(findings), findings)


def _text_of(data: bytes) -> str | None:
    """The text in UTF-8 (or UTF-16 with its mark); None where it is none."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
