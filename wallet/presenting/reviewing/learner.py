"""What a badge says of the learner beside what they achieved: addresses, numbers, names, dates.

Hidden behind a hash, an e-mail address can still be guessed: whoever has a list of addresses hashes
each of them, with the salt that stands beside the hash, and compares (Open Badges 3.0, section
B.1.13, IdentityObject).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.presenting.reviewing.reviewed import Told
from wallet.presenting.reviewing.walking import members
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.presenting.reviewing.reviewed import Reviewed

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?![\w-])")
_HASH = re.compile(
    r"(?:sha256|sha1|md5)\$[0-9A-Fa-f]{32,64}|[0-9A-Fa-f]{32}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64}"
)
_OF_EMAIL = frozenset({"emailaddress", "email"})
_OF_NAME = frozenset({"name", "username"})
_IDENTIFYING = _OF_EMAIL | {"identifier", "identityhash", "otheridentifier", "recipient"}
_NOT_SAID = frozenset({"type", "@type"})

# Names of members, folded, as W3C, schema.org, OpenID Connect and European models write them.
_PERSONAL: Mapping[str, str] = {
    **dict.fromkeys(
        ("birthdate", "dateofbirth", "birthday", "dob", "birthyear", "placeofbirth", "birthplace"),
        "review_birth_date",
    ),
    **dict.fromkeys(
        ("telephone", "phone", "phonenumber", "mobile", "mobilephone", "faxnumber"), "review_phone"
    ),
    **dict.fromkeys(
        (
            "address", "streetaddress", "postalcode", "addresslocality", "postaladdress",
            "fulladdress", "homeaddress",
        ),
        "review_address",
    ),
    **dict.fromkeys(
        (
            "givenname", "familyname", "fullname", "firstname", "lastname", "middlename",
            "additionalname", "familynameprefix", "patronymicname", "birthname", "recipientname",
        ),
        "review_name",
    ),
    **dict.fromkeys(
        (
            "studentid", "studentnumber", "matriculationnumber", "nationalid", "personalnumber",
            "nationalidentitynumber", "personaladministrativenumber", "ssn", "taxid", "sourcedid",
            "enrolmentnumber",
        ),
        "review_number",
    ),
    **dict.fromkeys(
        ("gender", "sex", "nationality", "citizenship", "citizenshipcountry"), "review_personal"
    ),
}  # fmt: skip


def look(each: Reviewed) -> Iterator[Told]:
    """Yield what a badge says of the learner."""
    for subject in each.subjects:
        for identifier in subject.identifiers:
            yield from _identified(identifier)
        if subject.name:
            yield Told("review_name", Weight.CARE, subject.name)
    for member in members(each.contents):
        if member.of_others or member.name in _NOT_SAID:
            continue
        code = _PERSONAL.get(_folded(member.name)) or _PERSONAL.get(_folded(_above(member.way)))
        if code:
            yield Told(code, Weight.CARE, str(member.value))
        if isinstance(member.value, str) and "@" in member.value:
            for address in _EMAIL.findall(member.value[:100_000]):
                yield Told("review_email", Weight.CARE, address)


def is_personal(name: str) -> bool:
    """Say whether a member of this name tells who the learner is, or how to reach them."""
    folded = _folded(name)
    return folded in _PERSONAL or folded in _IDENTIFYING


def identifiers(each: Reviewed) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, identity as written, salt) of each way in which the learner is named."""
    for identifier in (one for subject in each.subjects for one in subject.identifiers):
        kind, written = _kind(identifier), _written(identifier)
        if written:
            yield kind, written, values.text(identifier.get("salt"))


def _identified(identifier: Mapping[str, Any]) -> Iterator[Told]:
    kind, written = _kind(identifier), _written(identifier)
    if not written:
        return
    if _is_hash(identifier, written):
        salted = "_salted" if values.text(identifier.get("salt")) else ""
        hidden = "email" if kind in _OF_EMAIL else "number"
        yield Told(f"review_{hidden}_hash{salted}", Weight.CARE)
    elif kind in _OF_EMAIL:
        yield Told("review_email", Weight.CARE, written.removeprefix("mailto:"))
    elif kind in _OF_NAME:
        yield Told("review_name", Weight.CARE, written)
    else:
        yield Told("review_number", Weight.CARE, written)


def names(each: Reviewed) -> Iterator[str]:
    """Yield the names that a badge gives the learner, in whichever place."""
    for subject in each.subjects:
        if subject.name:
            yield subject.name
        for identifier in subject.identifiers:
            written = _written(identifier)
            if _kind(identifier) == "name" and written and not _is_hash(identifier, written):
                yield written


def _is_hash(identifier: Mapping[str, Any], written: str) -> bool:
    """Say whether an identity is hidden; an address stays one, whatever is said of it."""
    return bool(_HASH.fullmatch(written)) or (
        identifier.get("hashed") is True and "@" not in written
    )


def _kind(identifier: Mapping[str, Any]) -> str:
    """Return what sort of name it is, folded; Open Badges 2.0 says it in ``type``."""
    own = (kind for kind in values.types(identifier) if kind != "IdentityObject")
    return _folded(values.text(identifier.get("identityType")) or next(own, "email"))


def _written(identifier: Mapping[str, Any]) -> str:
    return values.text(identifier.get("identityHash", identifier.get("identity"))).strip()


def _above(way: tuple[str, ...]) -> str:
    """Return the name of the object that a member stands in: an address has parts."""
    return way[-2] if len(way) > 1 else ""


def _folded(name: str) -> str:
    return name.rpartition(":")[2].replace("_", "").replace("-", "").casefold()
