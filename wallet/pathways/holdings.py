"""What the learner holds, as far as pathways need to know it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.credentials.model import Spec
from wallet.pathways.addresses import are_neighbours, lies_with
from wallet.pathways.extensions import credits_of, hours_of, notes_of, number
from wallet.pathways.model import (
    NO_CODES,
    NO_NOTES,
    Node,
    Source,
    Texts,
    Voice,
    node_key,
    usable,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.credentials.model import Credential

_MOST_CODES = 20
_LONGEST = 2_000  # characters of a title or code

_ABOUT_OTHERS = (Spec.CLR_2, Spec.PRESENTATION, Spec.ENDORSEMENT, Spec.STATUS_LIST)


class Standing(StrEnum):
    """How a held credential stands today; CONFIRMED and CACHED ones are eligible."""

    CONFIRMED = "confirmed"
    CACHED = "cached"  # nobody signed it: the copy of its issuer's page agrees
    UNFINISHED = "unfinished"  # by its own results it is not completed
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"  # revoked or suspended
    NOT_CONFIRMED = "not_confirmed"


@dataclass(frozen=True, slots=True)
class Holding:
    """A kept credential, or one inside a kept container (``pointer`` tells where).

    ``proved``: a good proof is shown to be its issuer's, who did not take it back; only then is
    what it says signed.
    ``known``: its issuer is listed in a registry, or the learner said that they know it.
    ``key``: that of its achievement's node; "" when it has no id, or is none.
    ``awards``: its issuer is shown to be the one that awards its achievement.
    ``as_of``: of a CACHED one, when the oldest page was fetched; None where nobody knows.
    """

    badge: str
    pointer: str
    title: str
    credential: Credential
    standing: Standing
    proved: bool
    known: bool = False
    as_of: datetime | None = None
    key: str = field(init=False, compare=False, repr=False)
    awards: bool = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Work the key and ``awards`` out once: everything asks for them."""
        achievement = usable(self.credential.achievement.id) if self.is_achieved else ""
        key = node_key(achievement, self.credential.issuer.id) if achievement else ""
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "awards", self._is_shown_to_award())

    @property
    def is_eligible(self) -> bool:
        """Whether it may stand for what it names."""
        return self.standing in (Standing.CONFIRMED, Standing.CACHED)

    def source(self, pointer: str) -> Source:
        """Return where it says something: at ``pointer`` into its own document."""
        issuer = self.credential.issuer
        return Source(
            self.badge,
            f"{self.pointer}{pointer}",
            issuer.id,
            titled(issuer.name),
            signed=self.proved,
            known=self.known,
        )

    def voice(self, written: str, key: str) -> Voice:
        """Return in whose name its issuer speaks of a whole, by the whole's id and key.

        Anybody can sign a statement on somebody else's award: only of one that is known it counts.
        """
        if self.awards if key == self.key else self._is_own(written, key):
            return Voice.AWARDER
        return Voice.PUBLISHER if self.known else Voice.OTHER

    def _is_own(self, written: str, key: str) -> bool:
        """Say whether an id is its issuer's: by where it lies, or because nobody else's can be."""
        issuer = self.credential.issuer.id
        if key != written:
            return key == node_key(written, issuer)
        return lies_with(issuer, written) or (self.known and are_neighbours(issuer, written))

    def _is_shown_to_award(self) -> bool:
        """Say whether its achievement is its issuer's: by its id, or as its own page says (OB 2.0).

        Such a page speaks for the address that it was served at, wherever that is.
        """
        if not self.key:
            return False
        achievement, issuer = self.credential.achievement.id, self.credential.issuer.id
        return self._is_own(achievement, self.key) or any(
            page.place == ("badge",)
            and values.link(page.document) == achievement
            and values.link(page.document.get("issuer")) == issuer != ""
            for page in self.credential.pages
        )

    @property
    def is_achieved(self) -> bool:
        """Whether to hold it is to have achieved what it names.

        A CLR names achievements that nobody may have earned: it is a container, not one of them.
        """
        return self.credential.spec not in _ABOUT_OTHERS

    @property
    def is_named(self) -> bool:
        """Whether its id is shown to be its own: anybody may write down another credential's."""
        one = self.credential
        named = node_key(one.id, one.issuer.id)
        return bool(one.id) and self.proved and self._is_own(one.id, named)

    @property
    def evidence(self) -> str:
        """What tells whether two holdings are one credential: kept twice, it counts once."""
        one = self.credential
        return f"{one.issuer.id} {one.id}" if one.id else f"{self.badge}{self.pointer}"


def achievement_of(credential: Credential) -> tuple[Mapping[str, Any], str]:
    """Return the OB 3.0 Achievement or OB 2.0 BadgeClass as written, and the pointer to it.

    A hosted badge often only links to its BadgeClass: then it is the kept copy of that page.
    """
    document = credential.document
    if credential.spec in (Spec.OPEN_BADGES_2, Spec.OPEN_BADGES_1):
        pages = (each.document for each in credential.pages if each.place == ("badge",))
        return next(pages, values.an_object(document.get("badge"))), "/badge"
    subject = values.an_object(document.get("credentialSubject"))
    return values.an_object(subject.get("achievement")), "/credentialSubject/achievement"


def node_of(holding: Holding) -> Node | None:
    """Describe the achievement of a holding; None when it has no id."""
    credential = holding.credential
    if not holding.key:
        return None
    written, _ = achievement_of(credential)
    title = credential.achievement.name or credential.name
    achievement, issuer = credential.achievement, credential.issuer.id
    # Anybody may write down another's https address: to name it does not make one its awarder.
    own = holding.awards
    codes, notes = codes_of(written), [*notes_of(written, credential.document)]
    return Node(
        key=holding.key,
        id=achievement.id,
        titles=titled(title, achievement.language),
        credits=(worth := credits_of(written)),
        vouched=worth is not None and own and (holding.proved or holding.is_eligible),
        hours=hours_of(written, credential.document),
        awarders=(issuer,) if own and issuer else (),
        codes=codes,
        signed_codes=frozenset(codes) if codes and own and holding.proved else NO_CODES,
        notes=frozenset(notes) if own and notes else NO_NOTES,
    )


def titled(title: str, language: str = "") -> Texts:
    """Return one title with its language."""
    return ((language[:35], title[:_LONGEST]),) if title.strip() else ()


def earned(credential: Credential) -> float | None:
    """Return ``creditsEarned`` of an OB 3.0 AchievementSubject, or None."""
    subject = values.an_object(credential.document.get("credentialSubject"))
    return number(subject.get("creditsEarned"))


def codes_of(written: Mapping[str, Any]) -> tuple[str, ...]:
    """Return ``humanCode`` and the values of ``otherIdentifier``, each with its type."""
    found = [f"humanCode {code}"] if (code := values.text(written.get("humanCode"))) else []
    for one in values.objects(written.get("otherIdentifier"))[:_MOST_CODES]:
        identifier = values.text(one.get("identifier"))
        if identifier:
            found.append(f"{values.text(one.get('identifierType'))} {identifier}")
    return tuple(dict.fromkeys(code[:_LONGEST] for code in found))
