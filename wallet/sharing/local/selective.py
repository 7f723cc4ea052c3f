"""What is asked of an SD-JWT: which badge it is, by whom and until when, and nothing else of it.

In the other formats a badge comes whole. Of an SD-JWT nothing comes that is not asked for
(OpenID4VP 1.0, section 6.4.1), so it is asked for here: the achievement, not its results, its
evidence or who the learner is. What a badge may lack is in some of the ``claim_sets`` alone; a
wallet takes the first that it can answer.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Any

from wallet.snapshots.nearby import Wished

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wallet.snapshots.nearby import Wish

_ID = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_SUBJECT = "credentialSubject"
_KINDS = {
    Wished.BADGE: ["OpenBadgeCredential", "AchievementCredential"],
    Wished.CLR: ["ClrCredential"],
}
# By whom and until when: what it takes to judge it (VCDM 2.0, sections 4.9 and 4.10).
_UNTIL = ("until", "status")
_PATHS: dict[str, list[str | None]] = {
    "kind": ["type", None],
    "achievement": [_SUBJECT, "achievement"],
    "title": [_SUBJECT, "achievement", "name"],
    "badges": [_SUBJECT, "verifiableCredential"],
    "issuer": ["issuer"],
    "until": ["validUntil"],
    "status": ["credentialStatus"],
    # SD-JWT VCs by claims alone, with the names of the EUDI learning credential
    "vct": ["vct"],
    "claim_title": ["achievement_title"],
    "claim_issuer": ["issuing_authority"],
    "claim_until": ["date_of_expiry"],
}
_OF_CLAIMS = ("claim_title", "claim_issuer", "claim_until")

Claims = dict[str, dict[str, Any]]


def is_id(text: str) -> bool:
    """Say whether a text is an address rather than a name."""
    return bool(_ID.fullmatch(text))


def achievement(text: str) -> dict[str, Any]:
    """Return the claim of an achievement by its id or its name."""
    member = "id" if is_id(text) else "name"
    return claim("named", [_SUBJECT, "achievement", member], text)


def issuers(text: str) -> list[dict[str, Any]]:
    """Return claims of an issuer, any of which will do: one is an object, or an id alone."""
    if not is_id(text):
        return [claim("issuer_name", ["issuer", "name"], text)]
    return [claim("issuer_id", ["issuer", "id"], text), claim("issuer_alone", ["issuer"], text)]


def claim(name: str, path: Sequence[str | None], *values: str) -> dict[str, Any]:
    """Return one claims query (OpenID4VP 1.0, section 6.3)."""
    return {"id": name, "path": list(path), **({"values": list(values)} if values else {})}


def asked(wish: Wish) -> tuple[list[dict[str, Any]], list[list[str]]]:
    """Return the claims, and which of them together will do, the best first."""
    claims: Claims = {}
    sets = [*_of_documents(wish, claims)]
    if wish.kind is Wished.ANY:
        sets += _of_claims(wish, claims)
    return list(claims.values()), sets


def _of_documents(wish: Wish, claims: Claims) -> Iterator[list[str]]:
    """Yield the ways of a W3C document as the payload (VC-JOSE-COSE, section 3.2)."""
    must, may = [], [*_UNTIL]
    if wish.kind in _KINDS:
        must.append(_add(claims, claim("kind", _PATHS["kind"], *_KINDS[wish.kind])))
    if wish.achievement:
        must.append(_add(claims, achievement(wish.achievement)))
    if wish.kind is Wished.CLR:
        must.append(_plain(claims, "badges"))
    elif wish.kind is Wished.BADGE or wish.achievement:
        must.append(_plain(claims, "title" if wish.minimal else "achievement"))
    else:  # not every credential has one
        may.insert(0, "achievement")
    either = issuers(wish.issuer) if wish.issuer else [claim("issuer", _PATHS["issuer"])]
    for one in either:
        yield from _ways([*must, _add(claims, one)], may, claims)


def _of_claims(wish: Wish, claims: Claims) -> Iterator[list[str]]:
    """Yield the ways of an SD-JWT VC by claims alone, whose ``vct`` is the kind of badge."""
    must, may = [], [*_OF_CLAIMS]
    if not wish.achievement or is_id(wish.achievement):
        named = [wish.achievement] if wish.achievement else []
        must.append(_add(claims, claim("vct", _PATHS["vct"], *named)))
    else:
        may.remove("claim_title")
        path = _PATHS["claim_title"]
        must.append(_add(claims, claim("claim_named", path, wish.achievement)))
    if wish.issuer and is_id(wish.issuer):
        must.append(_add(claims, claim("iss", ["iss"], wish.issuer)))
    elif wish.issuer:
        may.remove("claim_issuer")
        path = _PATHS["claim_issuer"]
        must.append(_add(claims, claim("claim_issued", path, wish.issuer)))
    yield from _ways(must, may, claims)


def _ways(must: list[str], may: list[str], claims: Claims) -> Iterator[list[str]]:
    """Yield what must be there with as much as there is of what may, the most first."""
    for name in may:
        _plain(claims, name)
    for count in range(len(may), -1, -1):
        for some in combinations(may, count):
            yield [*must, *some]


def _plain(claims: Claims, name: str) -> str:
    return _add(claims, claim(name, _PATHS[name]))


def _add(claims: Claims, one: dict[str, Any]) -> str:
    claims[one["id"]] = one
    return str(one["id"])
