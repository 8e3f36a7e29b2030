"""Where a server may be, and what is demanded of the way there."""

from __future__ import annotations

import pytest

from assessor_app.services.server_addresses import ServerAddress, address_of, parse_address, url_of
from assessor_app.services.server_ports import ServerProblem


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1", "/run/postgresql"])
def test_on_this_computer_no_tls_is_demanded(host: str) -> None:
    assert address_of(host, "", "centre", "anna", "x").sslmode == "prefer"


@pytest.mark.parametrize(
    "host",
    ["server.centret.se", "10.0.0.4", "127.0.0.2", "localhost.centret.se", "LOCALHOST.", "127.1"],
)
def test_anywhere_else_the_certificate_must_name_the_server(host: str) -> None:
    assert address_of(host, "", "centre", "anna", "x").sslmode == "verify-full"


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer", "require", "verify-ca", ""])
def test_less_than_that_cannot_be_asked_for(mode: str) -> None:
    with pytest.raises(ServerProblem) as caught:
        parse_address(f"postgresql://anna:x@server.centret.se/centre?sslmode={mode}")
    assert caught.value.code == "server_tls_too_weak"


def test_a_whole_address_is_read_and_its_password_is_not_shown_again() -> None:
    address = parse_address(
        "postgresql+psycopg://anna%40centret:h%3Amligt@server.centret.se:6543/val%C3%A5r?sslmode=verify-full"
        "&sslrootcert=/etc/centret.crt"
    )
    assert address == ServerAddress(
        "server.centret.se", 6543, "valår", "anna@centret", "h:mligt", "/etc/centret.crt"
    )
    assert "mligt" not in url_of(address)
    assert "mligt" not in repr(address)
    assert parse_address(url_of(address)) == ServerAddress(
        "server.centret.se", 6543, "valår", "anna@centret", "", "/etc/centret.crt"
    )


@pytest.mark.parametrize("host", ["/run/postgresql", "::1", "localhost", "server.centret.se"])
def test_an_address_is_kept_and_read_again_as_it_was(host: str) -> None:
    address = address_of(host, "5433", "centre", "anna", "")
    assert parse_address(url_of(address)) == address


@pytest.mark.parametrize(
    "url",
    [
        "https://server.centret.se/centre",
        "postgresql://anna@/centre",
        "postgresql://anna@server.centret.se/",
        "postgresql://server.centret.se/centre",
        "postgresql://anna@server.centret.se:99999/centre",
        "postgresql://anna@localhost,evil.example/centre",
        "postgresql://anna@localhost/centre?host=evil.example",
        "postgresql://anna@localhost/centre?hostaddr=203.0.113.9",
        "postgresql://anna@localhost/centre?service=other",
        "postgresql://anna@localhost/dbname%3Dx%20host%3Devil.example",
        "postgresql://anna@localhost/postgresql%3A%2F%2Fevil.example%2Fx",
    ],
)
def test_an_address_that_could_lead_elsewhere_is_refused(url: str) -> None:
    with pytest.raises(ServerProblem) as caught:
        parse_address(url)
    assert caught.value.code == "server_address_unfit"
