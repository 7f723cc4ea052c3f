"""The same achievement in other languages: badges that their issuer made one for each language.

Open Badges 3.0 (section B.1.20, ``related``) and 2.0 (``related`` of a BadgeClass) link editions of
an achievement; the language is ``inLanguage`` in 3.0 and ``@language`` in 2.0. Issuers also give
the same achievement id to both. Only what one issuer wrote is joined: anybody can name any id.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.credentials.model import Spec
from wallet.descriptors.names import language_tag
from wallet.errors import ReadingError, SharingError
from wallet.snapshots.descriptors import OtherLanguage
from wallet.verification.as_json import restore

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.trust.model import Knowledge
    from wallet.vault.vault import Vault

_MOST = 40  # badges of the issuer that are looked at, awarded nearest in time: they come together
_RELATED = 50  # links of one achievement
_HOSTED = (Spec.OPEN_BADGES_2, Spec.OPEN_BADGES_1)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """An achievement with its language, and those it is related to with theirs ("" unstated)."""

    achievement: str
    language: str
    related: Mapping[str, str]
    title: str
    knowledge: Knowledge | None = None  # that it was read with, where that may change it


class Translating:
    """Reads each file once as long as the vault is open."""

    def __init__(self, vault: Vault, knowing: Knowing) -> None:
        self._vault = vault
        self._knowing = knowing
        self._read: dict[str, _Spoken] = {}  # by SHA-256

    def of(
        self, badge_id: str, credential: Credential, *, now: datetime
    ) -> tuple[OtherLanguage, ...]:
        """Return the kept badges for a badge's achievement in other languages, by language.

        Raises ``VaultError`` ``no_such_badge``.
        """
        mine = _spoken(credential)
        if not mine.achievement:
            return ()
        found = []
        for other, sha256 in self._vault.library.issued_near(badge_id, _MOST):
            theirs = self._spoken(other, sha256, now)
            if language := _language(mine, theirs):
                found.append(OtherLanguage(other, language, theirs.title))
        return tuple(sorted(found, key=lambda each: (each.language, each.title, each.badge)))

    def _spoken(self, badge_id: str, sha256: str, now: datetime) -> _Spoken:
        knowledge = self._knowing.knowledge
        known = self._read.get(sha256)
        if known is None or known.knowledge not in (None, knowledge):
            known = self._read[sha256] = self._reading(badge_id, sha256, now)
        return known

    def _reading(self, badge_id: str, sha256: str, now: datetime) -> _Spoken:
        from wallet.tasks.judging.judging import read_credential  # noqa: PLC0415 - a known badge needs none

        edition, data = self._vault.library.original(badge_id, sha256)
        try:
            credential = read_credential(data, edition.file_name)
        except (ReadingError, SharingError):  # kept by an earlier program, or restored
            return _Spoken("", "", {}, "")
        if credential.spec not in _HOSTED:
            return _spoken(credential)
        knowledge = self._knowing.knowledge
        report = restore(credential, json.loads(edition.checks), knowledge, now)
        return _spoken(report.credential or credential, knowledge)


def is_same_achievement(one: Credential, other: Credential) -> bool:
    """Say whether one issuer awarded both for the same achievement, in whatever language."""
    mine, theirs = _spoken(one), _spoken(other)
    if not mine.achievement or not one.issuer.id or one.issuer.id != other.issuer.id:
        return one is other or (bool(one.original) and one.original == other.original)
    return (
        mine.achievement == theirs.achievement
        or theirs.achievement in mine.related
        or mine.achievement in theirs.related
    )


def _language(mine: _Spoken, theirs: _Spoken) -> str:
    """Return the language of another badge for the same achievement, "" for what is none."""
    language, own = theirs.language, mine.language
    if theirs.achievement in mine.related:
        language = language or mine.related[theirs.achievement]
    elif mine.achievement in theirs.related:
        own = own or theirs.related[mine.achievement]
    elif mine.achievement != theirs.achievement:
        return ""
    return language if language and own and language != own else ""


def _spoken(credential: Credential, knowledge: Knowledge | None = None) -> _Spoken:
    about = credential.achievement
    related = dict(islice(_related(_holder(credential)), _RELATED))
    related.pop("", None)
    return _Spoken(about.id, language_tag(about.language), related, credential.name, knowledge)


def _holder(credential: Credential) -> Mapping[str, Any]:
    """Return the achievement of Open Badges 3.0, or the BadgeClass of 2.0, from its page if so."""
    document = credential.document
    for page in credential.pages:
        if page.place == ("badge",):
            return page.document
    subject = next(iter(values.objects(document.get("credentialSubject"))), {})
    return values.an_object(subject.get("achievement", document.get("badge")))


def _related(holder: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for each in values.objects(holder.get("related")):
        stated = values.text(each.get("inLanguage", each.get("@language")))
        yield values.link(each), language_tag(stated)
