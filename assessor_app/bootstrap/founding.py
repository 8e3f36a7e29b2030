"""Founding a centre: vault, store, first account and device, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app.bootstrap.opening import ensure_exchange_key, introduce_centre_keys, note_high_water
from assessor_app.system.paths import Paths

if TYPE_CHECKING:
    from assessor_app.domain.events import Draft
    from assessor_app.security.costs import KdfCost
    from assessor_app.services.ports import Clock
    from assessor_app.ui.composition import FirstRunForm

STAGING = ".founding"
WHOLE = "whole"


def found(paths: Paths, form: FirstRunForm, clock: Clock) -> UUID:
    """Make a centre in a folder of its own beside its place, then move it there, the vault last.

    Whatever stops this half way leaves either nothing or a whole centre. Returns the first account.
    """
    import shutil

    from assessor_app.services.ports import StorageProblem

    if paths.vault.exists() or paths.database.exists():
        raise StorageProblem("store_exists")
    staging = Paths(paths.data / STAGING, paths.state)
    shutil.rmtree(staging.data, ignore_errors=True)
    staging.data.mkdir(parents=True, mode=0o700)
    try:
        account = _furnish(staging, form, clock)
    except BaseException:
        shutil.rmtree(staging.data, ignore_errors=True)
        raise
    (staging.data / WHOLE).touch()
    finish_founding(paths)
    return account


def _furnish(paths: Paths, form: FirstRunForm, clock: Clock) -> UUID:
    from assessor_app.domain import centres
    from assessor_app.domain.certificates import device_code
    from assessor_app.domain.devices import PlaceKind
    from assessor_app.security.seals import sign_head, verify_head
    from assessor_app.security.vault import NewAccount, Vault
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.files import write_whole
    from assessor_app.system.identities import GrowingIdentities

    new = GrowingIdentities(clock.now_ms).new
    centre, device, account = new(), new(), new()
    named = centres.register_centre(
        centre,
        form.centre_name,
        form.centre_code,
        form.place,
        form.contact,
        owner_permission=bool(form.permission_by),
        demo=form.demo,
        place_kind=PlaceKind(form.place_kind),
    )
    first = centres.Account(account, form.account_name, centres.Role.MANAGER)
    let_in = centres.register_account(centre, first)
    vault = Vault.create(
        paths.vault,
        new(),
        form.centre_name,
        device,
        NewAccount(account, form.account_name, first.role.value),
        form.passphrase,
        write_whole,
        passphrase_cost(demo=form.demo),
    )
    keys = vault.keys
    code = device_code(device)
    workspace = LocalWorkspace.create(
        paths.data,
        keys.database,
        store_id=vault.vault.tiles.store_id,
        centre_id=centre,
        device_id=device,
        device_code=code,
        clock=clock,
        seal=lambda *head: sign_head(keys.device, *head),
        is_signed=verify_head,
    )
    try:
        writes = centres.Device(device, keys.device.public_bytes.hex(), code, "")
        logo = workspace.put_attachment(form.logo_png) if form.logo_png is not None else None
        card = card_of(form, centre, logo)
        workspace.commit(account, (*named, *card, *centres.enrol_device(centre, writes), *let_in))
        introduce_centre_keys(workspace, vault, account, clock)
        ensure_exchange_key(workspace, account, clock)
        note_high_water(paths, workspace, vault)
    finally:
        workspace.close()
    return account


def card_of(form: FirstRunForm, centre: UUID, logo: str | None) -> tuple[Draft, ...]:
    """What the form says besides the centre's name. `logo` is a digest."""
    from datetime import date

    from assessor_app.domain import centre_cards

    blank = centre_cards.CardDetails()
    day = date.fromisoformat(form.permission_on) if form.permission_on else None
    given, by = bool(form.permission_by), form.permission_by
    return (
        *centre_cards.choose_logo(centre, blank, logo),
        *centre_cards.write_accreditation(centre, blank, form.accreditation),
        *centre_cards.note_permission(centre, blank, given=given, by=by, on=day),
    )


def finish_founding(paths: Paths) -> None:
    """Move a centre that was made whole into its place; does nothing where there is none."""
    staging = paths.data / STAGING
    if not (staging / WHOLE).exists():
        return
    files = [path for path in staging.iterdir() if path.name not in (WHOLE, paths.vault.name)]
    vault = staging / paths.vault.name
    for path in [*files, *([vault] if vault.exists() else [])]:
        path.replace(paths.data / path.name)
    (staging / WHOLE).unlink()
    staging.rmdir()


def passphrase_cost(*, demo: bool) -> KdfCost:
    """What a passphrase costs to try; the demo's is known to all and may be cheap."""
    from assessor_app.security.costs import KdfCost

    return KdfCost(memory_kib=8192, passes=1, lanes=1) if demo else KdfCost()
