"""Whether a credential is about the learner (Open Badges 3.0 "Verification", recipient).

Open Badges 3.0: the subject's ``id``, or one of its IdentityObjects (section B.1.13). Open
Badges 2.0: the recipient's IdentityObject. An address is often hashed with a salt; then it cannot
be read, but an address that is known can be recognised in it.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.credentials import values
from wallet.verification.report import Check, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from wallet.credentials.model import Subject

_HASHES = {"sha256": hashlib.sha256, "md5": hashlib.md5, "sha1": hashlib.sha1}
_BARE = {64: "sha256", 32: "md5", 40: "sha1"}  # hexadecimal digits, where no name stands before
_EMAIL = ("emailAddress", "email")
_MAILTO = "mailto:"


@dataclass(frozen=True, slots=True)
class Identity:
    """By what a credential can name somebody: the DIDs of their keys, and their addresses."""

    dids: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()


def recognise(subject: Subject, identity: Identity) -> str:
    """Return the code of how the subject names this person, or "" when it does not."""
    if subject.id and _plain_did(subject.id) in identity.dids:
        return "holder_by_key"
    if any(_is_address(subject.id, email) for email in identity.emails):
        return "holder_by_email"
    for identifier in subject.identifiers:
        if any(_names(identifier, email) for email in identity.emails):
            return "holder_by_email"
    return ""


def names_anyone(subject: Subject) -> bool:
    """Say whether the subject names anyone in a way that could be recognised."""
    named = subject.id.startswith(("did:", _MAILTO))
    return named or any(_identity(each) for each in subject.identifiers)


def names_address(subject: Subject) -> bool:
    """Say whether the subject names an e-mail address, plain or hashed."""
    if subject.id.startswith(_MAILTO):
        return True
    return any(_kind(each) in _EMAIL and _identity(each) for each in subject.identifiers)


def check_holder(subject: Subject, identity: Identity) -> Check:
    """Say whether the credential is about the learner; never part of its verdict."""
    code = recognise(subject, identity)
    if code:
        return Check("holder_match", Outcome.PASS, code)
    if not names_anyone(subject):
        return Check("holder_match", Outcome.SKIPPED, "holder_not_named")
    return Check("holder_match", Outcome.UNKNOWN, "holder_not_recognised")


def _names(identifier: Mapping[str, Any], email: str) -> bool:
    if _kind(identifier) not in _EMAIL:
        return False
    written = _identity(identifier)
    if _is_address(written, email):
        return True
    salt = values.text(identifier.get("salt"))
    return any(_is_hash_of(written, form + salt) for form in _forms(email))


def _kind(identifier: Mapping[str, Any]) -> str:
    """Return what sort of name it is: OB 3.0 says it in ``identityType``, OB 2.0 in ``type``."""
    own = (kind for kind in values.types(identifier) if kind != "IdentityObject")
    return values.text(identifier.get("identityType")) or next(own, "email")


def _identity(identifier: Mapping[str, Any]) -> str:
    return values.text(identifier.get("identityHash", identifier.get("identity"))).strip()


def _forms(email: str) -> Iterator[str]:
    """Yield an address as issuers hash it: as written, and in small letters."""
    yield from dict.fromkeys((email.strip(), email.strip().lower()))


def _is_address(written: str, email: str) -> bool:
    plain = written.strip().removeprefix(_MAILTO)
    return bool(plain) and plain.casefold() == email.strip().casefold()


def _is_hash_of(written: str, text: str) -> bool:
    name, dollar, digest = written.partition("$")
    if not dollar:
        name, digest = _BARE.get(len(written), ""), written
    function = _HASHES.get(name.lower())
    if function is None:
        return False
    made = function(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
    return hmac.compare_digest(made.encode(), digest.lower().encode())


def _plain_did(subject_id: str) -> str:
    """Leave out what follows the DID itself: a wallet may have named the key in it."""
    return subject_id.strip().partition("#")[0]
