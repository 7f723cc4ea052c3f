"""What must stay beside what: a value without its scale, or a badge without its end, misleads.

Open Badges 3.0 (sections B.1 and B.4) and its Implementation Guide: the context of a status, a
grade or a number is not detached from it. Data first, then the few rules that reach across objects.
Rules only ask for more to be shown, never for less, so that their order does not matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.presenting.disclosing.places import key_of, objects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from wallet.presenting.disclosing.places import Place

    Seen = Callable[[str], bool]
    Needed = Iterator[tuple[str, str]]  # the key of what is needed, and of what needs it

# Without these no reader takes it for a credential, or takes it for one that is good without end.
_REQUIRED = (
    "@context", "type", "issuer", "credentialSubject",
    "validFrom", "validUntil", "issuanceDate", "expirationDate", "issued",
    "credentialStatus", "termsOfUse",
)  # fmt: skip
# The same of a token's claims (RFC 7519, SD-JWT VC section 3.2.2.2, EUDI attestations).
_REQUIRED_CLAIMS = (
    "iss", "nbf", "exp", "status", "vct", "vct#integrity", "cnf", "vc",
    "expiry_date", "date_of_expiry",
)  # fmt: skip
_NAMED_ONLY = frozenset({"issuer", "credentialSubject"})  # who it is suffices, not all about them


@dataclass(frozen=True, slots=True)
class Beside:
    """Of an object under this member: when one of ``shown`` is shown, so is all of ``needs``.

    Without ``shown``, whatever is shown of the object does.
    """

    under: str
    needs: tuple[str, ...]
    shown: tuple[str, ...] = ()


_SCALE = ("resultType", "allowedValue", "valueMin", "valueMax")
_REACHED = ("value", "achievedLevel")
_BESIDE = (
    Beside("result", ("status", "resultDescription"), _REACHED),
    Beside("result", ("resultDescription",), ("status",)),
    Beside("resultDescription", _SCALE, ("requiredValue", "requiredLevel", *_SCALE[1:])),
    Beside("rubricCriterionLevel", ("name",), ("level", "points")),
    Beside("achievement", ("version",)),
    Beside("achievement", ("creditUnit",), ("creditsAvailable",)),
    Beside("related", ("version", "inLanguage")),
    Beside(
        "alignment",
        ("targetFramework", "targetType", "targetUrl"),
        ("targetName", "targetCode", "targetDescription"),
    ),
    Beside("identifier", ("hashed", "identityType", "salt"), ("identityHash",)),
    Beside("otherIdentifier", ("identifierType",), ("identifier",)),
    # European Learning Model 3
    Beside("creditPoint", ("framework",), ("point",)),
    Beside("creditReceived", ("framework",), ("point",)),
    Beside("eqfLevel", ("inScheme",), ("notation", "prefLabel")),
    Beside("nqfLevel", ("inScheme",), ("notation", "prefLabel")),
    Beside("educationLevel", ("inScheme",), ("notation", "prefLabel")),
)
_BY_MEMBER: dict[str, tuple[Beside, ...]] = {
    name: tuple(rule for rule in _BESIDE if rule.under == name)
    for name in dict.fromkeys(rule.under for rule in _BESIDE)
}
_COMPLETED = "Completed"  # the one ResultStatusType that takes nothing from the achievement
_MEASURED = ("name", "resultType")
_OF_SCALE = (*_SCALE, "requiredValue", "requiredLevel")
_OF_LEVEL = ("name", "level", "points")


def needed(
    document: Mapping[str, Any], places: Sequence[Place], seen: Seen, *, labelled: bool
) -> Needed:
    """Yield what must be shown because of what is shown, with what needs it.

    The key that needs it is "" for what the credential cannot do without. What is yielded may be
    shown already. ``labelled``: blank nodes are known by labels, as where JSON-LD is signed.
    """
    yield from _present("", document, (*_REQUIRED, *_REQUIRED_CLAIMS), "")
    for place in places:
        if isinstance(place.value, dict) and seen(place.key):
            yield from _of_object(place, place.value, seen)
    if labelled:
        yield from _of_labels(places, seen)


def _of_object(place: Place, value: Mapping[str, Any], seen: Seen) -> Needed:
    if "proof" in value:
        yield place.key, place.key  # it has a signature of its own over all of it
    if "credentialSubject" in value:
        yield from _present(place.key, value, _REQUIRED, place.key)
    for rule in _BY_MEMBER.get(place.member, ()):
        yield from _beside(rule, place.key, value, seen)
    if "result" in value or "creditsEarned" in value:
        yield from _of_subject(place.key, value, seen)
    if "grade" in value:
        yield from _of_grade(place.key, value, seen)


def _of_labels(places: Iterable[Place], seen: Seen) -> Needed:
    """Yield each place of a blank node label: it means something only where it stands twice."""
    found: dict[str, list[str]] = {}
    for place in places:
        if isinstance(place.value, str) and place.value.startswith("_:"):
            found.setdefault(place.value, []).append(place.key)
    for keys in found.values():
        if by := next(filter(seen, keys), ""):
            yield from ((key, by) for key in keys)


def _present(key: str, value: Mapping[str, Any], names: Iterable[str], by: str) -> Needed:
    for name in names:
        if name in value:
            place = key_of(key, name)
            parts = _named(place, value[name]) if name in _NAMED_ONLY else [place]
            for part in parts:
                yield part, by


def _named(key: str, value: Any) -> Iterator[str]:
    """Yield the least that says who is meant: identifiers and types, else the first thing said."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _named(key_of(key, str(number)), item)
    elif isinstance(value, dict) and value:
        names = [name for name in ("id", "@id", "type", "@type") if name in value]
        if names:
            yield from (key_of(key, name) for name in names)
        else:
            first = next(iter(value))
            yield from _named(key_of(key, first), value[first])
    else:
        yield key


def _beside(rule: Beside, key: str, value: Mapping[str, Any], seen: Seen) -> Needed:
    by = key if not rule.shown else _first_seen(key, rule.shown, seen)
    if by:
        yield from ((key_of(key, name), by) for name in rule.needs if name in value)


def _of_subject(key: str, subject: Mapping[str, Any], seen: Seen) -> Needed:
    """Yield what results and credits need of the achievement, and the achievement of results."""
    achievements = list(objects(key_of(key, "achievement"), subject.get("achievement")))
    about = next((place for place, _ in achievements if seen(place)), "")
    described = {
        each["id"]: (place, each)
        for at, one in achievements
        for place, each in objects(key_of(at, "resultDescription"), one.get("resultDescription"))
        if isinstance(each.get("id"), str)
    }
    for place, result in objects(key_of(key, "result"), subject.get("result")):
        by = place if seen(place) else about
        if by and result.get("status", _COMPLETED) != _COMPLETED:
            yield key_of(place, "status"), by
        linked = result.get("resultDescription")
        if not isinstance(linked, str) or linked not in described:
            continue
        if told := _first_seen(place, (*_REACHED, "status"), seen):
            yield from _present(*described[linked], _MEASURED, told)
        if reached := _first_seen(place, _REACHED, seen):
            yield from _of_scale(*described.pop(linked), reached)  # once is enough
    earned = key_of(key, "creditsEarned")
    if seen(earned):
        for place, each in achievements:
            if "creditUnit" in each:
                yield key_of(place, "creditUnit"), earned


def _of_scale(key: str, description: Mapping[str, Any], by: str) -> Needed:
    yield from _present(key, description, _OF_SCALE, by)
    levels = key_of(key, "rubricCriterionLevel")
    for place, level in objects(levels, description.get("rubricCriterionLevel")):
        yield from _present(place, level, _OF_LEVEL, by)


def _of_grade(key: str, assessed: Mapping[str, Any], seen: Seen) -> Needed:
    """Yield the scheme of a LearningAssessment's grade (European Learning Model 3)."""
    grade = key_of(key, "grade")
    if seen(grade):
        for place, rules in objects(key_of(key, "specifiedBy"), assessed.get("specifiedBy")):
            if "gradingScheme" in rules:
                yield key_of(place, "gradingScheme"), grade


def _first_seen(key: str, names: Iterable[str], seen: Seen) -> str:
    places = (key_of(key, name) for name in names)
    return next((place for place in places if seen(place)), "")
