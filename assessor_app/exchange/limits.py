"""How much an exchange file may hold; more is refused unread (docs/exchange-format.md)."""

from __future__ import annotations

from assessor_app.services.entry_lines import LONGEST_LINE

KIB = 1 << 10
MIB = 1 << 20

SIGNATURE_LENGTH = 64
LONGEST_AGE_HEADER = 4096

LARGEST_HEADER = 64 * KIB
LARGEST_PAYLOAD = (1 << 32) - MIB
"""The whole then fits a FAT32 stick and a ZIP without its 64-bit extension."""
LARGEST_MANIFEST = 16 * MIB
LARGEST_HEADS = 4 * MIB
LARGEST_CHECKLIST = 8 * MIB
LARGEST_ATTACHMENT = 32 * MIB
PART_SIZE = MIB
"""A part of the entries ends with the line that brings it to this size."""
LARGEST_PART = PART_SIZE + LONGEST_LINE + 1
MOST_PARTS = 999_999
MOST_CHAINS = 5_000
MOST_CARDS = 5_000
MOST_CHECKLISTS = 5_000
MOST_ATTACHMENTS = 150_000
MOST_HEADS = 10_000
MOST_FILES = 4_000
LARGEST_RECEIPT = MIB
LARGEST_CARD = 16 * KIB
