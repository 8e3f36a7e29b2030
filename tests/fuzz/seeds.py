"""Real files and pieces of them, from which the fuzzing starts."""

import tempfile
from pathlib import Path

import base45

from assessor_app.credentials.seals import PREFIX
from assessor_app.services.entry_lines import line_of
from tests.credentials.worked_examples import written
from tests.documents.roster_files import workbook
from tests.exchange import age_by_hand
from tests.exchange.forging import Forgery
from tests.exchange.senders import FILES, RECEIVER, SENDER, parcel, receipt
from tests.fuzz.targets import BETWEEN

ROWS = (
    ("Personal",),
    (),
    ("Efternamn", "Förnamn", "Personnr", "Startdatum"),
    ("Berg", "Anna", 8010120015, "2026-05-11"),
)
TEXT = 'Efternamn;Förnamn;Personnr\r\nBerg;Anna;801012-0015\r\n"Öst";Åsa;\r\n'.encode()
INSIDE = ("manifest.json", "heads.jsonl", "entries/000001.jsonl")
WORDS = (
    BETWEEN,
    b"PK\3\4",
    b"PK\1\2",
    b"PK\5\6",
    b"header.json",
    b"-> X25519 ",
    b"-> scrypt ",
    b"-grease",
    b"\n--- ",
    b"age-encryption.org/v1\n",
    b"ustar\00000",
    b"manifest.json",
    b"entries/000001.jsonl",
    b'"withheld":true}',
    b'"version":2',
    b'"chains":[]',
    b"null",
    b"NaN",
    b"\\u0000",
    b"\\ud800",
    b"[[[[[[[[",
    b"9007199254740993",
    b"-1",
    b"1e9",
    b'"proof":',
    b'"type":"BitstringStatusList"',
    b"\x9b\xff\xff\xff\xff\xff\xff\xff\xff",
    b"\xd8\x1c",
)


def seeds() -> dict[str, list[bytes]]:
    """For each target what it reads without complaint."""
    forgery = Forgery(parcel(7))
    bare = parcel(7)
    bare.checklists, bare.attachments = [], []
    header, _, payload = forgery.contents()
    issued = written()
    recipient = forgery.sent.receiver.age[0]
    greased = age_by_hand.header([b"-> a-grease b\nAAAA\n", age_by_hand.stanza(recipient)])
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small"
        FILES.write_receipt(small, receipt(), RECEIVER.key.sign)
        receipts = [small.read_bytes()]
        FILES.write_card(small, SENDER.card(), SENDER.key.sign)
        cards = [small.read_bytes()]
    return {
        "outside": [forgery.whole()],
        "header": [header],
        "envelope": [payload[:600], greased],
        "inside": [forgery.tar(), Forgery(bare).tar()],
        "contents": [BETWEEN.join(Forgery(bare).member(name) for name in INSIDE)],
        "line": [line_of(piece) for piece in forgery.sent.pieces],
        "receipt": receipts,
        "card": cards,
        "roster": [workbook(ROWS), TEXT, TEXT.decode().encode("utf-16")],
        "credential": [issued[name] for name in ("credential.json", "endorsement.json", "status-list.json")],
        "seal": [base45.b45decode(issued["seal.txt"].decode().removeprefix(PREFIX))],
    }
