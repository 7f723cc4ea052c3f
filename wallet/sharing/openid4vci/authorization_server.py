"""The server that gives out tokens for an issuer: found, and sure to be the issuer's (RFC 8414)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.cryptosuites.algorithms import listed
from wallet.errors import SharingError
from wallet.sharing.openid4vci import well_known
from wallet.sharing.openid4vci.dpop import ALGORITHMS
from wallet.sharing.openid4vci.offer import BY_CODE
from wallet.sharing.said import said
from wallet.trust.addresses import target

if TYPE_CHECKING:
    from wallet.sharing.openid4vci.issuer_metadata import IssuerMetadata
    from wallet.sharing.openid4vci.members import Members
    from wallet.sharing.openid4vci.offer import Grant
    from wallet.trust.messages import Send
    from wallet.work import Work

PART = "oauth-authorization-server"
_ATTESTED = "attest_jwt_client_auth"  # OAuth 2.0 Attestation-Based Client Authentication
_OPENID = "openid-configuration"  # where many servers have the same (RFC 8414, section 5)
_MOST_SERVERS = 5


@dataclass(frozen=True, slots=True)
class AuthorizationServer:
    """One authorization server. Endpoints are "" where there is none."""

    issuer: str
    token_endpoint: str
    authorization_endpoint: str
    pkce: bool  # RFC 7636, with S256
    pushed_endpoint: str  # RFC 9126
    registration_endpoint: str  # RFC 7591
    grants: tuple[str, ...]
    dpop: str  # RFC 9449: what it calls our signatures, "" where it takes none
    answers_with_issuer: bool  # RFC 9207
    attested_only: bool  # it deals with programs that somebody vouches for, and no other

    def addresses(self, grant: Grant) -> tuple[str, ...]:
        """Return all that would be contacted for a grant, the browser's address first."""
        if grant.kind != BY_CODE:
            return (self.token_endpoint,)
        every = (
            self.authorization_endpoint, self.token_endpoint, self.pushed_endpoint,
            self.registration_endpoint,
        )  # fmt: skip
        return tuple(filter(None, every))


def candidates(metadata: IssuerMetadata, grant: Grant) -> tuple[str, ...]:
    """Return which servers may be meant: the one of the offer, which must be the issuer's.

    Raises ``SharingError`` ``offer_server_not_listed``.
    """
    if not grant.server:
        return metadata.servers[:_MOST_SERVERS]
    if grant.server not in metadata.servers:
        raise SharingError("offer_server_not_listed", named=said(grant.server))
    return (grant.server,)


def obtain(
    metadata: IssuerMetadata, grant: Grant, send: Send, work: Work | None
) -> AuthorizationServer:
    """Find the server for a grant.

    Raises ``SharingError`` ``offer_server_not_listed``, ``offer_server_differs`` for metadata of
    somebody else, ``offer_server_unfit`` where no server gives tokens for it,
    ``offer_client_attested`` where it gives them to certified programs alone, what
    ``well_known.obtain`` raises and as ``Members`` does.
    """
    meant = candidates(metadata, grant)
    for identifier in meant:
        server = _obtain(identifier, send, work)
        # Many forget this grant in their list; where there is no other server, it is tried.
        listed = grant.kind in server.grants or len(meant) == 1
        signs_in = server.pkce and bool(server.authorization_endpoint)
        if listed and (signs_in or grant.kind != BY_CODE):
            if server.attested_only:
                raise SharingError("offer_client_attested", host=target(server.issuer).host)
            return server
    raise SharingError("offer_server_unfit", host=target(server.issuer).host)


def _obtain(identifier: str, send: Send, work: Work | None) -> AuthorizationServer:
    place = well_known.place_of(identifier, PART)
    try:
        members = well_known.obtain(place, PART, send, work)
    except SharingError as error:
        if error.details.get("status") != 404:  # noqa: PLR2004 - RFC 9110, section 15.5.5
            raise
        members = well_known.obtain(
            f"{identifier.rstrip('/')}/.well-known/{_OPENID}", PART, send, work
        )
    return read(members, identifier)


def read(members: Members, identifier: str) -> AuthorizationServer:
    """Read metadata that must be of the server ``identifier``."""
    if members.text("issuer") != identifier:
        named = said(members.all["issuer"])
        raise SharingError("offer_server_differs", host=members.host, named=named)
    challenges = members.texts("code_challenge_methods_supported")
    signed = members.algorithms("dpop_signing_alg_values_supported")
    return AuthorizationServer(
        issuer=identifier,
        token_endpoint=members.url("token_endpoint"),
        authorization_endpoint=members.maybe_url("authorization_endpoint"),
        pkce=not challenges or "S256" in challenges,
        pushed_endpoint=members.maybe_url("pushed_authorization_request_endpoint"),
        registration_endpoint=members.maybe_url("registration_endpoint"),
        grants=members.texts("grant_types_supported"),
        dpop=listed(ALGORITHMS, signed) if signed else "",
        answers_with_issuer=members.flag("authorization_response_iss_parameter_supported"),
        attested_only=_attested_only(members),
    )


def _attested_only(members: Members) -> bool:
    """Say whether every way to be known here takes somebody's word for the program."""
    ways = members.texts("token_endpoint_auth_methods_supported")
    anonymous = members.flag("pre-authorized_grant_anonymous_access_supported")
    return not anonymous and _ATTESTED in ways and "none" not in ways
