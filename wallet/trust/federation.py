"""Reads lists of known issuers made of entity statements (OpenID Federation 1.0, section 3).

Whoever keeps the list publishes a statement about itself, its entity configuration, and signs one
about each issuer. A *bundle* holds them together as a file: ``{"federation": [statement, ...]}``,
each a compact JWS. The signatures are checked whenever a bundle is read, by what the caller hands
in; nothing here knows cryptography.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.errors import ReadingError, TrustError
from wallet.trust.model import Registry, RegistryEntry

if TYPE_CHECKING:
    from wallet.trust.model import Document

MEDIA_TYPE = "application/entity-statement+jwt"
_MEMBER = "federation"
_PARTS = 3
_LONG_AGO = datetime.min.replace(tzinfo=UTC)

Verifies = Callable[[str, Mapping[str, Any]], bool]  # of a token and a public JWK


@dataclass(frozen=True, slots=True)
class Statement:
    """What one entity says of another, or of itself; its signature is not looked at here."""

    token: str
    issuer: str
    subject: str
    claims: Mapping[str, Any]

    @property
    def keys(self) -> tuple[Mapping[str, Any], ...]:
        """The keys that the statement gives its subject."""
        listed = _object(self.claims, "jwks").get("keys")
        listed = listed if isinstance(listed, list) else []
        return tuple(key for key in listed if isinstance(key, Mapping))

    def moment(self, claim: str) -> datetime | None:
        """Return a time claim; raise ``TrustError`` for one that is none."""
        value = self.claims.get(claim)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise _unreadable(claim)
        try:
            return datetime.fromtimestamp(value, UTC)
        except (ValueError, OverflowError, OSError) as error:
            raise _unreadable(claim) from error

    def metadata(self, kind: str, member: str) -> str:
        """Return a text of the subject's metadata, "" where there is none."""
        value = _object(_object(self.claims, "metadata"), kind).get(member)
        return value if isinstance(value, str) else ""


def is_bundle(data: bytes) -> bool:
    """Tell a bundle from another list of issuers."""
    try:
        value = strict_json.loads(data)
    except ReadingError:
        return False
    return isinstance(value, dict) and _MEMBER in value


def is_statement(document: Document) -> bool:
    """Tell an entity statement from other documents of a pack."""
    return document.media_type == MEDIA_TYPE or document.kind == "entity-statement"


def bundles_of(documents: Iterable[Document]) -> list[tuple[str, bytes, datetime | None]]:
    """Put the entity statements among documents together: (keeper, bundle, oldest date) for each.

    Raises ``TrustError`` ``registry_unreadable`` for one that cannot be read.
    """
    grouped: dict[str, list[tuple[Statement, datetime | None]]] = {}
    for document in documents:
        if is_statement(document):
            statement = read_statement(document.body.decode("ascii", "replace").strip())
            grouped.setdefault(statement.issuer, []).append((statement, document.fetched))
    bundles = []
    for keeper, found in grouped.items():
        tokens = sorted({statement.token for statement, _ in found})
        known = [date for _, date in found if date is not None]
        oldest = min(known) if len(known) == len(found) else None
        bundles.append((keeper, json.dumps({_MEMBER: tokens}).encode(), oldest))
    return bundles


def read_bundle(data: bytes, *, fetched: datetime | None, verifies: Verifies) -> Registry:
    """Read a bundle whose signatures are all good.

    Raises ``TrustError`` ``registry_unreadable`` with the ``reason``: one statement that is not
    as it should be refuses the list, as half of it would call known issuers unknown.
    """
    listed = strict_json.loads(data).get(_MEMBER)
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise _unreadable(_MEMBER)
    statements = list(_newest(read_statement(token) for token in listed))
    keeper = _keeper(statements)
    for statement in statements:
        signed = any(verifies(statement.token, key) for key in keeper.keys)
        if statement.issuer != keeper.subject or not signed:
            raise _unreadable(f"signature, {statement.subject}")
    others = [each for each in statements if each.subject != keeper.subject]
    published = [moment for each in statements if (moment := each.moment("iat"))]
    return Registry(
        name=keeper.metadata("federation_entity", "organization_name") or keeper.subject,
        entries={each.subject: _entry(each) for each in others},
        governance_url=keeper.metadata("federation_entity", "policy_uri"),
        published=max(published, default=None),
        fetched=fetched,
    )


def read_statement(token: str) -> Statement:
    """Take one statement apart; raise ``TrustError`` ``registry_unreadable``."""
    parts = token.split(".")
    try:
        text = parts[1] if len(parts) == _PARTS else ""
        claims = strict_json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (binascii.Error, ValueError, ReadingError) as error:
        raise _unreadable("statement") from error
    if not isinstance(claims, dict):
        raise _unreadable("statement")
    issuer, subject = claims.get("iss"), claims.get("sub")
    if not isinstance(issuer, str) or not isinstance(subject, str) or ":" not in subject:
        raise _unreadable("iss, sub")
    return Statement(token, issuer, subject, claims)


def _keeper(statements: list[Statement]) -> Statement:
    """Return what the keeper of the list says of itself."""
    own = [each for each in statements if each.issuer == each.subject]
    if len(own) != 1:
        raise _unreadable("entity configuration")
    return own[0]


def _newest(statements: Iterable[Statement]) -> Iterable[Statement]:
    """Return for each subject the statement that was made last."""
    by_time = sorted(statements, key=lambda each: each.moment("iat") or _LONG_AGO)
    return {each.subject: each for each in by_time}.values()


def _entry(statement: Statement) -> RegistryEntry:
    def said(member: str) -> str:
        return statement.metadata("federation_entity", member)

    return RegistryEntry(
        statement.subject,
        name=said("organization_name"),
        url=said("homepage_uri"),
        logo=said("logo_uri"),
        policy_url=said("policy_uri"),
        legal_name=statement.metadata("institution_additional_information", "legal_name"),
        expires=statement.moment("exp"),
    )


def _object(holder: Mapping[str, Any], member: str) -> Mapping[str, Any]:
    value = holder.get(member)
    return value if isinstance(value, Mapping) else {}


def _unreadable(reason: str) -> TrustError:
    return TrustError("registry_unreadable", reason=reason[:80])
