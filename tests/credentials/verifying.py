"""Verifiers we did not write, asked by our tests: openvc-core, and the libraries of Digital Bazaar."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openvc.did.base import DidResolverRegistry
from openvc.did.did_key import DidKeyResolver
from openvc.errors import OpenvcError
from openvc.verify import VerificationPolicy, verify_credential

from tests.credentials.issuing import ISSUED_AT

ROOT = Path(__file__).parents[2]
NODE = shutil.which("node")
INSTALLED = ROOT / "build" / "verifiers"
LATER: datetime = ISSUED_AT + timedelta(days=20)
"""When the documents of the tests are verified."""
Json = dict[str, Any]

needs_node = pytest.mark.skipif(NODE is None, reason="there is no node here")


def refused_by_openvc(credential: Json, lists: Mapping[str, Json]) -> str:
    """Why openvc-core refuses the credential; empty where it accepts it."""
    try:
        result = verify_credential(
            credential,
            resolver=DidResolverRegistry([DidKeyResolver()]),
            policy=VerificationPolicy(now=LATER),
            resolve_status_list=lambda uri: verified_list(lists[uri]),
        )
    except OpenvcError as error:
        return f"{type(error).__name__}: {error}"
    except KeyError as error:
        return f"no list {error}"
    assert result.format == "data-integrity:eddsa-jcs-2022"
    return ""


def verified_list(status_list: Json) -> Json:
    """A status list that openvc-core itself has verified."""
    resolver = DidResolverRegistry([DidKeyResolver()])
    verify_credential(status_list, resolver=resolver, policy=VerificationPolicy(now=LATER))
    return status_list


@dataclass
class DigitalBazaar:
    """A node process that verifies one credential after the other."""

    process: subprocess.Popen[str]

    def refuses(self, credential: Json, lists: Mapping[str, Json]) -> str:
        """Why they refuse the credential; empty where they accept it."""
        answer = self._answer({"credential": credential, "lists": dict(lists), "now": LATER.isoformat()})
        assert answer["verified"] is not bool(answer["error"])
        return str(answer["error"])

    def signs(self, credential: Json, seed: bytes) -> Json:
        """The credential as they sign it, in the name of the key that `seed` gives."""
        return self._answer({"sign": credential, "seed": seed.hex()})

    def _answer(self, asked: Json) -> Json:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        answer: Json = json.loads(self.process.stdout.readline())
        return answer


@contextmanager
def digital_bazaar() -> Iterator[DigitalBazaar]:
    """Their libraries, as `make setup` installs them."""
    assert NODE is not None
    assert (INSTALLED / ".installed").exists(), "run make setup: the verifiers are not installed"
    script = Path(__file__).parent / "verifiers" / "verify.mjs"
    with subprocess.Popen(
        [NODE, str(script), str(INSTALLED)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        encoding="utf-8",
    ) as process:  # fmt: skip
        yield DigitalBazaar(process)
        assert process.stdin is not None
        process.stdin.close()
