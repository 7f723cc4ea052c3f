"""The original of a badge as text: what came, taken apart for reading, with what no proof covers.

JSON is laid out; a token gives its header, payload and signature, an SD-JWT its disclosures; from a
picture comes the credential that is in it. The bytes themselves are untouched: saving gives those.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.credentials import pictures, png, sd_jwt, svg
from wallet.credentials.model import Carrier, Securing
from wallet.credentials.tokens import decode_part, parse_compact
from wallet.errors import ReadingError
from wallet.sharing import recognising
from wallet.snapshots.looking import RawMark, RawPart, RawView
from wallet.tasks.describing import uncovered
from wallet.tasks.describing.json_text import lay_out, safe, wrapped
from wallet.tasks.judging.judging import read_credential
from wallet.verification.as_json import restore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.tasks.describing.json_text import Path
    from wallet.tasks.describing.uncovered import Marks
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.vault.vault import Vault

_AROUND = {Carrier.PNG: "raw_note_picture", Carrier.SVG: "raw_note_drawing"}
_NOTHING = {"raw_not_covered": "raw_mark_nothing", "raw_not_checked": "raw_mark_unchecked"}


class RawReading:
    """Reads originals of an open vault for showing; nothing is changed."""

    def __init__(self, vault: Vault, knowing: Knowing) -> None:
        self._vault = vault
        self._knowing = knowing

    def view(self, badge_id: str, sha256: str = "", *, now: datetime) -> RawView:
        """Return the edition in front, or the one named, as text.

        Raises ``VaultError`` ``no_such_badge``, ``no_such_edition``.
        """
        edition, data = self._vault.library.original(badge_id, sha256)
        credential = read_credential(data, edition.file_name)
        knowledge = self._knowing.knowledge
        report = restore(credential, json.loads(edition.checks), knowledge, now)
        standing = uncovered.standing(report)
        marks = uncovered.within(credential, report, self._knowing.basis().contexts)
        parts = tuple(_parts(_text_in(data), credential, marks, standing))
        notes = [_AROUND[credential.carrier]] if credential.carrier in _AROUND else []
        if any(part.cut for part in parts):
            notes.append("raw_note_cut")
        if any(part.left_out for part in parts):
            notes.append("raw_note_left_out")
        if standing == "raw_covered" and any(part.marks for part in parts):
            standing = "raw_partly_covered"
        return RawView(edition.file_name, edition.size, standing, tuple(notes), parts)


def _text_in(data: bytes) -> str:
    """Return the text that a file is or carries; a kept file was read before."""
    inner = recognising.unwrap(data)
    if inner.startswith(pictures.PNG):
        inner = png.unbake(inner)
    elif inner.lstrip().startswith(b"<"):
        inner = svg.unbake(inner)
    return inner.decode("utf-8", "replace").strip(" \t\r\n\ufeff")


def _parts(text: str, credential: Credential, marks: Marks, standing: str) -> Iterator[RawPart]:
    nothing = _NOTHING.get(standing, "")
    try:
        value = strict_json.loads(text)
    except ReadingError:
        value = None  # a token, or the address of a hosted badge
    if isinstance(value, dict | list):
        yield _file(text, value, credential, marks, nothing=nothing)
    elif not credential.token:
        yield RawPart("raw_part_text", safe(text))
    if credential.securing is Securing.JWS_JSON:
        yield from _sealed(credential, nothing=nothing)
    elif credential.token:
        yield from _token(credential, nothing=nothing)


def _file(text: str, value: Any, credential: Credential, marks: Marks, *, nothing: str) -> RawPart:
    """Lay out a file that is JSON; what wraps the credential is covered by nothing."""
    root = uncovered.find(value, credential)
    placed: dict[Path, str] = {}
    if root is not None:
        placed = dict.fromkeys(uncovered.beside(value, root), "raw_mark_beside")
        placed |= {(*root, *place): code for place, code in marks.items()}
    if nothing and not (credential.token or credential.sealed):
        placed[root or ()] = nothing
    return _laid("raw_part_json", text, placed)


def _token(credential: Credential, *, nothing: str) -> Iterator[RawPart]:
    whole: dict[Path, str] = {(): nothing} if nothing else {}
    if credential.securing is not Securing.SD_JWT:
        yield from _compact(credential.token, whole)
        return
    parsed = sd_jwt.parse(credential.token)
    header, payload, signature = _compact(parsed.token.text, whole)
    shown = json.dumps(credential.claims, ensure_ascii=False)
    yield from (header, _laid("raw_part_claims", shown, whole), payload)
    if parsed.disclosures:
        loose = frozenset(sd_jwt.disclose(parsed).loose)
        decoded = [decode_part(each, "disclosure").decode() for each in parsed.disclosures]
        placed: dict[Path, str] = {
            (at,): "raw_mark_disclosure"
            for at, each in enumerate(parsed.disclosures)
            if each in loose
        }
        yield _laid("raw_part_disclosures", f"[{','.join(decoded)}]", placed or whole)
    yield signature
    if parsed.key_binding is not None:
        held = _compact(parsed.key_binding.text, {})
        yield from (RawPart(f"{part.code}_holder", part.text) for part in held)


def _compact(text: str, placed: dict[Path, str]) -> tuple[RawPart, RawPart, RawPart]:
    """Return header, payload and signature of a compact token."""
    parse_compact(text)  # what is kept was read so; nothing else is taken apart here
    header, payload, signature = text.split(".")
    return (
        _laid("raw_part_header", decode_part(header, "header").decode(), placed),
        _laid("raw_part_payload", decode_part(payload, "payload").decode(), placed),
        RawPart("raw_part_signature", "\n".join(wrapped(signature))),
    )


def _sealed(credential: Credential, *, nothing: str) -> Iterator[RawPart]:
    placed: dict[Path, str] = {(): nothing} if nothing else {}
    for code, value in (
        ("raw_part_header", credential.header),
        ("raw_part_payload", credential.document),
    ):
        yield _laid(code, json.dumps(value, ensure_ascii=False), placed)


def _laid(code: str, text: str, placed: dict[Path, str]) -> RawPart:
    laid = lay_out(text, placed.keys())
    marks = []
    for path, why in placed.items():
        first, last = laid.places.get(path, (-1, -1))
        marks.append(RawMark(why, _named(path), first, last))
    marks.sort(key=lambda mark: mark.first)
    return RawPart(code, laid.text, tuple(marks), laid.left_out, laid.cut)


def _named(path: Path) -> str:
    """Return a place as people write one: ``badge.image``, ``proof[1]``; "" for the whole."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return safe("".join(steps)).removeprefix(".")[:200]
