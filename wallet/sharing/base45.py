"""Base45 (RFC 9285): bytes in the characters that a QR code packs most densely."""

from __future__ import annotations

from wallet.errors import SharingError

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

_VALUES = {character: value for value, character in enumerate(ALPHABET)}
_PAIR, _TRIPLE = 2, 3  # characters for one byte, and for two


def encode(data: bytes) -> str:
    """Encode bytes, two at a time."""
    written = []
    for start in range(0, len(data), 2):
        pair = data[start : start + 2]
        rest, low = divmod(int.from_bytes(pair, "big"), 45)
        high, middle = divmod(rest, 45)
        written.append(ALPHABET[low] + ALPHABET[middle])
        if len(pair) > 1:
            written.append(ALPHABET[high])
    return "".join(written)


def decode(text: str) -> bytes:
    """Decode strictly.

    Raises ``SharingError`` with the code ``code_damaged``.
    """
    decoded = bytearray()
    try:
        for start in range(0, len(text), _TRIPLE):
            group = [_VALUES[character] for character in text[start : start + _TRIPLE]]
            number = sum(value * 45**place for place, value in enumerate(group))
            if len(group) < _PAIR:
                raise SharingError("code_damaged")
            decoded += number.to_bytes(len(group) - 1, "big")
    except (KeyError, OverflowError) as error:
        raise SharingError("code_damaged") from error
    return bytes(decoded)
