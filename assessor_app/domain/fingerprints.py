"""Words for bits: fingerprints of keys to read aloud, and the words of a recovery sheet.

A word is five letters, consonant and vowel by turns, for 16 bits: a proquint (Wilkerson 2009,
arXiv:0901.4016). None of its letters is easily taken for another one of them on paper or over the telephone.
"""

from __future__ import annotations

import hashlib

BITS_PER_WORD = 16
CONSONANTS = "bdfghjklmnprstvz"
VOWELS = "aiou"

_SHAPE = (CONSONANTS, VOWELS, CONSONANTS, VOWELS, CONSONANTS)
_FINGERPRINT_WORDS = 6


def word_of(bits: int) -> str:
    """The word for 16 bits."""
    letters = []
    for alphabet in reversed(_SHAPE):
        bits, index = divmod(bits, len(alphabet))
        letters.append(alphabet[index])
    return "".join(reversed(letters))


def bits_of(word: str) -> int | None:
    """The 16 bits of a word in small letters; None for anything that is no such word."""
    if len(word) != len(_SHAPE):
        return None
    bits = 0
    for letter, alphabet in zip(word, _SHAPE, strict=True):
        index = alphabet.find(letter)
        if index < 0:
            return None
        bits = bits * len(alphabet) + index
    return bits


def neighbours(word: str) -> frozenset[str]:
    """The words that differ from `word`, itself a word, in one letter."""
    return frozenset(
        word[:at] + letter + word[at + 1 :]
        for at, alphabet in enumerate(_SHAPE)
        for letter in alphabet
        if letter != word[at]
    )


def fingerprint_words(public: bytes, kind: str = "device") -> str:
    """Six words to read out over the telephone: 96 bits of the SHA-256 of a public key of this `kind`."""
    digest = hashlib.sha256(b"assessor " + kind.encode() + b" key\0" + public).digest()
    words = (
        word_of(int.from_bytes(digest[at : at + 2], "big")) for at in range(0, _FINGERPRINT_WORDS * 2, 2)
    )
    return "-".join(words)
