"""Several credentials descriptor by descriptor: what each states, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.descriptors import comparable
from wallet.descriptors.agreeing import agree
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.coverage import RowState
from wallet.descriptors.normal import Identity, Level, Workload
from wallet.descriptors.record import Form
from wallet.errors import ReadingError, UsageError
from wallet.snapshots.descriptors import Cover
from wallet.snapshots.side_by_side import About, Cell, Column, Row, SideBySide
from wallet.tasks.describing.describing import described
from wallet.tasks.library.translating import is_same_achievement
from wallet.verification.headline import headline
from wallet.verification.state import state

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.descriptors.comparable import Total
    from wallet.descriptors.coverage import Coverage
    from wallet.linked_data.contexts import Contexts
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.descriptors import Described
    from wallet.tasks.judging.judging import Judged
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.tasks.library.listing import Listing
    from wallet.verification.report import Report

FEWEST, MOST = 2, 6
_STATED = (About.ELEMENT, About.INNER, About.SPEC)


class Comparing:
    """Puts kept badges beside each other."""

    def __init__(self, listing: Listing, knowing: Knowing) -> None:
        self._listing = listing
        self._knowing = knowing

    def side_by_side(self, badge_ids: Sequence[str], *, now: datetime) -> SideBySide:
        """Return two to six badges in the order given, each once, with all that one states.

        Raises ``UsageError`` ``compare_two_to_six``, ``VaultError`` ``no_such_badge``.
        """
        ids = list(dict.fromkeys(badge_ids))
        _check_count(len(ids))
        return _compared([self._side(badge_id, now=now) for badge_id in ids])

    def editions(self, badge_id: str, before: str, after: str, *, now: datetime) -> tuple[Row, ...]:
        """Return what two editions of a badge state differently, not how they stand.

        Raises ``VaultError`` ``no_such_badge``, ``no_such_edition``.
        """
        sides = [self._side(badge_id, sha256, now=now) for sha256 in (before, after)]
        return tuple(
            row for row in _rows(sides) if row.about in _STATED and not row.same and any(row.cells)
        )

    def _side(self, badge_id: str, sha256: str = "", *, now: datetime) -> _Side:
        row, credential, report = self._listing.judged(badge_id, sha256, now=now)
        told = described(credential, report, self._knowing.basis().contexts)
        return _Side(column_of(row), report.credential or credential, told)


def compared_files(judged: Sequence[Judged], contexts: Contexts) -> SideBySide:
    """Return two to six files that were judged, in the order given.

    Raises ``UsageError`` ``compare_two_to_six`` and ``ReadingError`` ``compare_no_credential``.
    """
    _check_count(len(judged))
    sides = []
    for each in judged:
        credential = each.report.credential
        if credential is None:
            raise ReadingError("compare_no_credential", file=each.name)
        told = described(credential, each.report, contexts)
        sides.append(_Side(_of_file(each.name, credential, each.report), credential, told))
    return _compared(sides)


@dataclass(frozen=True, slots=True)
class _Side:
    column: Column
    credential: Credential
    told: Described


def _check_count(count: int) -> None:
    if not FEWEST <= count <= MOST:
        raise UsageError("compare_two_to_six", count=count, fewest=FEWEST, most=MOST)


def _compared(sides: Sequence[_Side]) -> SideBySide:
    found = [row for row in _rows(sides) if any(row.cells)]
    differing = [row for row in found if not row.same]
    return SideBySide(
        tuple(side.column for side in sides),
        (*differing, *(row for row in found if row.same)),
    )


def _rows(sides: Sequence[_Side]) -> Iterator[Row]:
    """Yield every row, also those of which nobody says anything."""
    yield _coded(About.STATE, sides, _state)
    yield _coded(About.TRUST, sides, lambda side: f"level_{side.column.trust.value}")
    yield _coded(About.COVER, sides, lambda side: f"cover_{side.told.cover}")
    for place, table in enumerate(catalogue().tables):
        yield _coverage(table.id, [side.told.coverages[place] for side in sides])
    for element in catalogue().elements:
        yield _element(element.id, sides)
    inner = tuple(Cell(words=_inner(side.credential)) for side in sides)
    yield Row(About.INNER, "", inner, _is_same(cell.words for cell in inner))
    yield _coded(About.SPEC, sides, lambda side: f"badge_spec_{side.column.spec.value}")


def _coded(about: About, sides: Sequence[_Side], code: Callable[[_Side], str]) -> Row:
    cells = tuple(Cell(code=code(side)) for side in sides)
    return Row(about, "", cells, _is_same(cell.code for cell in cells))


def _state(side: _Side) -> str:
    return state(side.column.verdict, side.column.trust, side.column.freshness)


def _coverage(table: str, found: Sequence[Coverage]) -> Row:
    answered = (
        tuple(row.state is not RowState.ABSENT for row in each.rows if row.row.required)
        for each in found
    )
    cells = tuple(Cell(coverage=each) for each in found)
    return Row(About.COVERAGE, table, cells, _is_same(answered))


def _element(element: str, sides: Sequence[_Side]) -> Row:
    cells = tuple(
        Cell(
            values,
            tuple(map(side.told.cover_of, values)),
            contradicts=element in side.told.contradictions,
        )
        for side in sides
        for values in (side.told.record.of(element),)
    )
    same = agree([cell.values for cell in cells])
    totals, notes = _weighed(cells, _again([side.credential for side in sides]))
    return Row(About.ELEMENT, element, cells, same, totals, (*notes, *_doubts(cells, same=same)))


def _again(credentials: Sequence[Credential]) -> frozenset[int]:
    """Return the places of those that are for an achievement which stands before them already."""
    return frozenset(
        place
        for place, one in enumerate(credentials)
        if any(is_same_achievement(one, before) for before in credentials[:place])
    )


def _weighed(
    cells: Sequence[Cell], again: frozenset[int]
) -> tuple[tuple[Total, ...], tuple[str, ...]]:
    """Return the totals of a row, and codes of what cannot be summed; a total says what it is of.

    An amount that the proof does not cover counts as stated, and is told to. One that only running
    text mentions may be of anything. The work for one achievement was done once, in however many
    files and languages it stands.
    """
    amounts = [
        [(each, each.normal) for each in cell.values if isinstance(each.normal, Workload)]
        for cell in cells
    ]
    stated = [[amount for each, amount in side if each.form is Form.STRUCTURED] for side in amounts]
    totals, notes = comparable.summed(
        [() if place in again else side for place, side in enumerate(stated)]
    )
    if any(stated[place] for place in again):
        notes = (*notes, "workload_once")
    if totals and any(each.form is Form.TEXT for side in amounts for each, _ in side):
        notes = (*notes, "workload_in_text")
    if totals and any(Cover.NOT_COVERED in cell.covers for cell in cells):
        notes = (*notes, "workload_uncovered")
    return totals, notes


def _doubts(cells: Sequence[Cell], *, same: bool) -> Iterator[str]:
    """Yield codes of why a row's values cannot be set against each other."""
    if same:
        return
    levels = [
        [each.normal for each in cell.values if isinstance(each.normal, Level)] for cell in cells
    ]
    if why := comparable.unranked(levels):
        yield why
    kinds = (each.normal for cell in cells for each in cell.values)
    if any(isinstance(each, Identity) and each.hashed for each in kinds):
        yield "identities_hidden"


def _inner(credential: Credential) -> tuple[str, ...]:
    return tuple(each.name for each in credential.inner if each.name)


def _is_same(values: Iterable[object]) -> bool:
    return len(set(values)) <= 1


def column_of(row: BadgeRow) -> Column:
    """Return the head of a kept badge's column."""
    return Column(
        row.id,
        "",
        row.title,
        row.issuer,
        row.issuer_id,
        row.spec,
        row.verdict,
        row.trust,
        row.freshness,
        row.headline,
    )  # fmt: skip - one call


def _of_file(name: str, credential: Credential, report: Report) -> Column:
    issuer = credential.issuer
    return Column(
        "",
        name,
        credential.name,
        issuer.name,
        issuer.id,
        credential.spec,
        report.verdict,
        report.trust,
        report.freshness,
        headline(report),
    )  # fmt: skip - one call
