"""The page with which anybody can verify documents in a browser, with the issuers that are known written in.

`resources/verify/verify.html` is whole without: it then knows nobody, and says so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

_FILE = Path("verify", "verify.html")
_BEGIN = '<script type="application/json" id="known">'
_END = "</script>"


def verify_page(resources: Path, issuers: Iterable[tuple[str, str, bool]]) -> bytes:
    """The page. `issuers`: ``did:key``, name, and whether it is the owner of a standard.

    Raises OSError where the page is missing.
    """
    page = (resources / _FILE).read_text(encoding="utf-8")
    before, found, rest = page.partition(_BEGIN)
    _, closed, after = rest.partition(_END)
    if not (found and closed):
        raise OSError(f"{_FILE.name} has no place for issuers")
    known = [{"issuer": did, "name": name, "authority": authority} for did, name, authority in issuers]
    # A name must not end the block it stands in.
    text = json.dumps(known, ensure_ascii=False).replace("<", "\\u003c")
    return (before + found + text + closed + after).encode()
