"""The words of a recovery sheet: eight that hold 128 bits, and one that tells a slip from another sheet.

Words and not letters, because people read words from paper; what is typed may be in any case, with blanks,
hyphens or line breaks between the words.
"""

from __future__ import annotations

import hashlib
import re
import secrets

from assessor_app.domain.fingerprints import BITS_PER_WORD, bits_of, neighbours, word_of
from assessor_app.security.errors import RecoveryWordsMissing, RecoveryWordsMistyped, RecoveryWordUnfit

WORDS = 9
_SECRET_BYTES = (WORDS - 1) * BITS_PER_WORD // 8


def new_words() -> tuple[str, ...]:
    """Nine words from the machine's randomness."""
    return words_of(secrets.token_bytes(_SECRET_BYTES))


def words_of(secret: bytes) -> tuple[str, ...]:
    """The nine words for 16 bytes."""
    whole = secret + _check(secret)
    return tuple(word_of(int.from_bytes(whole[at : at + 2], "big")) for at in range(0, len(whole), 2))


def secret_of(typed: str) -> bytes:
    """The 16 bytes that the typed words hold.

    Raises RecoveryWordUnfit where one of them cannot be right, and which; RecoveryWordsMissing for another
    number of words; RecoveryWordsMistyped where there is a slip that cannot be named.
    """
    words = split_words(typed)
    for position, word in enumerate(words, 1):
        if bits_of(word) is None:
            raise RecoveryWordUnfit(position)
    if len(words) != WORDS:
        raise RecoveryWordsMissing(len(words), WORDS)
    secret = _secret_if_whole(words)
    if secret is not None:
        return secret
    suspects = [at for at in range(WORDS) if _is_one_letter_off(words, at)]
    if len(suspects) == 1:
        raise RecoveryWordUnfit(suspects[0] + 1)
    raise RecoveryWordsMistyped


def split_words(typed: str) -> tuple[str, ...]:
    """The words of what was typed, in small letters. Figures before a word, as on the sheet, are left out."""
    return tuple(word for word in re.split(r"[\W\d_]+", typed.lower()) if word)


def _secret_if_whole(words: tuple[str, ...]) -> bytes | None:
    whole = b"".join((bits_of(word) or 0).to_bytes(2, "big") for word in words)
    secret, check = whole[:_SECRET_BYTES], whole[_SECRET_BYTES:]
    return secret if secrets.compare_digest(check, _check(secret)) else None


def _is_one_letter_off(words: tuple[str, ...], at: int) -> bool:
    """Whether another letter in this word alone would make the words fit together."""
    tries = ((*words[:at], other, *words[at + 1 :]) for other in neighbours(words[at]))
    return any(_secret_if_whole(one) is not None for one in tries)


def _check(secret: bytes) -> bytes:
    return hashlib.sha256(b"assessor recovery check 1\0" + secret).digest()[: BITS_PER_WORD // 8]
