"""Bytewords (BCR-2020-012) in the minimal form: two letters for each byte, and a checksum."""

from __future__ import annotations

import zlib

from wallet.errors import SharingError

PAIRS = (
    "AEADAOAXAAAHAMATAYASBKBDBNBTBABSBEBYBGBWBBBZCMCHCSCFCYCWCECACKCT"
    "CXCLCPCNDKDADSDIDEDTDRDNDWDPDMDLDYEHEYEOEEECENEMETESFTFRFNFSFMFH"
    "FZFPFWFXFYFEFGFLFDGAGEGRGSGTGLGWGDGYGMGUGHGOHFHGHDHKHTHPHHHLHYHE"
    "HNHSIDIAIEIHIYIOISINIMJEJZJNJTJLJOJSJPJKJYKPKOKTKSKKKNKGKEKIKBLB"
    "LALYLFLSLRLPLNLTLOLDLELULKLGMNMYMHMEMOMUMWMDMTMSMKNLNYNDNSNTNNNE"
    "NBOYOEOTOXONOLOSPDPTPKPYPSPMPLPEPFPAPRQDQZRERPRLRORHRDRKRFRYRNRS"
    "RTSESASRSSSKSWSTSPSOSGSBSFSNTOTKTITTTDTETYTLTBTSTPTATNUYUOUTUEUR"
    "VTVYVOVLVEVWVAVDVSWLWDWMWPWEWYWSWTWNWZWFWKYKYNYLYAYTZSZOZTZCZEZM"
)
"""The first and the last letter of each of the 256 words, in their order."""

_CHECKSUM = 4  # bytes: the CRC-32 of what stands before them
_WRITTEN = [PAIRS[at : at + 2] for at in range(0, len(PAIRS), 2)]
_VALUES = {pair: value for value, pair in enumerate(_WRITTEN)}


def encode(data: bytes) -> str:
    """Return bytes as capital letters, the checksum behind them."""
    return "".join(_WRITTEN[byte] for byte in data + _checksum(data))


def decode(text: str) -> bytes:
    """Return the bytes that capital letters stand for, without their checksum.

    Raises ``SharingError`` with the code ``code_damaged``.
    """
    try:
        whole = bytes(_VALUES[text[at : at + 2]] for at in range(0, len(text), 2))
    except KeyError as error:
        raise SharingError("code_damaged") from error
    data, checksum = whole[:-_CHECKSUM], whole[-_CHECKSUM:]
    if not data or checksum != _checksum(data):
        raise SharingError("code_damaged")
    return data


def _checksum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(_CHECKSUM, "big")
