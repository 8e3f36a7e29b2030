"""The worked examples in `vectors`: with these keys and this content, these bytes.

``python -m tests.credentials.worked_examples`` writes them anew. Documents live for decades: a difference
there is a new format, and the readers must keep reading what is there now.
"""

from __future__ import annotations

from pathlib import Path

from assessor_app.credentials.writing import OpenBadgeWriter
from tests.credentials.issuing import (
    KeptKeys,
    credential_content,
    digest,
    endorsement_content,
    seal_content,
    status_list_content,
)

VECTORS = Path(__file__).parent / "vectors"
CENTRE, OWNER = KeptKeys.of(1), KeptKeys.of(2)
"""Ed25519 keys of 32 bytes of value 1 and 2."""


def written() -> dict[str, bytes]:
    """Each example under its name, as it is written today."""
    writer = OpenBadgeWriter()
    endorsement = writer.endorsement(endorsement_content(writer.issuer(CENTRE.public or b"")), OWNER)
    credential = credential_content(endorsements=(endorsement,), paper_certificate=digest("certificate"))
    return {
        "credential.json": writer.credential(credential, CENTRE),
        "endorsement.json": endorsement,
        "status-list.json": writer.status_list(status_list_content(3, 117), CENTRE),
        "seal.txt": writer.seal(seal_content(), CENTRE).encode("ascii"),
    }


if __name__ == "__main__":
    VECTORS.mkdir(exist_ok=True)
    for name, data in written().items():
        (VECTORS / name).write_bytes(data)
