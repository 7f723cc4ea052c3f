"""Holds a file that a presentation carries against the digest that its holder signed.

VCDM 2.0, section 5.3. What the file is worth by itself is judged as of any other; this says only
whether it is the one that was put there.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from typing import TYPE_CHECKING

from wallet.cryptosuites import multikey
from wallet.errors import ProofError
from wallet.verification.report import Check, Outcome

if TYPE_CHECKING:
    from wallet.credentials.attachments import Attachment

_HASHES = {"sha256": hashlib.sha256, "sha384": hashlib.sha384, "sha512": hashlib.sha512}
# Multihash: the code of the function and how many bytes follow, as varints of one byte each.
_MULTIHASHES = {b"\x12\x20": "sha256", b"\x20\x30": "sha384", b"\x13\x40": "sha512"}
_LONGEST = 200  # characters of a digest


def check_attachment(attachment: Attachment) -> Check:
    """Say whether the file is the one whose digest the presentation states.

    Every digest that is stated must fit; one that cannot be read leaves it open.
    """
    details = {"name": attachment.name[:_LONGEST], "media_type": attachment.media_type[:_LONGEST]}
    evidence = {"signed_digest": hashlib.sha256(attachment.data).hexdigest()}
    stated = [*map(_of_sri, attachment.sri), *map(_of_multibase, attachment.multibase)]
    if not stated:
        outcome, code = Outcome.UNKNOWN, "attachment_without_digest"
    elif not all(_fits(attachment.data, *each) for each in stated if each):
        outcome, code = Outcome.FAIL, "attachment_altered"
    elif not all(stated):
        outcome, code = Outcome.UNKNOWN, "attachment_digest_unread"
    else:
        return Check("attachment", Outcome.PASS, "attachment_same", details, evidence=evidence)
    return Check("attachment", outcome, code, details)


def _fits(data: bytes, name: str, digest: bytes) -> bool:
    return hmac.compare_digest(_HASHES[name](data).digest(), digest)


def _of_sri(text: str) -> tuple[str, bytes] | None:
    """Read one digest as in Subresource Integrity, section 3.5: ``sha256-`` and base64."""
    name, _, digest = text.partition("-")
    if name not in _HASHES or len(text) > _LONGEST:
        return None
    try:
        return name, base64.b64decode(digest, validate=True)
    except (binascii.Error, ValueError):
        return None


def _of_multibase(text: str) -> tuple[str, bytes] | None:
    """Read a multihash as base58btc (``z``) or base64url (``u``) text."""
    if len(text) > _LONGEST:
        return None
    try:
        data = multikey.decode_multibase(text)
    except ProofError:
        return None
    name = _MULTIHASHES.get(data[:2])
    return (name, data[2:]) if name else None
