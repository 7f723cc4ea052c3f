"""What an employer wishes, as a query of OpenID4VP 1.0 (DCQL, section 6)."""

from __future__ import annotations

from typing import Any

from wallet.errors import SharingError
from wallet.sharing.local import selective
from wallet.sharing.said import said
from wallet.snapshots.nearby import Wish, Wished

LONGEST = 300  # characters of each thing that is written in a wish
FORMATS = {"ldp": "ldp_vc", "jwt": "jwt_vc_json", "sd_jwt": "dc+sd-jwt"}
"""What is asked for in which format: one wish in each, by its id in the query."""
_SELECTIVE = "sd_jwt"
_VC = "https://www.w3.org/2018/credentials#"
_OB = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
_CLR = "https://purl.imsglobal.org/spec/vc/clr/vocab.html#"
_TYPES = {  # both names of the same class in Open Badges 3.0, section B.1.1
    Wished.ANY: [[f"{_VC}VerifiableCredential"]],
    Wished.BADGE: [[f"{_OB}OpenBadgeCredential"], [f"{_OB}AchievementCredential"]],
    Wished.CLR: [[f"{_CLR}ClrCredential"]],
}


def checked(wish: Wish) -> Wish:
    """Return a wish as it can be shown to somebody: one line each, nothing that hides letters.

    Raises ``SharingError`` ``nearby_wish_too_long`` (``limit``): nobody's words are cut off.
    """
    texts = {name: getattr(wish, name) for name in ("achievement", "issuer", "asker", "reason")}
    if any(len(text) > LONGEST for text in texts.values()):
        raise SharingError("nearby_wish_too_long", limit=LONGEST)
    return Wish(
        kind=wish.kind, minimal=wish.minimal, **{n: said(t, LONGEST) for n, t in texts.items()}
    )


def dcql(wish: Wish) -> dict[str, Any]:
    """Return the query: the same in each format that can carry a badge, any of which will do.

    There is no ``vct`` that all badges share, so an SD-JWT is asked for without (section 6.1: an
    empty ``meta`` rules nothing out) and told by its claims. Where its document has W3C types they
    are named as in the other formats: who does not know that member there passes over it.

    ``purpose`` stands in drafts of the standard, 24 among them (section 6.2). 1.0 has no member for
    it, and passes over those that it does not know.
    """
    why = {"purpose": wish.reason} if wish.reason else {}
    options = [[name] for name in FORMATS]
    return {
        "credentials": [_credential(name, wish) for name in FORMATS],
        "credential_sets": [{"options": options, "required": True, **why}],
    }


def _credential(name: str, wish: Wish) -> dict[str, Any]:
    claims, sets = selective.asked(wish) if name == _SELECTIVE else _claims(wish)
    typed = name != _SELECTIVE or wish.kind is not Wished.ANY
    return {
        "id": name,
        "format": FORMATS[name],
        "multiple": True,
        "meta": {"type_values": _TYPES[wish.kind]} if typed else {},
        **({"claims": claims} if claims else {}),
        **({"claim_sets": sets} if sets else {}),
    }


def _claims(wish: Wish) -> tuple[list[dict[str, Any]], list[list[str]]]:
    """Return claims that say which badge is meant, and which of them together will do."""
    claims: list[dict[str, Any]] = []
    if wish.achievement:
        claims.append(selective.achievement(wish.achievement))
    elif wish.minimal and wish.kind is Wished.BADGE:
        claims.append(selective.claim("title", ["credentialSubject", "achievement", "name"]))
    always = [each["id"] for each in claims]
    either = selective.issuers(wish.issuer) if wish.issuer else []
    claims += either
    return claims, [[*always, each["id"]] for each in either] if len(either) > 1 else []
