"""From the claims of a request to the shape that every protocol shares."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError
from wallet.sharing.openid4vp.asking import check_destination, judged
from wallet.sharing.openid4vp.errors import UnanswerableError
from wallet.sharing.openid4vp.links import malformed
from wallet.sharing.openid4vp.metadata import metadata_of
from wallet.sharing.openid4vp.parameters import (
    Language,
    Mode,
    destination_of,
    query_of,
    until_when,
)
from wallet.sharing.openid4vp.response import Own
from wallet.sharing.queries import dcql, presentation_exchange
from wallet.sharing.queries.model import Query
from wallet.sharing.requests import Request
from wallet.snapshots.requests import Asker, Conversation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wallet.sharing.openid4vp.asking import Known, Standing
    from wallet.sharing.openid4vp.client_ids import ClientId

    Parse = Callable[[Language, Any], Query]

_READERS = {
    Language.DCQL: dcql.parse,
    Language.PRESENTATION_EXCHANGE: presentation_exchange.parse,
}
_LONGEST_ID = 500
_MOST_DESCRIPTORS = 100


def parsed(language: Language, value: Any) -> Query:
    """Read a query. Raises ``SharingError`` as the module of its language does."""
    return _READERS[language](value)


def request_of(
    client: ClientId,
    claims: Mapping[str, Any],
    standing: Standing,
    known: Known,
    parse: Parse,
) -> Request:
    """Read the claims of somebody whose standing was checked.

    Raises ``SharingError`` where nobody can be told: as ``destination_of``, ``check_destination``
    and ``until_when`` do; ``UnanswerableError`` for the rest.
    """
    destination = destination_of(claims, known.peer)
    check_destination(client, destination)
    until = until_when(claims, known.now)
    request = Request(
        Conversation.OPENID4VP_DRAFT if client.draft else Conversation.OPENID4VP,
        Asker(client.full, destination.host, "", standing.identified, standing.details),
        Query(),
        destination.nonce,
        client.full,
        destination.address,
        encrypted=False,
        received=known.now,
        until=until,
        peer=known.peer,
        own=Own(destination, Language.DCQL, client.draft),
    )
    try:
        found = judged(client, standing, known)
        asker = replace(request.asker, identified=found.identified, details=found.details)
        return _asking(replace(request, asker=asker), claims, parse)
    except SharingError as error:
        raise UnanswerableError(error, request) from error


def _asking(request: Request, claims: Mapping[str, Any], parse: Parse) -> Request:
    own: Own = request.own
    language, value = query_of(claims)
    encrypted = own.destination.mode is Mode.ENCRYPTED
    metadata = metadata_of(claims.get("client_metadata"), encrypted=encrypted)
    exchange = _Definition()
    if language is Language.PRESENTATION_EXCHANGE:
        exchange = _definition(value, metadata.formats)
    draft = own.draft or metadata.draft or language is Language.PRESENTATION_EXCHANGE
    return replace(
        request,
        conversation=Conversation.OPENID4VP_DRAFT if draft else Conversation.OPENID4VP,
        asker=replace(request.asker, name=metadata.name),
        query=parse(language, value),
        encrypted=encrypted,
        algorithms=metadata.algorithms,
        bindings=metadata.bindings,
        own=replace(
            own,
            language=language,
            draft=draft,
            definition=exchange.id,
            formats=exchange.formats,
            recipient=metadata.recipient,
            enc=metadata.enc,
        ),
    )


@dataclass(frozen=True, slots=True)
class _Definition:
    """What an answer repeats of a presentation definition. ``formats`` are as in ``Own``."""

    id: str = ""
    formats: Mapping[str, frozenset[str]] = field(default_factory=dict)


def _definition(value: Any, known: frozenset[str]) -> _Definition:
    """Read what an answer needs; a descriptor's own formats go before those of all of them."""
    if not isinstance(value, dict):
        raise malformed("presentation_definition")
    name, descriptors = value.get("id"), value.get("input_descriptors")
    if not isinstance(name, str) or not 0 < len(name) <= _LONGEST_ID:
        raise malformed("presentation_definition.id")
    if not isinstance(descriptors, list) or not 0 < len(descriptors) <= _MOST_DESCRIPTORS:
        raise malformed("presentation_definition.input_descriptors")
    usual = _formats(value) or known
    return _Definition(
        name,
        {
            str(each.get("id")): _formats(each) or usual
            for each in descriptors
            if isinstance(each, dict)
        },
    )


def _formats(value: Mapping[str, Any]) -> frozenset[str]:
    stated = value.get("format")
    return frozenset(stated) if isinstance(stated, dict) else frozenset()
