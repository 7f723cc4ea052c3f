"""Messages that are encrypted inside the secure connection too (OpenID4VCI 1.0, section 10).

The badges that an issuer sends, for a key that is made for one answer; what is asked, for a key in
its metadata. Done where the issuer requires it and not where it only offers it: TLS keeps strangers
out already, and what is done twice can go wrong twice.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError
from wallet.sharing import jwe
from wallet.sharing.openid4vci.posting import post
from wallet.trust.addresses import target
from wallet.trust.messages import JSON, JWT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from wallet.sharing.openid4vci.members import Members
    from wallet.sharing.openid4vci.posting import Line, Token
    from wallet.trust.messages import Incoming

_MOST_KEYS = 20
_ANSWERS = f"{JWT}, {JSON};q=0.9"  # an error is never encrypted (section 8.3.1.2)
# What jwe raises of an answer, and how an issuer's answers are told.
_UNOPENED = {
    "vp_encryption_unknown": "offer_answer_encryption",
    "vp_not_decrypted": "offer_answer_not_opened",
    "vp_encryption_key": "offer_answer_not_opened",
}


@dataclass(frozen=True, slots=True)
class Encryption:
    """What one issuer requires.

    ``recipient`` is for whom requests are encrypted, None where they are sent as they are;
    ``response_enc`` is how answers come, "" where they come as they are. ``lacking`` are the
    issuer's words for what it requires and we do not have, "" for nothing.
    """

    recipient: jwe.Recipient | None = None
    request_enc: str = ""
    response_enc: str = ""
    lacking: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return what the vault keeps while an issuer lets us wait; it holds no secret."""
        key = self.recipient.jwk() if self.recipient else {}
        return {"key": key, "request": self.request_enc, "response": self.response_enc}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """Read back ``to_json``; raise ``SharingError`` as ``jwe.recipient_of`` does."""
        key = kept["key"]
        recipient = jwe.recipient_of(key) if key else None
        return cls(recipient, str(kept["request"]), str(kept["response"]))


def read(metadata: Members) -> Encryption:
    """Read what an issuer's metadata require (section 12.2.4).

    Who asks for encrypted answers is to be asked in encryption as well, so that nobody can put in
    another key (section 8.2); drafts had no key for that, and then TLS alone keeps it. Raises as
    ``Members`` does.
    """
    asked = metadata.inside("credential_request_encryption")
    answered = metadata.inside("credential_response_encryption")
    found = Encryption()
    if answered is not None and answered.flag("encryption_required"):
        found = _of_answers(answered)
    if asked is not None and (asked.flag("encryption_required") or found.response_enc):
        found = _of_requests(asked, found)
    return found


def _of_answers(answered: Members) -> Encryption:
    algorithms = answered.texts("alg_values_supported")
    offered = answered.texts("enc_values_supported")
    enc = next((each for each in offered if each in jwe.ENCRYPTIONS), "")
    if jwe.ALGORITHM in algorithms and enc:
        return Encryption(response_enc=enc)
    return Encryption(lacking=", ".join((*algorithms, *offered))[:200] or "–")


def _of_requests(asked: Members, found: Encryption) -> Encryption:
    jwks = asked.inside("jwks")
    keys = jwks.all.get("keys") if jwks is not None else None
    if not isinstance(keys, list) or not 0 < len(keys) <= _MOST_KEYS:
        asked.refuse("jwks")
    if not all(isinstance(each, dict) for each in keys):
        asked.refuse("jwks.keys")
    names = [each["kid"] for each in keys if "kid" in each]
    if not all(isinstance(each, str) for each in names) or len(set(names)) != len(names):
        asked.refuse("jwks.kid")  # the name in a message would not tell which key it is for
    offered = asked.texts("enc_values_supported")
    enc = next((each for each in offered if each in jwe.ENCRYPTIONS), "")
    recipient = _first_usable(keys)
    if recipient is None or not enc:
        kinds = dict.fromkeys(str(each.get("alg", each.get("kty"))) for each in keys)
        lacking = ", ".join((*kinds, *offered))[:200]
        return replace(found, lacking=found.lacking or lacking)
    return replace(found, recipient=recipient, request_enc=enc)


def _first_usable(keys: list[Any]) -> jwe.Recipient | None:
    for each in keys:
        try:
            return jwe.recipient_of(each)
        except SharingError:
            continue
    return None


def post_encrypted(
    line: Line, url: str, value: Mapping[str, Any], token: Token, encryption: Encryption
) -> Incoming:
    """Post JSON as an issuer requires it, and return the answer as if it had not been encrypted.

    Each answer is for a key of its own, which is forgotten with it. Raises ``SharingError``
    ``offer_answer_not_encrypted`` (an answer that should be), ``offer_answer_encryption`` (in
    another way than agreed on, or compressed), ``offer_answer_not_opened`` (for another key, or
    changed), ``offer_answer_malformed``; ``TrustError`` as ``send`` does.
    """
    reader, message = None, dict(value)
    if encryption.response_enc:
        reader = jwe.new_reader(secrets.token_urlsafe(8))
        # ``alg`` beside the key is of drafts before 1.0, which have it there alone.
        message["credential_response_encryption"] = {
            "jwk": reader.public_jwk(),
            "alg": jwe.ALGORITHM,
            "enc": encryption.response_enc,
        }
    body, media_type = json.dumps(message, ensure_ascii=False).encode(), JSON
    if encryption.recipient is not None:
        text = jwe.encrypt(body, encryption.recipient, encryption.request_enc)
        body, media_type = text.encode("ascii"), JWT
    answer = post(line, url, body, media_type, token, accept=_ANSWERS if reader else JSON)
    if reader is None or not answer.done:
        return answer
    return _opened(answer, reader, encryption.response_enc, target(url).host)


def _opened(answer: Incoming, reader: jwe.Reader, enc: str, host: str) -> Incoming:
    if answer.media_type != JWT:
        raise SharingError("offer_answer_not_encrypted", host=host)
    try:
        plain = jwe.decrypt(answer.body.decode("ascii").strip(), reader, enc)
    except UnicodeDecodeError as error:
        raise SharingError("offer_answer_malformed", host=host, part=JWT, member="–") from error
    except SharingError as error:
        code = _UNOPENED.get(error.code, "offer_answer_malformed")
        name = str(error.details.get("name", "–"))
        raise SharingError(code, host=host, part=JWT, member="–", name=name) from error
    return replace(answer, media_type=JSON, body=plain)
