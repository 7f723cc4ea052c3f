"""The answer as it is sent: OpenID4VP 1.0, section 8; Presentation Exchange for the drafts."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from wallet.credentials import values
from wallet.sharing import jwe
from wallet.sharing.openid4vp.parameters import Language
from wallet.sharing.queries.model import Format

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wallet.sharing.openid4vp.parameters import Destination
    from wallet.sharing.requests import Presented


@dataclass(frozen=True, slots=True)
class Own:
    """What this protocol keeps of a request to answer it.

    ``formats`` are the names for formats that the asker used of each thing asked for, by its id.
    ``recipient`` is whom the answer is encrypted for, None to send it as it is (inside TLS).
    """

    destination: Destination
    language: Language
    draft: bool
    definition: str = ""
    formats: Mapping[str, frozenset[str]] = field(default_factory=dict)
    recipient: jwe.Recipient | None = None
    enc: str = jwe.DEFAULT_ENC


def answer_body(own: Own, presented: Sequence[Presented]) -> bytes:
    """Return the form that carries the presentations."""
    if own.language is Language.PRESENTATION_EXCHANGE:
        tokens = [each.presentation for each in presented]
        token: Any = tokens[0] if len(tokens) == 1 else tokens
        submission = {"presentation_submission": _submission(own, presented)}
    else:
        token, submission = _by_query(own, presented), {}
    return _form(own, {"vp_token": token, **submission})


def error_body(own: Own, error: str) -> bytes:
    """Return the form that carries an error; encrypted as an answer would be (section 8.3)."""
    return _form(own, {"error": error})


def _form(own: Own, values: Mapping[str, Any]) -> bytes:
    state = own.destination.state
    message = {**values, **({} if state is None else {"state": state})}
    if own.recipient is not None:
        plain = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
        return urlencode({"response": jwe.encrypt(plain, own.recipient, own.enc)}).encode()
    return urlencode({name: _as_text(value) for name, value in message.items()}).encode()


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _by_query(own: Own, presented: Sequence[Presented]) -> dict[str, Any]:
    """Return presentations by the id of what they answer: lists of them since draft 26."""
    found: dict[str, list[Any]] = {}
    for each in presented:
        found.setdefault(each.wanted, []).append(each.presentation)
    if not own.draft:
        return dict(found)
    return {wanted: each[0] if len(each) == 1 else each for wanted, each in found.items()}


def _submission(own: Own, presented: Sequence[Presented]) -> dict[str, Any]:
    """Say where in the answer each thing asked for is (Presentation Exchange 2.1, section 6)."""
    entries: list[dict[str, Any]] = []
    for index, each in enumerate(presented):
        place = "$" if len(presented) == 1 else f"$[{index}]"
        entries += _entries(own, each, place)
    return {"id": str(uuid.uuid4()), "definition_id": own.definition, "descriptor_map": entries}


def _entries(own: Own, each: Presented, place: str) -> Iterator[dict[str, Any]]:
    credential, presentation = _names(own.formats.get(each.wanted, frozenset()), each.format)
    if not presentation:
        yield {"id": each.wanted, "format": credential, "path": place}
        return
    # In a token the presentation is a claim; paths into it begin at its payload.
    inside = "$.vp" if isinstance(each.presentation, str) else "$"
    for path in _credential_paths(each, inside):
        nested = {"id": each.wanted, "format": credential, "path": path}
        yield {"id": each.wanted, "format": presentation, "path": place, "path_nested": nested}


def _credential_paths(each: Presented, inside: str) -> list[str]:
    if isinstance(each.presentation, dict):
        held = each.presentation.get("verifiableCredential")
        count = len(values.items(held))
        if count == 1 and not isinstance(held, list):
            return [f"{inside}.verifiableCredential"]
    else:
        count = max(1, len(each.badges))
    return [f"{inside}.verifiableCredential[{index}]" for index in range(count)]


def _names(stated: frozenset[str], kind: Format) -> tuple[str, str]:
    """Return what the asker calls a credential and a presentation of a format, "" for none."""
    match kind:
        case Format.LDP:
            return "ldp_vc", "ldp_vp"
        case Format.JWT:
            old = (
                bool({"jwt_vc", "jwt_vp"} & stated) and not {"jwt_vc_json", "jwt_vp_json"} & stated
            )
            return ("jwt_vc", "jwt_vp") if old else ("jwt_vc_json", "jwt_vp_json")
        case Format.SD_JWT:
            return "dc+sd-jwt" if "dc+sd-jwt" in stated else "vc+sd-jwt", ""
