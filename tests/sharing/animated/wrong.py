"""Texts that are no part, or a wrong one, and what is said of each."""

from __future__ import annotations

from wallet.sharing.animated import bytewords
from wallet.sharing.animated.heads import BYTES, LIST, NUMBER, head, wrapped
from wallet.sharing.animated.parts import MAX_FRAGMENTS, MAX_MESSAGE


def part(*numbers: int, fragment: bytes = b"ab", named: str = "") -> str:
    body = head(LIST, 5) + b"".join(head(NUMBER, each) for each in numbers)
    body += head(BYTES, len(fragment)) + fragment
    return f"UR:BYTES/{named or f'{numbers[0]}-{numbers[1]}'}/{bytewords.encode(body)}"


WRONG = [
    ("", "code_damaged"),
    ("https://a.example", "code_damaged"),
    ("UR:BYTES/", "code_damaged"),
    ("UR:BYTES/AEAD", "code_damaged"),
    ("UR:BYTES/1-2/AEADAOLAZMJENDEOTI", "code_damaged"),
    ("UR:BYTES/AEADAOLAZMJENDEOTJ", "code_damaged"),  # one letter misread
    ("UR:BYTES/AEADAOLAZMJENDEOTI", "code_damaged"),  # no byte string within
    ("UR:CRYPTO-SEED/AEADAOLAZMJENDEOTI", "animated_other_kind"),
    ("UR:BYTES/" + bytewords.encode(wrapped(b"ab") + b"c"), "code_damaged"),
    ("UR:BYTES/" + bytewords.encode(b"\x58\x02ab"), "code_damaged"),  # not the shortest form
    ("UR:BYTES/" + bytewords.encode(b"\x5f\x41a\xff"), "code_damaged"),  # of no stated length
    ("UR:BYTES/" + bytewords.encode(b"\xc1\x41a"), "code_damaged"),  # a tag
    ("UR:BYTES/" + bytewords.encode(wrapped(bytes(MAX_MESSAGE))), "code_too_large"),
    ("UR:BYTES/" + "A" * 2 * (MAX_MESSAGE + 200), "code_too_large"),
    (part(1, 2, 4, 7, named="2-2"), "code_damaged"),
    (part(1, 2, 4, 7, named="01-2"), "code_damaged"),
    (part(0, 2, 4, 7), "code_damaged"),
    (part(1, 0, 4, 7), "code_damaged"),
    (part(1, 3, 4, 7), "code_damaged"),  # two bytes each, and three for four
    (part(1, 2, 0, 7), "code_damaged"),
    (part(1, 2, 5, 7), "code_damaged"),
    (part(1, 2, 4, 7, fragment=b""), "code_damaged"),
    (part(1, 2, MAX_MESSAGE + 1, 7), "code_too_large"),
    (part(1, MAX_FRAGMENTS + 1, 4_002, 7), "code_too_large"),
    (part(1, 2, 2**32 - 1, 7), "code_too_large"),
]
