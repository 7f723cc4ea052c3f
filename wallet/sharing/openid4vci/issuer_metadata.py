"""What an issuer says of itself and of what it can issue (OpenID4VCI 1.0, section 12.2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError
from wallet.sharing.openid4vci import encryption, well_known
from wallet.sharing.openid4vci.encryption import Encryption
from wallet.sharing.openid4vci.members import Members
from wallet.sharing.said import said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.trust.messages import Send
    from wallet.work import Work

PART = "openid-credential-issuer"
_MOST_DISPLAYS = 100


@dataclass(frozen=True, slots=True)
class ProofAsked:
    """One kind of key proof that is taken, the algorithms or suites for it, () for any."""

    algorithms: tuple[str, ...]
    attested: bool  # a statement of the key's keeper is asked for too


@dataclass(frozen=True, slots=True)
class Configuration:
    """One kind of badge. ``proofs`` is {} where it is bound to no key.

    ``names`` and ``descriptions`` are by language, "" for none. ``bindings`` are ways to name a
    key: ``did:key``, ``did``, ``jwk``.
    """

    id: str
    format: str
    types: tuple[str, ...]
    scope: str
    bindings: tuple[str, ...]
    proofs: Mapping[str, ProofAsked]
    names: Mapping[str, str]
    descriptions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class IssuerMetadata:
    """One issuer. Endpoints are "" where there is none."""

    issuer: str
    credential_endpoint: str
    nonce_endpoint: str
    deferred_endpoint: str
    notification_endpoint: str
    servers: tuple[str, ...]  # its authorization servers: itself, unless it says otherwise
    names: Mapping[str, str]
    configurations: Mapping[str, Configuration]
    encryption: Encryption = field(default_factory=Encryption)
    signed: bool = False

    @property
    def endpoints(self) -> tuple[str, ...]:
        """All that would be contacted, its authorization server aside."""
        every = (
            self.credential_endpoint, self.nonce_endpoint, self.deferred_endpoint,
            self.notification_endpoint,
        )  # fmt: skip
        return tuple(filter(None, every))


def obtain(issuer: str, wanted: Sequence[str], send: Send, work: Work | None) -> IssuerMetadata:
    """Get the metadata of an issuer; of what it can issue only the ``wanted`` are read.

    Raises ``SharingError`` ``offer_issuer_differs`` for metadata of somebody else, what
    ``well_known.obtain`` raises, and as ``Members`` does.
    """
    members = well_known.obtain(well_known.place_of(issuer, PART), PART, send, work)
    return read(members, issuer, wanted)


def read(members: Members, issuer: str, wanted: Sequence[str]) -> IssuerMetadata:
    """Read metadata that must be of ``issuer``."""
    if members.text("credential_issuer") != issuer:
        named = said(members.all["credential_issuer"])
        raise SharingError("offer_issuer_differs", host=members.host, named=named)
    servers = members.texts("authorization_servers") or (issuer,)
    for each in servers:
        Members({"authorization_servers": each}, PART, members.host).url("authorization_servers")
    return IssuerMetadata(
        issuer=issuer,
        credential_endpoint=members.url("credential_endpoint"),
        nonce_endpoint=members.maybe_url("nonce_endpoint"),
        deferred_endpoint=members.maybe_url("deferred_credential_endpoint"),
        notification_endpoint=members.maybe_url("notification_endpoint"),
        servers=servers,
        names=_told(members.all.get("display"), "name"),
        configurations={
            name: _configuration(name, each)
            for name, each in members.entries("credential_configurations_supported")
            if name in wanted
        },
        encryption=encryption.read(members),
        signed="signed_metadata" in members.all,
    )


def _configuration(name: str, members: Members) -> Configuration:
    described = members.inside("credential_metadata") or members  # drafts had it one level up
    display = described.all.get("display")
    proofs = {}
    if "proof_types_supported" in members.all:
        for kind, asked in members.entries("proof_types_supported"):
            algorithms = asked.algorithms("proof_signing_alg_values_supported")
            proofs[kind] = ProofAsked(algorithms, "key_attestations_required" in asked.all)
    return Configuration(
        id=name,
        format=members.text("format"),
        types=_types(members),
        scope=members.maybe_text("scope"),
        bindings=members.texts("cryptographic_binding_methods_supported"),
        proofs=proofs,
        names=_told(display, "name"),
        descriptions=_told(display, "description"),
    )


def _types(members: Members) -> tuple[str, ...]:
    definition = members.inside("credential_definition")
    if definition is not None:
        return definition.texts("type")
    named = members.maybe_text("vct")
    return (named,) if named else ()


def _told(display: Any, member: str) -> dict[str, str]:
    """Return names by language. They decide nothing, so what is not one is passed over."""
    found: dict[str, str] = {}
    for each in (display if isinstance(display, list) else [])[:_MOST_DISPLAYS]:
        if isinstance(each, dict) and (text := said(each.get(member))):
            found.setdefault(said(each.get("locale")).lower(), text)
    return found
