"""Base58 in the Bitcoin alphabet, as multibase's ``z`` uses it (draft-msporny-base58)."""

from __future__ import annotations

from wallet.errors import ProofError

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_VALUES = {character: value for value, character in enumerate(_ALPHABET)}
_MAX_CHARACTERS = 4096  # the longest text anyone signs or publishes; decoding is quadratic


def encode(data: bytes) -> str:
    """Return the base58btc text of ``data``; leading zero bytes become leading ``1``."""
    number = int.from_bytes(data, "big")
    characters = []
    while number:
        number, value = divmod(number, 58)
        characters.append(_ALPHABET[value])
    zeros = len(data) - len(data.lstrip(b"\0"))
    return "1" * zeros + "".join(reversed(characters))


def decode(text: str) -> bytes:
    """Return the bytes of a base58btc text. Raises ``ProofError`` ``bad_multibase``."""
    if len(text) > _MAX_CHARACTERS:
        raise ProofError("bad_multibase")
    number = 0
    try:
        for character in text:
            number = number * 58 + _VALUES[character]
    except KeyError as error:
        raise ProofError("bad_multibase") from error
    zeros = len(text) - len(text.lstrip("1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")
