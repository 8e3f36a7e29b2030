"""Issuing without cryptography: keys, papers and credentials by hand, which tell what they were given."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from threading import Lock
from typing import Any, Protocol
from uuid import UUID

from assessor_app.domain.certificates import DocumentContent, RenderedDocument
from assessor_app.domain.credentials import (
    CredentialContent,
    EndorsementContent,
    SealContent,
    StatusListContent,
)
from assessor_app.domain.errors import Refused
from assessor_app.services.document_making import IssuingTools
from assessor_app.services.issuing import IssuingService
from assessor_app.services.issuing_ports import CentreKeys, Enclosure, PaperSeen, PaperSigner
from assessor_app.services.ports import Clock, Identities, Workspace
from assessor_app.storage.issuing_views import SeenIssuing
from assessor_app.storage.workspace import LocalWorkspace

PUBLIC = bytes(range(100, 132))
_MARK = b"\n%enclosed "


class Renderer(Protocol):
    def render(self, content: DocumentContent) -> RenderedDocument: ...


@dataclass
class KeysByHand:
    """The centre's keys; `why` is what stands against using them."""

    why: str | None = None
    public: bytes | None = PUBLIC

    def missing(self) -> str | None:
        return self.why

    def sign(self, message: bytes) -> bytes:
        if self.why is not None:
            raise Refused(self.why)
        return hashlib.sha512(message).digest()

    def paper_signer(self, at: datetime) -> PaperSigner:
        if self.why is not None:
            raise Refused(self.why)
        return _Signer()


class _Signer:
    certificate = b"certificate"
    name = "Verkstaden i Vimmerby"
    longest = 64

    def cms(self, digest: bytes, signed_at: datetime) -> bytes:
        return hashlib.sha512(digest).digest()


@dataclass
class CredentialsByHand:
    """Writes JSON, and remembers what it was asked to write."""

    credentials: list[CredentialContent] = field(default_factory=list)
    seals: list[SealContent] = field(default_factory=list)
    lists: list[StatusListContent] = field(default_factory=list)

    def issuer(self, public: bytes) -> str:
        return f"did:key:{public.hex()}"

    def credential(self, content: CredentialContent, keys: CentreKeys) -> bytes:
        self.credentials.append(content)
        return self._signed(asdict(content), keys)

    def seal(self, content: SealContent, keys: CentreKeys) -> str:
        self.seals.append(content)
        keys.sign(content.number.encode())
        return f"SEAL {content.number}"

    def status_list(self, content: StatusListContent, keys: CentreKeys) -> bytes:
        self.lists.append(content)
        told = {"id": content.list_id.urn, "revoked": sorted(content.revoked)}
        return self._signed(told, keys)

    def endorsement(self, content: EndorsementContent, keys: CentreKeys) -> bytes:
        return self._signed({"id": content.id.urn}, keys)

    def _signed(self, told: dict[str, Any], keys: CentreKeys) -> bytes:
        body = json.dumps(told, default=str, ensure_ascii=False, sort_keys=True)
        return json.dumps({"says": body, "proof": keys.sign(body.encode()).hex()}).encode()


@dataclass
class PapersByHand:
    """Draws with any renderer and lays what is enclosed behind the end of the file."""

    renderer: Renderer

    def render(self, content: DocumentContent, enclosure: Enclosure | None = None) -> RenderedDocument:
        drawn = self.renderer.render(content)
        if enclosure is None:
            return drawn
        behind = _MARK + base64.b64encode(enclosure.data)
        return RenderedDocument(drawn.pdf + behind, drawn.pages, drawn.missing_glyphs)

    def signed(self, pdf: bytes, signer: PaperSigner, signed_at: datetime) -> bytes:
        made = signer.cms(hashlib.sha256(pdf).digest(), signed_at)
        return pdf + b"\n%signed " + base64.b64encode(made)


class PapersReadByHand:
    """Finds what `PapersByHand` laid behind the end."""

    def read(self, pdf: bytes, seals: bool = True) -> PaperSeen | None:
        _, found, behind = pdf.partition(_MARK)
        if not found:
            return PaperSeen({}, (), ())
        enclosed = base64.b64decode(behind.partition(b"\n")[0])
        return PaperSeen({"credential.json": enclosed}, (), ())


@dataclass(frozen=True)
class ByHand:
    """What one issuing desk is made with, to be looked at afterwards."""

    keys: KeysByHand = field(default_factory=KeysByHand)
    credentials: CredentialsByHand = field(default_factory=CredentialsByHand)

    def tools(self, renderer: Renderer) -> IssuingTools:
        """The tools of the use case."""
        return IssuingTools(
            PapersByHand(renderer),
            PapersReadByHand(),
            self.credentials,
            self.keys,
            lambda content: f"{content.kind.value} {content.language}",
            Lock(),
        )


def issuing_over(
    store: LocalWorkspace,
    workspace: Workspace,
    identities: Identities,
    clock: Clock,
    renderer: Renderer,
    *,
    viewer: UUID | None = None,
    by_hand: ByHand | None = None,
) -> IssuingService:
    """Issuing in a store, with everything by hand."""
    tools = (by_hand or ByHand()).tools(renderer)
    return IssuingService(workspace, SeenIssuing(store, viewer), identities, clock, UTC, tools)
