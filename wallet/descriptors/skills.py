"""What a credential says its holder can do, and which of several say the same.

Pure functions: nothing here knows whether a credential is true.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wallet.credentials.alignments import is_unfinished
from wallet.credentials.model import Alignment
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.describing import describe
from wallet.descriptors.frameworks import Framework, Kind, framework_of
from wallet.descriptors.normal import Outcome
from wallet.descriptors.paths import folded
from wallet.descriptors.readings.levels import scale_of
from wallet.descriptors.record import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wallet.credentials.model import Credential

# OB 3.0 AlignmentTargetType, and one that issuers add: these point at no outcome of learning.
_OTHER_THINGS = frozenset({"ceterms:Credential", "CFRubric", "CFRubricCriterion"})
_ABOUT_ISSUERS = "QualityAssurance"
_OUTCOMES = frozenset({"outcomes"})
_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Skill:
    """Something that credentials show: one node of a framework, or words of their own.

    ``id`` follows from the target alone: it is the same in every wallet that has the same badges.
    ``names`` as in ``Alignment``, one a language.
    """

    id: str
    names: tuple[tuple[str, str], ...]
    framework: Framework
    url: str = ""
    code: str = ""
    type: str = ""
    description: str = ""

    def name(self, language: str) -> str:
        """Return the name in a language; else without one, in English, or whatever there is."""
        by_language = {tag.split("-")[0].lower(): text for tag, text in reversed(self.names)}
        for tag in (language, "", "en"):
            if tag in by_language:
                return by_language[tag]
        return self.names[0][1] if self.names else self.code or self.url


def claims_of(credential: Credential) -> tuple[Alignment, ...]:
    """Return what one credential, without those inside it, says its holder can do.

    Its alignments, but for those that are about something else, the outcomes that issuers state in
    members of their own, and its tags as free text; nothing when its own result says that the
    achievement was not completed.
    """
    if is_unfinished(credential):
        return ()
    achievement = credential.achievement
    tags = (Alignment(names=((achievement.language, tag),)) for tag in achievement.tags)
    found = {_target(each): each for each in achievement.alignments if _is_outcome(each)}
    for each in _stated(credential):
        found.setdefault(_target(each), each)
    known = catalogue()
    return tuple(
        dict.fromkeys(
            each
            for each in (*found.values(), *tags)
            if not known.is_filler(_name(each), "outcomes")
        )
    )


def merge(claims: Sequence[Alignment]) -> tuple[tuple[Skill, tuple[int, ...]], ...]:
    """Return the skills that claims are about, each with the places of its claims in ``claims``.

    Claims are about one skill when they point at one target: the same address, or the same code of
    the same framework. An address under which several codes stand (a page with a list of levels)
    is as many targets. A mere name never joins what different frameworks say.
    """
    targets = _Targets(claims)
    places: dict[_Key, list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        places[targets.key(claim)].append(place)
    return tuple(
        (_skill(key, [claims[place] for place in found]), tuple(found))
        for key, found in places.items()
    )


class _Targets:
    """Which claims point at the same target, once all of them are known."""

    def __init__(self, claims: Iterable[Alignment]) -> None:
        self._codes: dict[str, set[str]] = defaultdict(set)  # by address
        self._addresses: dict[tuple[str, str], set[str]] = defaultdict(set)  # by framework, code
        for claim in claims:
            address, code = _address(claim.url), folded(claim.code)
            if address and code:
                self._codes[address].add(code)
                self._addresses[folded(claim.framework), code].add(address)

    def key(self, claim: Alignment) -> _Key:
        """Return what the claim points at."""
        address, code = _address(claim.url), folded(claim.code)
        framework = folded(claim.framework)
        if not address and framework and code:
            known = self._addresses.get((framework, code), set())
            address = next(iter(known)) if len(known) == 1 else ""
        if address:
            several = len(self._codes.get(address, ())) > 1
            return ("address", address, code) if several else ("address", address)
        if framework and code:
            return ("code", framework, code)
        if framework:
            return ("name", framework, folded(_name(claim)))
        return ("words", folded(_name(claim)))


def _skill(key: _Key, claims: Sequence[Alignment]) -> Skill:
    names: dict[str, str] = {}
    for claim in claims:
        for language, text in claim.names:
            names.setdefault(language, text)
    return Skill(
        id=hashlib.sha256("\x1f".join(key).encode()).hexdigest()[:16],
        names=tuple(names.items()),
        framework=_framework(claims),
        url=_first(claim.url for claim in claims),
        code=_first(claim.code for claim in claims),
        type=_first(claim.type for claim in claims),
        description=_first(claim.description for claim in claims),
    )


def _framework(claims: Sequence[Alignment]) -> Framework:
    """Return the framework of several claims: one known by its place, else one that is named."""
    found = [framework_of(claim) for claim in claims]
    named = [each for claim, each in zip(claims, found, strict=True) if claim.framework.strip()]
    known = [each for each in (*named, *found) if each.kind not in (Kind.NAMED, Kind.OWN_WORDS)]
    return next(iter((*known, *named, *found)))


def _stated(credential: Credential) -> Iterator[Alignment]:
    """Yield the learning outcomes of extensions and profiles; running text is none."""
    for value in describe(credential, only=_OUTCOMES).of("outcomes"):
        if value.form is Form.STRUCTURED and isinstance(value.normal, Outcome):
            yield value.normal.alignment


def _is_outcome(alignment: Alignment) -> bool:
    kind = alignment.type
    if kind in _OTHER_THINGS or kind.endswith(_ABOUT_ISSUERS):
        return False
    # Levels of qualifications are not abilities; those of a skill standard, such as CEFR B2, are.
    scale = scale_of(alignment, catalogue())
    return scale is None or not scale.qualifications


def _target(alignment: Alignment) -> _Key:
    return (_name(alignment), alignment.url, alignment.code, alignment.framework)


def _name(claim: Alignment) -> str:
    return claim.names[0][1] if claim.names else claim.code or claim.url


def _address(url: str) -> str:
    """Return a URL as it is compared: http and https are one, a host has no case."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    if parts.scheme.lower() not in ("http", "https"):
        return url.strip()
    rest = parts._replace(scheme="https", netloc=parts.netloc.lower()).geturl()
    return rest.removesuffix("/")


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")
