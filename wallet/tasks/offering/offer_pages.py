"""An offer as the learner sees it: from whom, of what, where it leads, what stands against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing.lookalikes import lookalikes
from wallet.sharing.openid4vci import proofs
from wallet.sharing.openid4vci.authorization_server import candidates
from wallet.sharing.openid4vci.credential_request import FORMATS
from wallet.sharing.openid4vci.links import host_of
from wallet.sharing.openid4vci.offer import BY_CODE
from wallet.sharing.said import said
from wallet.snapshots.offers import OfferedBadge, OfferPage
from wallet.snapshots.portfolios import Finding, Weight
from wallet.snapshots.requests import Conversation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wallet.holder.keys import HolderKey
    from wallet.sharing.openid4vci.authorization_server import AuthorizationServer
    from wallet.sharing.openid4vci.issuer_metadata import IssuerMetadata
    from wallet.sharing.openid4vci.offer import Offer

_NAMELESS = "offer_not_described"


def page(
    number: int,
    offer: Offer,
    metadata: IssuerMetadata,
    server: AuthorizationServer | None,
    keys: Sequence[HolderKey],
    *,
    language: str,
) -> OfferPage:
    """Return everything to decide on; raise as ``candidates`` does.

    ``server`` is None where nothing may be asked of it yet: it is at a host of its own.
    """
    host = host_of(offer.issuer)
    grant = offer.grant
    addresses = server.addresses(grant) if server else candidates(metadata, grant)
    elsewhere = _elsewhere(host, (*metadata.endpoints, *addresses))
    badges = tuple(_badge(each, metadata, keys, language) for each in offer.configurations)
    return OfferPage(
        number=number,
        conversation=Conversation.OPENID4VCI,
        issuer=offer.issuer,
        host=host,
        name=in_language(metadata.names, language),
        badges=badges,
        findings=tuple(_findings(metadata, host, elsewhere)),
        code=grant.transaction,
        signs_in=host_of(addresses[0]) if grant.kind == BY_CODE else "",
        elsewhere=elsewhere,
        holder=_holder(offer, metadata, keys),
    )


def in_language(names: Mapping[str, str], language: str) -> str:
    """Return the issuer's own word in a language, else in English, else the first; "" for none."""
    for wanted in (language, "", "en"):
        for tag, text in names.items():
            if tag == wanted or (wanted and tag.partition("-")[0] == wanted):
                return text
    return next(iter(names.values()), "")


def _elsewhere(host: str, addresses: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in map(host_of, addresses) if each != host))


def _badge(
    name: str, metadata: IssuerMetadata, keys: Sequence[HolderKey], language: str
) -> OfferedBadge:
    configuration = metadata.configurations.get(name)
    if configuration is None:
        return OfferedBadge(name, name, "", "", _NAMELESS)
    code = "" if configuration.format in FORMATS else "offer_format_unknown"
    try:
        proofs.key_for(configuration, keys)
    except SharingError as error:
        code = code or error.code
    return OfferedBadge(
        id=name,
        name=in_language(configuration.names, language) or name,
        description=in_language(configuration.descriptions, language),
        format=configuration.format,
        code=code,
    )


def _findings(metadata: IssuerMetadata, host: str, elsewhere: Sequence[str]) -> Iterator[Finding]:
    encryption = metadata.encryption
    if encryption.lacking:
        yield Finding("offer_encryption_unknown", Weight.STOPS, {"name": said(encryption.lacking)})
    elif encryption.response_enc:
        alone = encryption.recipient is None
        code = "offer_encrypted_one_way" if alone else "offer_encrypted"
        yield Finding(code, Weight.TOLD, {})
    for each, looks in lookalikes((host, *elsewhere)).items():
        yield Finding("request_lookalike", Weight.CARE, {"host": each, "looks": looks})
    if elsewhere:
        yield Finding("offer_elsewhere", Weight.CARE, {"hosts": ", ".join(elsewhere)})
    if metadata.signed:
        yield Finding("offer_signed_metadata", Weight.TOLD, {})


def _holder(offer: Offer, metadata: IssuerMetadata, keys: Sequence[HolderKey]) -> str:
    for name in offer.configurations:
        configuration = metadata.configurations.get(name)
        if configuration is None:
            continue
        try:
            key = proofs.key_for(configuration, keys)
        except SharingError:
            continue
        if key is not None:
            return key.did
    return ""
