"""What a text asks for, told before anybody is contacted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing.lookalikes import lookalikes
from wallet.sharing.openid4vp.client_ids import Prefix, client_id_of
from wallet.sharing.openid4vp.links import malformed, parameters_of
from wallet.sharing.openid4vp.signing_keys import address_of_did
from wallet.sharing.said import said
from wallet.snapshots.requests import Conversation, Looked
from wallet.trust.addresses import target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.snapshots.requests import Nearby

_DRAFT = ("client_id_scheme", "presentation_definition", "presentation_definition_uri")


def looked(text: str, nearby: Nearby | None = None) -> Looked:
    """Return which hosts would be contacted to read the request.

    ``nearby`` is the computer that the text names, if it names one (``wallet.sharing.local``).
    Whether a request by reference follows the standard or a draft shows when it is here.
    Raises ``SharingError`` as ``parameters_of``, ``client_id_of`` and ``address_of_did`` do, and
    ``vp_nested``, ``vp_request_method``, ``vp_not_signed``; ``TrustError`` as ``target`` does.
    """
    parameters = parameters_of(text)
    check_form(parameters)
    if nearby is not None:
        return Looked(Conversation.OPENID4VP, text, (nearby.address,), nearby)
    hosts = dict.fromkeys(target(each).host for each in _addresses(parameters))
    draft = any(name in parameters for name in _DRAFT)
    draft = draft or parameters["client_id"].startswith("did:")
    conversation = Conversation.OPENID4VP_DRAFT if draft else Conversation.OPENID4VP
    return Looked(conversation, text, tuple(hosts), lookalike=_seen(parameters, hosts))


def check_form(parameters: Mapping[str, str]) -> None:
    """Refuse what cannot be read on whatever would come; see ``looked``."""
    if "client_id" not in parameters:
        raise malformed("client_id")
    if "request" in parameters and "request_uri" in parameters:
        raise SharingError("vp_nested")
    method = parameters.get("request_uri_method", "get")
    if method not in ("get", "post"):
        raise SharingError("vp_request_method", method=said(method))
    scheme = parameters.get("client_id_scheme")
    signed = "request" in parameters or "request_uri" in parameters
    if signed and scheme is None and ":" not in parameters["client_id"]:
        return  # up to draft 21 the scheme may stand in the signed request alone
    client = client_id_of(parameters["client_id"], scheme)
    if not signed and client.prefix is not Prefix.REDIRECT_URI:
        raise SharingError("vp_not_signed")
    if client.prefix is Prefix.DID:
        address_of_did(client.value)


def _addresses(parameters: Mapping[str, str]) -> list[str]:
    found = [parameters["request_uri"]] if "request_uri" in parameters else []
    identifier = parameters["client_id"].removeprefix(f"{Prefix.DID.value}:")
    if identifier.startswith("did:") and (address := address_of_did(identifier)):
        found.append(address)
    return found


def _seen(parameters: Mapping[str, str], hosts: Mapping[str, None]) -> dict[str, str]:
    """Look at the host of an answer too, where the text names it."""
    answers = parameters.get("response_uri")
    named = {target(answers).host} if answers is not None else set()
    return lookalikes(dict.fromkeys([*hosts, *named]))
