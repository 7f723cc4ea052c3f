"""Things asked for of which one is enough, as the one thing to choose that they are.

An asker who takes a badge in any of three formats writes three queries and a set of three options
(OpenID4VP 1.0, section 6.2). To the learner that is one question: which badge goes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.errors import UsageError
from wallet.sharing.queries.ways import alternatives
from wallet.tasks.answering.answer_forms import told, worth_offering

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wallet.sharing.queries.model import Query
    from wallet.snapshots.requests import Candidate, WantedShown
    from wallet.tasks.answering.answer_candidates import Answerable

_OTHER_FORMAT = "answer_format_not_taken"
# Why nothing answers, what comes closest first.
_CODES = (
    "wanted_not_sendable",
    "wanted_claims_absent",
    "wanted_not_held",
    "wanted_format_unknown",
)


def folded(query: Query, wanted: Sequence[WantedShown]) -> tuple[WantedShown, ...]:
    """Return what there is to choose: those of which one is enough as one, by the best one's id."""
    by_id = {each.id: each for each in wanted}
    groups = {
        each: (ids, needed)
        for ids, needed in alternatives(query).items()
        for each in ids
        if by_id.keys() >= set(ids)
    }
    found: dict[str, WantedShown] = {}
    for each in wanted:
        ids, needed = groups.get(each.id, ((each.id,), each.required))
        if ids[0] not in found:
            parts = [by_id[one] for one in ids]
            found[ids[0]] = each if len(ids) == 1 else _as_one(parts, required=needed)
    return tuple(
        each if len(ids_of(each)) == 1 else replace(each, candidates=told(each.candidates))
        for each in found.values()
    )


def chosen_of(
    wishes: Iterable[WantedShown], chosen: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    """Return badges that go by what there is to choose, from those by what was asked for."""
    found = {
        each.id: tuple(
            dict.fromkeys(badge for name in ids_of(each) for badge in chosen.get(name, ()))
        )
        for each in wishes
    }
    return {name: badges for name, badges in found.items() if badges}


def ids_of(wish: WantedShown) -> tuple[str, ...]:
    """Return the ids in the query of one thing to choose, the best first."""
    return wish.alternatives or (wish.id,)


def picked(
    query: Query, answerable: Answerable, chosen: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    """Return a choice by what was asked for; ids of it are understood besides those to choose by.

    Raises ``UsageError`` ``answer_no_such_choice``, ``answer_one_only``.
    """
    wishes = {each.id: each for each in folded(query, answerable.wanted)}
    several = {each.id: each.multiple for each in answerable.wanted}
    made: dict[str, dict[str, None]] = {}
    for name, badges in chosen.items():
        wish = wishes.get(name)
        ids = ids_of(wish) if wish else (name,)
        for badge in dict.fromkeys(badges):
            found = next((each for each in ids if (each, badge) in answerable.going), None)
            if found is None:
                raise UsageError("answer_no_such_choice", wanted=name[:200], badge=badge[:200])
            made.setdefault(found, {})[badge] = None
        if wish and not wish.multiple and len(set(badges)) > 1:
            raise UsageError("answer_one_only", wanted=name[:200])
    for name, going in made.items():
        if len(going) > 1 and not several[name]:
            raise UsageError("answer_one_only", wanted=name[:200])
    return {name: tuple(going) for name, going in made.items()}


def _as_one(parts: Sequence[WantedShown], *, required: bool) -> WantedShown:
    best = parts[0]
    codes = [each.code for each in parts]
    code = "" if "" in codes else min(codes, key=_rank)
    labels = tuple(dict.fromkeys(map(_label, parts)))
    return replace(
        best,
        name=next((each.name for each in parts if each.name), "") if len(labels) == 1 else "",
        reason=" / ".join(dict.fromkeys(each.reason for each in parts if each.reason)),
        types=_of_each(each.types for each in parts),
        claims=_of_each(each.claims for each in parts) if all(e.claims for e in parts) else (),
        required=required,
        multiple=any(each.multiple for each in parts),
        bound=any(each.bound for each in parts),
        candidates=_candidates(parts),
        absent=next((each.absent for each in parts if each.absent), ()) if code else (),
        code=code,
        alternatives=tuple(each.id for each in parts),
        either=labels if len(labels) > 1 else (),
    )


def _candidates(parts: Sequence[WantedShown]) -> tuple[Candidate, ...]:
    """Return each badge once in each form: as it can go, where it can, and those before others.

    Of those that cannot, that a format is not taken says least: another way may take it.
    """
    every = [one for each in parts for one in each.candidates]
    badges: dict[str, dict[str, Candidate]] = {}
    for one in sorted(every, key=lambda each: (bool(each.code), each.code == _OTHER_FORMAT)):
        copies = badges.setdefault(one.badge, {})
        if not one.code or not copies:
            copies.setdefault(one.id, one)
    return tuple(one for copies in badges.values() for one in worth_offering([*copies.values()]))


def _label(part: WantedShown) -> str:
    return part.name or ", ".join(part.types)


def _rank(code: str) -> int:
    return _CODES.index(code) if code in _CODES else 0


def _of_each(lists: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for each in lists for one in each))
