"""Which badges answer what is asked for: all by themselves, on this machine, in bounded time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.credentials.model import Securing, Spec
from wallet.sharing.queries.authorities import vouched
from wallet.sharing.queries.filters import Effort
from wallet.sharing.queries.kinds import Kinds
from wallet.sharing.queries.lookup import Document
from wallet.sharing.queries.model import Format

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from wallet.credentials.model import Credential
    from wallet.linked_data.contexts import Contexts
    from wallet.sharing.queries.model import Claim, Query, Wanted
    from wallet.work import Work

_FORMATS = {
    Securing.DATA_INTEGRITY: Format.LDP,
    Securing.JWT: Format.JWT,
    Securing.SD_JWT: Format.SD_JWT,
}
_CERTIFICATES_COST = 100  # steps for reading those of one badge
_NO_BADGES = (Spec.PRESENTATION, Spec.STATUS_LIST)
_OLD = (Spec.OPEN_BADGES_1, Spec.OPEN_BADGES_2)


@dataclass(frozen=True, slots=True)
class Held:
    """One badge that is kept: its id in the vault, and one edition of it.

    ``edition`` is the SHA-256 of one behind that in front, "" for the latter.
    """

    badge: str
    credential: Credential
    edition: str = ""


@dataclass(frozen=True, slots=True)
class Fit:
    """A badge that is what was asked for. ``asked`` are keys of its fields that were asked for.

    ``welcome`` are those that would be welcome and are not needed.
    ``format`` is None for one that no protocol carries. ``code`` says why it cannot be sent, "" if
    it can. ``decided``: whether it could be told that those vouch for it who are to.
    """

    held: Held
    format: Format | None
    asked: tuple[str, ...]
    code: str = ""
    welcome: tuple[str, ...] = ()
    decided: bool = True


@dataclass(frozen=True, slots=True)
class Matched:
    """What answers one thing asked for. ``code`` says why nothing does.

    ``absent`` are claims that no badge of the kind has, as the asker wrote their paths.
    """

    fits: tuple[Fit, ...]
    absent: tuple[str, ...] = ()
    code: str = ""


def match(
    query: Query,
    held: Iterable[Held],
    contexts: Contexts,
    algorithms: Mapping[Format, Collection[str]],
    work: Work | None = None,
) -> dict[str, Matched]:
    """Return what answers each thing asked for, by its id.

    ``algorithms`` are those the asker takes, as ``Request`` has them. Raises ``SharingError``
    ``query_takes_too_long`` where it asks for too much work; ``Cancelled``.
    """
    kinds, effort = Kinds(contexts), Effort()
    badges = tuple(each for each in held if each.credential.spec not in _NO_BADGES)
    return {
        each.id: _Matching(each, kinds, effort, algorithms).among(_checked(badges, work))
        for each in query.wanted
    }


def format_of(credential: Credential) -> Format | None:
    """Return in which format a badge would be presented; None for one that has none of them."""
    return None if credential.spec in _OLD else _FORMATS.get(credential.securing)


def suites_of(credential: Credential) -> tuple[tuple[str, ...], ...]:
    """Return the names of how it is signed: of each proof type and suite, or a token's ``alg``."""
    if credential.token:
        return ((str(credential.header.get("alg", "")),),)
    proofs = credential.document.get("proof")
    return tuple(
        tuple(str(each[name]) for name in ("type", "cryptosuite") if name in each)
        for each in (proofs if isinstance(proofs, list) else [proofs])
        if isinstance(each, dict)
    )


def takes(algorithms: Collection[str], names: Collection[str]) -> bool:
    """Say whether an asker takes what is signed so.

    A proof has a type and a suite; who names no suite takes all of the type.
    """
    if not algorithms or any(each in algorithms for each in list(names)[-1:]):
        return True
    suites = any("-" in each for each in algorithms)
    return not suites and any(each in algorithms for each in names)


def path_text(claim: Claim) -> str:
    """Return a claim's path as people read it: names with dots, ``[*]`` for every element."""
    text = ""
    for step in claim.path:
        text += f".{step}" if isinstance(step, str) else f"[{'*' if step is None else step}]"
    return text.removeprefix(".")


def _checked(badges: Iterable[Held], work: Work | None) -> Iterator[Held]:
    for each in badges:
        if work is not None:
            work.check()
        yield each


class _Matching:
    """Looks for what answers one thing asked for."""

    def __init__(
        self,
        wanted: Wanted,
        kinds: Kinds,
        effort: Effort,
        algorithms: Mapping[Format, Collection[str]],
    ) -> None:
        self._wanted = wanted
        self._kinds = kinds
        self._effort = effort
        self._algorithms = algorithms
        by_id = {each.id: each for each in wanted.claims}
        self._ways = [tuple(by_id[one] for one in each) for each in wanted.claim_sets] or [
            tuple(each for each in wanted.claims if not each.optional)
        ]
        self._seen: set[int] = set()  # claims, by identity: filters cannot be hashed
        self._lacking = False

    def among(self, badges: Iterable[Held]) -> Matched:
        wanted = self._wanted
        if not wanted.formats:
            return Matched((), code="wanted_format_unknown")
        fits = tuple(self._fits(badges))
        if any(not each.code for each in fits):
            return Matched(fits)
        if fits:
            return Matched(fits, code="wanted_not_sendable")
        if not self._lacking:
            return Matched((), code="wanted_not_held")
        absent = (each for each in self._ways[0] if id(each) not in self._seen)
        return Matched((), tuple(map(path_text, absent)), "wanted_claims_absent")

    def _fits(self, badges: Iterable[Held]) -> Iterator[Fit]:
        says = bool(self._wanted.types or self._wanted.vcts or self._wanted.claims)
        for each in badges:
            form = format_of(each.credential)
            taken = form in self._wanted.formats
            if (not taken and not says) or not self._is_of_kind(each.credential, form):
                continue
            asked = self._asked(each.credential)
            if asked is None:
                self._lacking = True
                continue
            code = self._why_not(each.credential, form, taken=taken)
            told = self._vouched(each.credential)
            if told is False:
                code = code or "answer_authority_other"
            yield Fit(each, form, asked, code, self._welcome(each.credential), told is not None)

    def _welcome(self, credential: Credential) -> tuple[str, ...]:
        optional = [claim for claim in self._wanted.claims if claim.optional]
        document = Document(credential) if optional else None
        found = (document.find(each, self._effort) for each in optional if document)
        return tuple(dict.fromkeys(key for keys in found if keys for key in keys))

    def _why_not(self, credential: Credential, form: Format | None, *, taken: bool) -> str:
        if form is None or not taken or (self._algorithms and form not in self._algorithms):
            return "answer_format_not_taken"
        stated = self._algorithms.get(form, ()), self._wanted.algorithms.get(form, ())
        if not any(all(takes(one, each) for one in stated) for each in suites_of(credential)):
            return "answer_suite_not_taken"
        return ""

    def _vouched(self, credential: Credential) -> bool | None:
        if not self._wanted.authorities:
            return True
        self._effort.spend(_CERTIFICATES_COST)
        return vouched(credential, self._wanted.authorities)

    def _is_of_kind(self, credential: Credential, form: Format | None) -> bool:
        wanted = self._wanted
        if wanted.issuers and credential.issuer.id not in wanted.issuers:
            return False
        if wanted.vcts:
            return form is Format.SD_JWT and credential.claims.get("vct") in wanted.vcts
        if not wanted.types:
            return True
        kinds = self._kinds.of(credential)
        return any(each <= kinds for each in wanted.types)

    def _asked(self, credential: Credential) -> tuple[str, ...] | None:
        """Return the keys of the first set of claims that is all there; None where none is."""
        document = Document(credential)
        looked: dict[int, tuple[str, ...] | None] = {}  # many ways share their claims

        def find(claim: Claim) -> tuple[str, ...] | None:
            if id(claim) not in looked:
                looked[id(claim)] = document.find(claim, self._effort)
            return looked[id(claim)]

        for number, way in enumerate(self._ways):
            found = [find(claim) for claim in way]
            if all(keys is not None for keys in found):
                return tuple(dict.fromkeys(key for keys in found if keys for key in keys))
            if number == 0:
                self._seen |= {id(claim) for claim, keys in zip(way, found, strict=True) if keys}
        return None
