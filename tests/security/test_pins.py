"""PINs are kept as slow verifiers, each under a salt of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessor_app.security.costs import KdfCost
from assessor_app.security.errors import VaultDemandsTooMuch
from assessor_app.security.pins import Argon2PinMaker

CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)


def test_the_pin_that_was_chosen_fits_and_no_other() -> None:
    maker = Argon2PinMaker(CHEAP)
    stored = maker.verifier_of("482913")
    assert maker.fits("482913", stored)
    assert not maker.fits("482914", stored)
    assert not maker.fits("", stored)


def test_the_same_pin_of_two_people_looks_different_and_neither_is_shown() -> None:
    maker = Argon2PinMaker(CHEAP)
    one, other = maker.verifier_of("482913"), maker.verifier_of("482913")
    assert one.verifier != other.verifier
    assert (len(one.salt), len(one.verifier)) == (16, 32)
    assert one.verifier.hex() not in repr(one)
    assert "verifier" not in repr(one)


def test_a_verifier_made_at_another_cost_still_fits() -> None:
    stored = Argon2PinMaker(CHEAP).verifier_of("482913")
    assert Argon2PinMaker(KdfCost(memory_kib=16, passes=2, lanes=1)).fits("482913", stored)


def test_an_altered_cost_beyond_measure_is_refused_before_it_is_paid() -> None:
    maker = Argon2PinMaker(CHEAP)
    stored = replace(maker.verifier_of("482913"), memory_kib=1 << 40)
    with pytest.raises(VaultDemandsTooMuch):
        maker.fits("482913", stored)
