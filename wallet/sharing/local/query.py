"""What an employer wishes, as a query of OpenID4VP 1.0 (DCQL, section 6)."""

from __future__ import annotations

import re
from typing import Any

from wallet.snapshots.nearby import Wish, Wished

_VC = "https://www.w3.org/2018/credentials#"
_OB = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
_CLR = "https://purl.imsglobal.org/spec/vc/clr/vocab.html#"
_TYPES = {  # both names of the same class in Open Badges 3.0, section B.1.1
    Wished.ANY: [[f"{_VC}VerifiableCredential"]],
    Wished.BADGE: [[f"{_OB}OpenBadgeCredential"], [f"{_OB}AchievementCredential"]],
    Wished.CLR: [[f"{_CLR}ClrCredential"]],
}
_FORMATS = {"ldp": "ldp_vc", "jwt": "jwt_vc_json"}
_ID = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_ACHIEVEMENT = ["credentialSubject", "achievement"]


def dcql(wish: Wish) -> dict[str, Any]:
    """Return the query: the same in each format that can carry a badge, any of which will do.

    What comes as an SD-JWT VC has no type that all badges share, and is not asked for.
    """
    claims, sets = _claims(wish)
    asked = [
        {
            "id": name,
            "format": form,
            "multiple": True,
            "meta": {"type_values": _TYPES[wish.kind]},
            **({"claims": claims} if claims else {}),
            **({"claim_sets": sets} if sets else {}),
        }
        for name, form in _FORMATS.items()
    ]
    options = [[name] for name in _FORMATS]
    return {"credentials": asked, "credential_sets": [{"options": options, "required": True}]}


def _claims(wish: Wish) -> tuple[list[dict[str, Any]], list[list[str]]]:
    """Return claims, and which of them together will do: an issuer is an object or an id alone."""
    claims: list[dict[str, Any]] = []
    always: list[str] = []
    if wish.achievement:
        member = "id" if _ID.fullmatch(wish.achievement) else "name"
        claims.append(_claim("achievement", [*_ACHIEVEMENT, member], wish.achievement))
        always.append("achievement")
    elif wish.minimal and wish.kind is Wished.BADGE:
        claims.append(_claim("achievement", [*_ACHIEVEMENT, "name"]))
        always.append("achievement")
    if wish.issuer and _ID.fullmatch(wish.issuer):
        claims.append(_claim("issuer", ["issuer", "id"], wish.issuer))
        claims.append(_claim("issuer_id", ["issuer"], wish.issuer))
        return claims, [[*always, "issuer"], [*always, "issuer_id"]]
    if wish.issuer:
        claims.append(_claim("issuer", ["issuer", "name"], wish.issuer))
    return claims, []


def _claim(name: str, path: list[str], value: str = "") -> dict[str, Any]:
    return {"id": name, "path": path, **({"values": [value]} if value else {})}
