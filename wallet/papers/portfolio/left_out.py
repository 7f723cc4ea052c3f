"""What the learner left out of a badge, by the names of descriptors; never what it says.

The badge that the reader gets no longer holds it, so the name comes from where it stood: the rules
by which descriptors are read tell which of them a place states.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from wallet.descriptors.catalogue import catalogue, name
from wallet.presenting.disclosing.fields import Visibility
from wallet.wording import say
from wallet.wording.telling.certificate import one_line

if TYPE_CHECKING:
    from wallet.credentials.model import Spec
    from wallet.presenting.disclosing.fields import FieldTree

    _Rule = tuple[tuple[str, ...], str, bool]  # members, a descriptor, whether it is a fallback

_MOST = 40  # names
_NO_MEMBER = re.compile(r"\[[^\]]*\]|\*")  # filters and repetitions of a rule's path
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_HOLDING_ALL = ("credentialSubject", "achievement")  # no names of a part
_ENVELOPES = ("vc", "payload")  # members of tokens around the credential
# What no descriptor names of that which can be left out, by members of the standards.
_CODES = {
    "credentialSubject": "paper_field_credential_subject",
    "achievement": "paper_field_achievement",
    **{
        member: f"member_{_CAPITAL.sub('_', member).lower()}"
        for member in (
            "criteria", "alignment", "result", "resultDescription", "tag", "image", "description",
            "source", "creator", "related", "id", "type", "url", "email", "phone", "address",
            "credentialSchema", "credentialStatus", "refreshService",
        )
    },
}  # fmt: skip


def left_out(fields: FieldTree | None, spec: Spec, language: str) -> str:
    """Name the outermost of what was left out, "" where nothing is known to be."""
    if fields is None:
        return ""
    hidden = {each.key for each in fields.fields if each.visibility is Visibility.HIDDEN}
    found = dict.fromkeys(
        called(each.key, spec, language)
        for each in fields.fields
        if each.key in hidden and each.parent not in hidden
    )
    parts = list(found)[:_MOST]
    unknown = fields.hidden_unknown + len(found) - len(parts)
    if unknown:
        parts.append(say("paper_hidden_more", language, count=unknown))
    return say("badge_tag_join", language).join(parts)


def called(key: str, spec: Spec, language: str) -> str:
    """Return what stands at a JSON pointer (RFC 6901) in words, else its member's name.

    Elements of a list are called as the list is.
    """
    steps = [each.replace("~1", "/").replace("~0", "~") for each in key.split("/")[1:]]
    members = tuple(each for each in steps if not each.isdecimal())
    if members[:1] and members[0] in _ENVELOPES and len(members) > 1:
        members = members[1:]
    for end in range(len(members), 0, -1):
        part = end < len(members)
        if part and members[end - 1] in _HOLDING_ALL:
            break
        told = _told(members[:end], spec, language)
        if told:
            return told
    return one_line(members[-1]) if members else ""


def _told(members: tuple[str, ...], spec: Spec, language: str) -> str:
    """Return the name of a descriptor that a place states, of the place, or of all in it."""
    code = _CODES.get(members[-1], "")
    element = _only(members, spec)
    if not element and code:
        return say(code, language)
    element = element or _only(members, spec, within=True)
    return name(catalogue().names[element], language) if element else ""


def _only(members: tuple[str, ...], spec: Spec, *, within: bool = False) -> str:
    """Return the one descriptor that is read at a place, or in it; "" for none and for several."""
    for rules in _rules(spec.value):
        at = [
            (element, fallback)
            for path, element, fallback in rules
            if (path[: len(members)] if within else path) == members
        ]
        found = {each for each, fallback in at if not fallback} or {each for each, _ in at}
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


@cache
def _rules(spec: str) -> tuple[tuple[_Rule, ...], ...]:
    return tuple(
        tuple(
            (tuple(_NO_MEMBER.sub("", rule.path).split(".")), rule.element, rule.fallback)
            for rule in profile.rules
        )
        for profile in reversed(catalogue().profiles)  # the standards before habits of issuers
        if spec in profile.specs
    )
