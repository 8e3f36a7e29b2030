"""The tables of the exchange and of visits, in the same two sets as those of `tables`."""

from __future__ import annotations

import sqlalchemy as sa

from assessor_app.storage.tables import derived_metadata as derived_metadata
from assessor_app.storage.tables import journal_metadata as journal_metadata

exchange_key = sa.Table(
    "exchange_key",
    journal_metadata,
    sa.Column("device", sa.LargeBinary(16), primary_key=True),
    sa.Column("recipient", sa.Text, nullable=False),
    sa.Column("identity", sa.Text, nullable=False),
    sa.Column("made_at", sa.Integer, nullable=False),
)
"""The age keys of this PC, of the device that it is now and of those it was: files for either can be read."""

sent_file = sa.Table(
    "sent_file",
    journal_metadata,
    sa.Column("receiver", sa.LargeBinary(16), primary_key=True),
    sa.Column("sender", sa.LargeBinary(16), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("digest", sa.LargeBinary(32), nullable=False),
    sa.Column("created_at", sa.Integer, nullable=False),
    sa.Column("scope", sa.LargeBinary(32), nullable=False),
    sa.Column("entries", sa.Integer, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("received_at", sa.Integer),
    sqlite_with_rowid=False,
)
"""Files that this PC has written; `received_at` once the receiver's receipt names it. Times in ms."""

sent_span = sa.Table(
    "sent_span",
    journal_metadata,
    sa.Column("receiver", sa.LargeBinary(16), primary_key=True),
    sa.Column("sender", sa.LargeBinary(16), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("device", sa.LargeBinary(16), primary_key=True),
    sa.Column("first", sa.Integer, nullable=False),
    sa.Column("last", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Which part of which chain each file carried."""

received_file = sa.Table(
    "received_file",
    journal_metadata,
    sa.Column("sender", sa.LargeBinary(16), primary_key=True),
    sa.Column("receiver", sa.LargeBinary(16), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("digest", sa.LargeBinary(32), nullable=False),
    sa.Column("previous", sa.LargeBinary(32)),
    sa.Column("created_at", sa.Integer, nullable=False),
    sa.Column("received_at", sa.Integer, nullable=False),
    sa.Column("import_id", sa.LargeBinary(16)),
    sqlite_with_rowid=False,
)
"""Files that were taken in here. `import_id` is None where a file brought nothing new."""

partner_state = sa.Table(
    "partner_state",
    journal_metadata,
    sa.Column("partner", sa.LargeBinary(16), primary_key=True),
    sa.Column("scope", sa.LargeBinary(32), nullable=False),
    sa.Column("receipt_at", sa.Integer, nullable=False),
    sa.Column("receipt_digest", sa.LargeBinary(32), nullable=False),
)
"""What the partner's newest receipt says of the files it has; `scope` is that of the newest of them."""

partner_head = sa.Table(
    "partner_head",
    journal_metadata,
    sa.Column("partner", sa.LargeBinary(16), primary_key=True),
    sa.Column("device", sa.LargeBinary(16), primary_key=True),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("chain_digest", sa.LargeBinary(32), nullable=False),
    sa.Column("since", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How far the partner has each chain, by its signed receipts (or as the server answers)."""

pending_piece = sa.Table(
    "pending_piece",
    journal_metadata,
    sa.Column("device", sa.LargeBinary(16), primary_key=True),
    sa.Column("first", sa.Integer, primary_key=True),
    sa.Column("last", sa.Integer, nullable=False),
    sa.Column("line", sa.LargeBinary, nullable=False),
    sa.Column("sender", sa.LargeBinary(16), nullable=False),
    sa.Column("received_at", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Lines of devices that nobody has introduced yet: kept unread, passed on, used when they can be."""

pending_head = sa.Table(
    "pending_head",
    journal_metadata,
    sa.Column("device", sa.LargeBinary(16), primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("chain_digest", sa.LargeBinary(32), nullable=False),
    sa.Column("signature", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

forked_piece = sa.Table(
    "forked_piece",
    journal_metadata,
    sa.Column("device", sa.LargeBinary(16), primary_key=True),
    sa.Column("first", sa.Integer, primary_key=True),
    sa.Column("chain_digest", sa.LargeBinary(32), primary_key=True),
    sa.Column("line", sa.LargeBinary, nullable=False),
    sa.Column("sender", sa.LargeBinary(16), nullable=False),
    sa.Column("received_at", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""The other history of a device that has written two: kept, shown side by side, never folded."""

server_setting = sa.Table(
    "server_setting",
    journal_metadata,
    sa.Column("id", sa.Integer, sa.CheckConstraint("id = 1"), primary_key=True),
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("password", sa.Text, nullable=False),
    sa.Column("is_on", sa.Boolean, nullable=False),
    sa.Column("server", sa.LargeBinary(16)),
    sa.Column("read_to", sa.Integer, nullable=False),
)
"""The centre's own PostgreSQL, one row at most; `server` is its identity as a partner once it was reached.

`read_to` is how far its changed lines were read. The password stands here alone, in the encrypted file.
"""

server_withheld = sa.Table(
    "server_withheld",
    journal_metadata,
    sa.Column("person", sa.LargeBinary(16), primary_key=True),
    sa.Column("why", sa.Text, nullable=False),
)
"""People whose personal parts this PC has seen to it that the server does not have: erased, protected."""

# ---- derived ----------------------------------------------------------------------------------------------

set_aside_span = sa.Table(
    "set_aside_span",
    derived_metadata,
    sa.Column("import_id", sa.LargeBinary(16), primary_key=True),
    sa.Column("device", sa.LargeBinary(16), primary_key=True),
    sa.Column("first", sa.Integer, primary_key=True),
    sa.Column("last", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Entries that the fold skips, because the import that brought them was set aside."""

import_row = sa.Table(
    "import_row",
    derived_metadata,
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("sender", sa.LargeBinary(16)),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("applied_at", sa.Integer, nullable=False),
    sa.Column("applied_by", sa.LargeBinary(16)),
    sa.Column("entries", sa.Integer, nullable=False),
    sa.Column("set_aside", sa.Boolean, nullable=False),
    sa.Index("ix_import_row_sender", "sender", "number"),
)

fork_row = sa.Table(
    "fork_row",
    derived_metadata,
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("settled", sa.Boolean, nullable=False),
    sa.Column("found_at", sa.Integer, nullable=False),
)

conflict_row = sa.Table(
    "conflict_row",
    derived_metadata,
    sa.Column("subject", sa.LargeBinary(16), primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("what", sa.Text, primary_key=True),
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("at", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""What is open: of an assessment the values that are contradicted (``marks``) or came after the signatures
(``late``), and the candidates' records that were amended apart. `at` is when its newest side was entered.
"""

visit_row = sa.Table(
    "visit_row",
    derived_metadata,
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("company", sa.Text, nullable=False),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("starts_on", sa.Text, nullable=False),
    sa.Column("ends_on", sa.Text, nullable=False),
    sa.Column("starts_at", sa.Text, nullable=False),
    sa.Column("ends_at", sa.Text, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("device", sa.LargeBinary(16)),
    sa.Column("handed_out_at", sa.Integer),
    sa.Column("equipment", sa.Integer, nullable=False),
    sa.Column("equipment_packed", sa.Integer, nullable=False),
    sa.Column("equipment_back", sa.Integer, nullable=False),
    sa.Column("search", sa.Text, nullable=False),
    sa.Column("touched_at", sa.Integer),
    sa.Index("ix_visit_row_starts_on", "starts_on"),
)
"""Visits; `device` is the laptop that has the visit now. Whom it meets is in `visit_part`."""

visit_part = sa.Table(
    "visit_part",
    derived_metadata,
    sa.Column("visit", sa.LargeBinary(16), primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("id", sa.LargeBinary(16), primary_key=True),
    sa.Column("person", sa.LargeBinary(16)),
    sa.Index("ix_visit_part_id", "kind", "id"),
    sqlite_with_rowid=False,
)
"""Who belongs to a visit: ``candidate``, ``assessment`` (`person` is whom it was added for), ``assessor`` (an
account), ``device`` (every laptop that ever had the visit)."""
