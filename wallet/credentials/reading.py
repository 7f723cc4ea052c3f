"""What is this? By its content alone, never by its name."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from wallet import strict_json
from wallet.credentials import attachments, documents, open_badges_2, pictures, png, svg, tokens
from wallet.credentials.model import Carrier, Credential, Securing, Spec
from wallet.credentials.source import Source
from wallet.credentials.verdicts import judged
from wallet.errors import ReadingError

_SPACE = b" \t\r\n"
_BOM = b"\xef\xbb\xbf"
_BACKUP = b"tsumiki backup "
_LINKS = ("https://", "http://")


def read(data: bytes, *, name: str = "") -> Credential:
    """Read one file, or one pasted text: OB 0.5 to 3.0, CLR, VC, VP; JSON, token, PNG or SVG.

    The signature is not looked at. Whatever is recognisably a credential comes back, however
    broken; the structure check says what is wrong with it.
    Raises ``ReadingError``; its details hold ``name``, and ``verdict`` for ``verdict_of``.
    """
    try:
        return _with_attached(_read(data))
    except ReadingError as error:
        error.details["name"] = name
        error.details["verdict"] = judged(error, data)
        raise


def _read(data: bytes) -> Credential:
    if data.startswith(_BACKUP):
        raise ReadingError("looks_like_backup")  # of whatever size
    is_png = data.startswith(pictures.PNG)
    limit = pictures.MAX_BYTES if is_png else strict_json.MAX_BYTES
    if len(data) > limit:
        raise ReadingError("too_large", size=len(data), limit=limit)
    if is_png:
        return _from_picture(png.unbake(data), Source(data, Carrier.PNG, picture=data))
    start = data[:512].removeprefix(_BOM).lstrip(_SPACE)
    if not start and not data.removeprefix(_BOM).strip(_SPACE):
        raise ReadingError("empty_file")
    if start.startswith((b"{", b"[", b'"')):
        return documents.from_value(strict_json.loads(data), Source(data, Carrier.JSON))
    _refuse_known_others(start)
    if start.startswith(b"<"):
        return _from_picture(svg.unbake(data), Source(data, Carrier.SVG))
    text = _text(data)
    if text.startswith(_LINKS):
        raise ReadingError("looks_like_link")
    if not tokens.looks_like_token(text):
        raise ReadingError("plain_text")
    return documents.from_text(text, Source(data, Carrier.TOKEN))


def _with_attached(credential: Credential) -> Credential:
    """Read the badges that a presentation carries as files; each is an inner one like the rest.

    A file that is none, or that holds files in turn, stays in its place to be judged as such.
    """
    if credential.spec is not Spec.PRESENTATION:
        return credential
    found = tuple(islice(attachments.found_in(credential.document), attachments.MOST))
    if not found:
        return credential
    return replace(credential, inner=(*credential.inner, *map(_attached, found)))


def _attached(attachment: attachments.Attachment) -> Credential:
    try:
        credential = _read(attachment.data)
    except ReadingError:
        credential = Credential(
            attachment.data, Carrier.JSON, Spec.CREDENTIAL, Securing.NONE, document={}
        )
    return replace(credential, attachment=attachment)


def _from_picture(baked: bytes, source: Source) -> Credential:
    """Read what a picture carries: JSON, a token, or the URL where an older badge is hosted."""
    text = _text(baked)
    if text.startswith(_LINKS):
        return open_badges_2.read({}, replace(source, url=text.split(maxsplit=1)[0]))
    return documents.from_text(text, source)


def _text(data: bytes) -> str:
    try:
        return data.decode().strip(" \t\r\n\ufeff")
    except UnicodeDecodeError as error:
        raise ReadingError("not_utf8", position=error.start) from error


def _refuse_known_others(start: bytes) -> None:
    """Name the kinds of file that learners hand over by mistake."""
    if kind := pictures.other_kind(start):
        raise ReadingError("picture_not_supported", kind=kind)
    if start.startswith(b"%PDF-"):
        raise ReadingError("looks_like_pdf")
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b")):
        raise ReadingError("looks_like_zip")
    if start[:15].lower().startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        raise ReadingError("looks_like_web_page")
    if start.startswith(b"0oR"):  # base64url of the CBOR tag 18, COSE_Sign1
        raise ReadingError("format_not_supported", format="COSE")
