"""One shape for what is asked for: DCQL, Presentation Exchange and VC-API queries all become it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class Format(StrEnum):
    """Credential formats, as OpenID4VP 1.0 (appendix B) calls them."""

    LDP = "ldp_vc"
    JWT = "jwt_vc_json"
    SD_JWT = "dc+sd-jwt"


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim asked for. ``path``: names, indexes, None for every element (DCQL, section 7).

    ``values``: any of these will do; () for any value. ``filter`` is a JSON Schema of Presentation
    Exchange, untrusted; None for none. ``id`` is "" where nothing refers to it. ``paths`` are
    others that would do as well (Presentation Exchange). ``loose``: one value and an array of it
    are the same (VC-API examples, which are JSON-LD).
    """

    path: tuple[str | int | None, ...]
    values: tuple[Any, ...] = ()
    filter: Mapping[str, Any] | None = None
    id: str = ""
    optional: bool = False
    paths: tuple[tuple[str | int | None, ...], ...] = ()
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Authority:
    """Who is to vouch for a credential: any of the ``values`` (DCQL ``trusted_authorities``)."""

    kind: str  # aki, etsi_tl, openid_federation, or a word of the asker's
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One credential asked for.

    ``types``: a credential must have all types of one of these sets, by expanded IRI or short name.
    ``claim_sets``: ids of claims, the best first; () for all of them. ``issuers``: any of these, ()
    for any. ``authorities``: any of these vouches for it, () for nobody in particular.
    ``bound``: the holder must show that it is theirs. ``part``: the claims alone are asked for;
    otherwise they tell which credential is meant, and all of it is. ``limited``: one that cannot
    show the claims alone will not do. ``unknown_format`` is the asker's word where ``formats`` is
    empty. ``algorithms`` are the suites and JOSE algorithms that a credential may be signed by, and
    ``signers`` those for who presents it, by format: a format that is no key takes any.
    """

    id: str
    formats: frozenset[Format]
    types: tuple[frozenset[str], ...] = ()
    vcts: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    claim_sets: tuple[tuple[str, ...], ...] = ()
    multiple: bool = False
    bound: bool = True
    issuers: tuple[str, ...] = ()
    authorities: tuple[Authority, ...] = ()
    name: str = ""
    reason: str = ""
    part: bool = True
    limited: bool = False
    unknown_format: str = ""
    algorithms: Mapping[Format, frozenset[str]] = field(default_factory=dict)
    signers: Mapping[Format, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OptionSet:
    """Ways to answer, each a set of ids of what is wanted; the best first (``credential_sets``)."""

    options: tuple[tuple[str, ...], ...]
    required: bool = True
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """All that a request asks for. Without ``sets`` everything wanted is required.

    ``sign_in``: the holder is asked to show a key, with or without badges (DIDAuthentication), by
    one of ``suites``, () for any. ``told`` are codes of what was asked for and is not understood.
    """

    wanted: tuple[Wanted, ...] = ()
    sets: tuple[OptionSet, ...] = ()
    sign_in: bool = False
    purpose: str = ""
    suites: tuple[str, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def why(self) -> str:
        """The first reason that is given, in the asker's words; "" where there is none."""
        return next(filter(None, (self.purpose, *(each.reason for each in self.wanted))), "")
