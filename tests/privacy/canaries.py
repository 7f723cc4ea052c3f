"""What must never come out, in every form in which it might: text, bytes, encodings of both."""

from __future__ import annotations

import base64
import html
import json
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

from wallet.cryptosuites import base58
from wallet.vault import search

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST = 8  # bytes; anything shorter is found by chance
# Multicodec headers of secret keys, which stand before the bytes of a key in multibase.
_HEADERS = (b"\x80\x26", b"\x86\x26")


@dataclass(frozen=True)
class Canary:
    """A text or some bytes that occur nowhere else."""

    name: str
    secret: str | bytes = field(repr=False)

    @cached_property
    def forms(self) -> dict[bytes, str]:
        """What to look for, each with what it is."""
        found: dict[bytes, str] = {}
        for form, data in self._forms():
            if len(data) >= _SHORTEST:
                found.setdefault(data, form)
        return found

    def _forms(self) -> Iterator[tuple[str, bytes]]:
        if isinstance(self.secret, bytes):
            yield from _of_bytes(self.secret)
            for data in (self.secret, *(header + self.secret for header in _HEADERS)):
                yield "base58", base58.encode(data).encode()
            return
        folded = unicodedata.normalize("NFKC", self.secret).casefold()
        for text in dict.fromkeys((self.secret, folded)):
            yield from _of_text(text)
        yield "on a page", "".join(self.secret.split()).encode()
        yield "words of the index", search.indexed(self.secret).encode()

    def found_in(self, data: bytes) -> str:
        """Return the form in which it is in there, "" for none."""
        return next((form for needle, form in self.forms.items() if needle in data), "")


def _of_text(text: str) -> Iterator[tuple[str, bytes]]:
    for encoding in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-8"):
        yield encoding, text.encode(encoding)
    yield from _of_bytes(text.encode())
    yield from _of_bytes(text.encode("utf-16-le"))
    for name, quoted in (("URL", quote(text, safe="")), ("form", quote_plus(text)),
                         ("path", quote(text))):  # fmt: skip
        yield name, quoted.encode()
        yield name, quoted.lower().encode()
    escaped = json.dumps(text)[1:-1]
    yield "JSON", escaped.encode()
    yield "JSON", escaped.replace("/", "\\/").encode()
    yield "JSON", json.dumps(text, ensure_ascii=False)[1:-1].encode()
    yield "Python", repr(text)[1:-1].encode()
    yield "Python", text.encode("unicode_escape")
    yield "HTML", html.escape(text).encode()
    yield "HTML", text.encode("ascii", "xmlcharrefreplace")


def _of_bytes(data: bytes) -> Iterator[tuple[str, bytes]]:
    yield "bytes", data
    yield "hex", data.hex().encode()
    yield "hex", data.hex().upper().encode()
    yield "Python", repr(data)[2:-1].encode()
    for before in range(3):
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            yield (
                f"base64 after {before}",
                _in_the_middle(encode(bytes(before) + data), before, data),
            )


def _in_the_middle(encoded: bytes, before: int, data: bytes) -> bytes:
    """Cut off the letters that what stands before and after the data has a part in."""
    return encoded[(0, 2, 3)[before] : (before + len(data)) * 8 // 6]


def texts() -> tuple[Canary, ...]:
    """Return those that are known from the start; none may contain another."""
    return tuple(Canary(name, text) for name, text in _TEXTS.items())


_TEXTS = {
    "profile name": "小鳥遊 カナリア姫子",
    "second profile": "Kanarienvogel Brandtner",
    "e-mail": "kanaria.hime@birdcage.example",
    "passphrase": "yellow bird sings at dawn",
    "new passphrase": "the green finch sleeps at noon",
    "wrong passphrase": "no such bird was ever here",
    "backup passphrase": "a cage of silver wire 金糸雀",
    "title": "鳥類学カナリア課程修了証",
    "description": "Recognises the song of forty-one <finches> & 三つの鳴き声。",
    "criteria": "Hörte einundvierzig Vögel am Bodensee",
    "issuer": "ことり大学カナリア学部",
    "subject": "urn:canary:subject/7f3a9c",
    "file name": "金糸雀の証 No.41",
    "folder name": "Vogelmappe 鳥かご 1741",
    "hosted badge": "https://birdhouse.example/hosted/assertion-8842-kanarie",
    "note": '見せるのは森さんだけ — "not the boss"',
    "tag": "秘密のカナリア印",
    "collection": "Bewerbung Vogelwarte",
    "search": "wellensittich gesucht",
    "recipient": "vogelwarte-zuerich.example",
    "challenge": "challenge-kan-55-ari-77",
    "unreadable text": "dies ist kein Abzeichen, nur Vogelgezwitscher",
    "name in another wallet": "Kanari Fremdprofil",
    "words of an error": "the bird flew into the window pane",
}
