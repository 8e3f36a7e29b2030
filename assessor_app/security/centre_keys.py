"""The centre's keys as the use cases are given them (`services.issuing_ports`, `services.key_ports`)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from assessor_app.domain.accounts import Role, require_active
from assessor_app.domain.centres import CentreState
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.issuer_keys import Certificate, CertificateSource, KeyKind, PublicKeys
from assessor_app.domain.rights import Right
from assessor_app.security import certificates
from assessor_app.security.keys import AuthorityKey, CentreKey, DocumentKey, ImportedKey
from assessor_app.security.pkcs12_files import read_pkcs12
from assessor_app.security.vault import UnlockedVault
from assessor_app.security.wraps import CentreSecrets
from assessor_app.services.issuing_ports import PaperSigner
from assessor_app.services.key_ports import CertificateSeen, Custody

Opened = Callable[[], UnlockedVault | None]
"""The vault as the account opened it that asks; None where it opened none since the program began."""


SigningKey = DocumentKey | EllipticCurvePrivateKey | RSAPrivateKey


class OpenCentreKeys:
    """Implements `CentreKeys` for one account, over the vault as that account opened it.

    `centre` is the centre as the journal has it now: it says which keys and which certificate count, and
    whether the account is a manager's still. Whoever else is at the screen meanwhile changes nothing.
    """

    def __init__(
        self, opened: Opened, centre: Callable[[], CentreState], account: UUID, now_ms: Callable[[], int]
    ) -> None:
        self._opened = opened
        self._centre = centre
        self._account = account
        self._now_ms = now_ms
        self._signer: tuple[SigningKey, bytes, PaperSigner] | None = None

    @property
    def public(self) -> bytes | None:
        """The centre's Ed25519 key, 32 bytes."""
        keys = self._centre().keys
        if keys is None:
            return None
        try:
            return bytes.fromhex(keys.centre)
        except ValueError:  # another program wrote it amiss
            return None

    def missing(self) -> str | None:
        """Why nothing can be signed now.

        Besides the codes of the port: keys_replaced (this PC's keys count no more), certificate_missing.
        """
        at = datetime.fromtimestamp(self._now_ms() / 1000, UTC)
        try:
            self._centre_key()
            self._document_key(at)
        except (Refused, NotAllowed) as problem:
            return problem.code if isinstance(problem, Refused) else "keys_locked"
        return None

    def sign(self, message: bytes) -> bytes:
        """64 bytes of Ed25519. Raises Refused, and NotAllowed for whoever is no manager now."""
        return self._centre_key().sign(message)

    def paper_signer(self, at: datetime) -> PaperSigner:
        """Signs PDFs as of `at`. Raises as `sign` does.

        It is the same one as long as key and certificate are: it keeps half the work of the first signature.
        """
        held, self._signer = self._signer, None
        key, certificate = self._document_key(at)
        if held is None or held[0] is not key or held[1] != certificate.der:
            from assessor_app.security.pdf_signatures import DocumentSigner  # late: what it needs is large

            held = (key, certificate.der, DocumentSigner(key, certificate.der, certificate.chain))
        self._signer = held
        return held[2]

    def _centre_key(self) -> CentreKey:
        state = self._allowed()
        held = self._held(state)
        if state.keys is None or held.centre.public_bytes.hex() != state.keys.centre:
            raise Refused("keys_replaced")
        return held.centre

    def _document_key(self, at: datetime) -> tuple[SigningKey, Certificate]:
        state = self._allowed()
        held, certificate = self._held(state), state.issuer.certificate
        if state.keys is None or held.document.public_bytes.hex() != state.keys.document:
            raise Refused("keys_replaced")
        if certificate is None:
            raise Refused("certificate_missing")
        key = _key_of(certificate, held)
        if key is None:
            own = certificate.source is CertificateSource.OWN
            raise Refused("certificate_missing" if own else "imported_key_missing")
        moment = round(at.timestamp() * 1000)
        if moment > certificate.valid_to:
            raise Refused("certificate_expired", on=_day(certificate.valid_to))
        if moment < certificate.valid_from:
            raise Refused("certificate_not_yet_valid", on=_day(certificate.valid_from))
        return key if isinstance(key, DocumentKey) else key.private, certificate

    def _allowed(self) -> CentreState:
        """The centre, where the account is a manager's by the journal of now."""
        state = self._centre()
        require_active(state.accounts, self._account)
        account = state.accounts.get(self._account)
        if account is None or account.role is not Role.MANAGER:
            raise NotAllowed("not_allowed", right=Right.ISSUE_DOCUMENTS.value)
        return state

    def _held(self, state: CentreState) -> CentreSecrets:
        vault = self._opened()
        if vault is not None and vault.secrets is not None:
            return vault.secrets
        if vault is not None and _custody(vault) is Custody.ELSEWHERE:
            raise Refused("keys_not_here", pc=_keeper(state))
        raise Refused("keys_locked")


class OpenKeyChest:
    """Implements `KeyChest` over the vault as one account opened it."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def custody(self) -> Custody:
        vault = self._opened()
        return Custody.LOCKED if vault is None else _custody(vault)

    def public(self) -> PublicKeys | None:
        held = self._held()
        return None if held is None else _public(held)

    def fits(self, certificate: Certificate) -> bool:
        held = self._held()
        return held is not None and _key_of(certificate, held) is not None

    def is_named_for(self, certificate: Certificate, centre: str) -> bool:
        return certificates.is_named_for(certificate.der, centre)

    def issue(self, before: Collection[Certificate], centre: str, at: datetime) -> Certificate:
        held = self._held()
        if held is None or held.authority is None:
            raise Refused("keys_locked")
        issuers = (one.chain[0] for one in reversed(tuple(before)) if one.chain)
        serving = (one for one in issuers if certificates.serves(one, held.authority, centre, at))
        issuer = next(serving, None) or certificates.issue_authority(held.authority, centre, at)
        point = held.document.public_bytes
        der = certificates.issue_for_documents(held.authority, issuer, point, centre, at)
        return _certificate(der, (issuer,), CertificateSource.OWN)

    def take_in(self, data: bytes, passphrase: str, at: datetime) -> Certificate:
        found = read_pkcs12(data, passphrase, at)
        self._vault().change_centre_keys(lambda held: replace(held, imported=found.key))
        return _certificate(found.certificate, found.chain, CertificateSource.IMPORTED)

    @property
    def holds_imported(self) -> bool:
        held = self._held()
        return held is not None and held.imported is not None

    def give_up_imported(self) -> None:
        if self.holds_imported:
            self._vault().change_centre_keys(lambda held: replace(held, imported=None))

    def renew(
        self,
        kinds: Collection[KeyKind],
        *,
        issuer: bool,
        first: Callable[[PublicKeys], None] | None = None,
    ) -> PublicKeys:
        def renewed(held: CentreSecrets) -> CentreSecrets:
            made = CentreSecrets(
                CentreKey.generate() if KeyKind.CENTRE in kinds else held.centre,
                DocumentKey.generate() if KeyKind.DOCUMENT in kinds else held.document,
                AuthorityKey.generate() if issuer else held.authority,
                held.imported,
            )
            if first is not None:
                first(_public(made))
            return made

        vault = self._vault()
        vault.change_centre_keys(renewed)
        assert vault.secrets is not None  # noqa: S101 - they were changed just now
        return _public(vault.secrets)

    def _held(self) -> CentreSecrets | None:
        vault = self._opened()
        return vault.secrets if vault is not None else None

    def _vault(self) -> UnlockedVault:
        vault = self._opened()
        if vault is None:
            raise Refused("keys_locked")
        return vault


class X509Certificates:
    """Implements `CertificateReader`."""

    def seen(self, der: bytes) -> CertificateSeen | None:
        """What a certificate says."""
        facts = certificates.facts_of(der)
        if facts is None:
            return None
        return CertificateSeen(
            facts.subject,
            facts.issuer,
            facts.valid_from,
            facts.valid_to,
            facts.fingerprint,
            facts.key,
            facts.bits,
            facts.issued_by_itself,
        )


def _custody(vault: UnlockedVault) -> Custody:
    if vault.secrets is not None:
        return Custody.HERE
    return Custody.LOCKED if vault.keeps_centre_keys else Custody.ELSEWHERE


def _public(held: CentreSecrets) -> PublicKeys:
    return PublicKeys(held.centre.public_bytes.hex(), held.document.public_bytes.hex())


def _key_of(certificate: Certificate, held: CentreSecrets) -> DocumentKey | ImportedKey | None:
    """The key that the certificate is about, if it is among these."""
    own = certificate.source is CertificateSource.OWN
    key = held.document if own else held.imported
    if key is None or not certificates.is_for(certificate.der, key.public_bytes):
        return None
    return key


def _certificate(der: bytes, chain: tuple[bytes, ...], source: CertificateSource) -> Certificate:
    facts = certificates.facts_of(der)
    assert facts is not None  # noqa: S101 - it was made or read just now
    begins, ends = (round(one.timestamp() * 1000) for one in (facts.valid_from, facts.valid_to))
    return Certificate(der, chain, source, begins, ends)


def _keeper(state: CentreState) -> str:
    """What the PC is called that has the keys; nothing where that is not known."""
    device = state.devices.get(state.issuer.held_by) if state.issuer.held_by is not None else None
    return (device.label or device.code) if device is not None else ""


def _day(moment: int) -> str:
    return f"{datetime.fromtimestamp(moment / 1000, UTC):%Y-%m-%d}"
