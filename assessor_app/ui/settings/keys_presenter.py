"""The section about the centre's keys and certificates without its widgets. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from assessor_app.domain.errors import Refused
from assessor_app.domain.issuer_keys import KeyKind, RenewalReason
from assessor_app.domain.rights import Right, may
from assessor_app.services.issuer_keys import IssuerKeyService
from assessor_app.services.key_models import EndorsementLine, IssuerLine, KeysView
from assessor_app.services.read_models import Done
from assessor_app.system.files import write_whole
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session
from assessor_app.ui.settings.keys_view_protocol import KeysScreen
from assessor_app.ui.settings.section_presenters import SectionPresenter

_KINDS = frozenset({"centre"})
LARGEST_FILE = 512 * 1024


class KeysPresenter(SectionPresenter):
    """Loads the keys and carries out what the cards and sheets ask for, one thing at a time."""

    def __init__(self, screen: KeysScreen, session: Session, keys: IssuerKeyService) -> None:
        super().__init__(screen, session, _KINDS)
        self._screen = screen
        self._keys = keys
        self._aside = Answers(session.aside)

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        super().close()
        self._aside.close()

    @property
    def may_change(self) -> bool:
        """Whether the one who is logged in sees to the keys."""
        return may(self._session.actor, Right.CHANGE_CENTRE)

    def load(self) -> None:
        """Show everything; nothing is written."""
        self._answers.ask(self._keys.view, self._show)

    # -- commands --

    def renew_certificate(self) -> None:
        """A new certificate from the own issuer."""
        actor = self._session.actor
        self._do(lambda: self._keys.renew_certificate(actor), "certificate_renewed")

    def renew_keys(self, kinds: Collection[KeyKind], reason: RenewalReason) -> None:
        """New keys."""
        actor = self._session.actor
        self._do(lambda: self._keys.renew_keys(actor, kinds, reason), "keys_renewed")

    def import_certificate(self, file: Path, passphrase: str) -> None:
        """Sign with the key in a PKCS#12 file from now on."""
        actor = self._session.actor
        self._do(
            lambda: self._keys.import_certificate(actor, _read(file, "pkcs12_unreadable"), passphrase),
            "imported",
        )

    def use_own_certificate(self) -> None:
        """Back to a certificate of the own issuer."""
        actor = self._session.actor
        self._do(lambda: self._keys.use_own_certificate(actor), "own_again")

    def know_issuer(self, issuer: str, name: str, is_authority: bool) -> None:
        """Vouch for an issuer whose words were compared."""
        actor = self._session.actor
        self._do(
            lambda: self._keys.know_issuer(actor, issuer, name, is_authority=is_authority), "issuer_known"
        )

    def forget_issuer(self, line: IssuerLine) -> None:
        """Vouch for an issuer no longer; it can be taken back."""
        actor = self._session.actor
        self._do(
            lambda: self._keys.forget_issuer(actor, line.id),
            "issuer_forgotten",
            lambda: self.know_issuer(line.issuer, line.name, line.is_authority),
        )

    def keep_endorsement(self, file: Path) -> None:
        """Carry the endorsement in a file inside credentials."""
        actor = self._session.actor
        self._do(
            lambda: self._keys.keep_endorsement(actor, _read(file, "endorsement_unreadable")),
            "endorsement_kept",
        )

    def drop_endorsement(self, line: EndorsementLine) -> None:
        """Carry it no further; it can be taken back while it holds."""
        actor = self._session.actor
        back = None if line.is_over or line.of_former else lambda: self._keep(line.text)
        self._do(lambda: self._keys.drop_endorsement(actor, line.id), "endorsement_dropped", back)

    def _keep(self, text: bytes) -> None:
        actor = self._session.actor
        self._do(lambda: self._keys.keep_endorsement(actor, text), "endorsement_kept")

    # -- files for others --

    def write_certificates(self, path: Path) -> None:
        """Write the certificate and those above it as PEM."""

        def read(pem: bytes) -> None:
            self._aside.ask(
                lambda: write_whole(path, pem), lambda _: self._screen.show_written(path), self._failed
            )

        self._answers.ask(self._keys.certificates_as_pem, read, self._failed)

    def write_text(self, path: Path, text: str) -> None:
        """Write a text for partners."""
        content = text.encode("utf-8")
        self._aside.ask(
            lambda: write_whole(path, content), lambda _: self._screen.show_written(path), self._failed
        )

    # -- inside --

    def _show(self, view: KeysView) -> None:
        self._screen.show_keys(view)

    def _do(self, work: Callable[[], Done], what: str, take_back: Callable[[], None] | None = None) -> None:
        def done_with(done: Done) -> None:
            self._saved(done)
            if not self._answers.closed:
                self._screen.show_done(what, take_back)
                self.load()

        self._run(work, done_with)


def _read(file: Path, too_large: str) -> bytes:
    """The bytes of a small file. Raises OSError, and Refused with `too_large` as its code."""
    if file.stat().st_size > LARGEST_FILE:
        raise Refused(too_large)
    return file.read_bytes()
