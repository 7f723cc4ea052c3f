"""Tells a badge in the order of a certificate: what a reader asks, and the answers to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.descriptors.catalogue import catalogue, name
from wallet.descriptors.misleading import neutral
from wallet.descriptors.normal import Link, Moment, Narrative, Outcome, Term
from wallet.descriptors.record import Form
from wallet.snapshots.descriptors import Cover
from wallet.wording import say
from wallet.wording.telling.descriptors import FORM_NOTES, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.descriptors.record import Value
    from wallet.snapshots.descriptors import Described
    from wallet.wording.telling.descriptors import Date

IN_HEAD = ("title", "learner", "issued", "valid_until")
"""What stands at the head of a certificate already."""
_SECTIONS = {
    "about": ("description", "kind", "field"),
    "can": ("outcomes",),
    "work": ("workload", "level"),
    "assessed": ("participation", "assessment", "supervision"),
    "result": ("grade",),
    "quality": ("quality",),
    "leads": ("stacking", "prerequisites"),
    "earned": ("criteria", "page"),
    "evidence": ("evidence",),
    "endorsed": ("endorsements",),
}
_REST = "more"  # every other descriptor that the data knows, in its order
_IN_A_ROW = ("tags", "code", "language")  # short words that are read as one line
_CONTRADICT = ("values_contradict",)
_MENTIONED = "mentioned"  # of a value set: that something is said, not what


@dataclass(frozen=True, slots=True)
class Line:
    """One answer. ``text`` is one line without turning or hidden characters, of any length.

    Of a narrative it is the Markdown as written. ``small`` is what else identifies it, ``notes``
    are codes of what a reader should know of it.
    """

    text: str
    small: str
    notes: tuple[str, ...]
    value: Value
    narrative: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A descriptor by its name in the learner's language, with its answers: at least one.

    ``notes`` are codes of what is to be known of all of them together.
    """

    element: str
    name: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """What a reader asks: ``certificate_`` and ``code`` is the sentence."""

    code: str
    entries: tuple[Entry, ...]

    @property
    def alone(self) -> bool:
        """Whether it asks for one descriptor, which the heading names already."""
        return len(_SECTIONS.get(self.code, (1, 2))) == 1


def sections(
    described: Described, language: str, date: Date, *, awarded_by: str = ""
) -> tuple[Section, ...]:
    """Return what a badge answers, in the order of a certificate; nothing that it does not say.

    ``awarded_by`` is who the head names: an awarding body of that name is not told again.
    """
    named = {element for elements in _SECTIONS.values() for element in elements}
    rest = tuple(
        element.id
        for element in catalogue().elements
        if element.id not in named and element.id not in IN_HEAD
    )
    made = []
    for code, elements in ({**_SECTIONS, _REST: rest}).items():
        entries = tuple(
            Entry(
                element,
                name(catalogue().names[element], language),
                lines,
                _CONTRADICT if element in described.contradictions else (),
            )
            for element in elements
            if (lines := tuple(_lines(described, element, language, date)))
            and not (element == "awarding_body" and [each.text for each in lines] == [awarded_by])
        )
        if entries:
            made.append(Section(code, entries))
    return tuple(made)


def notes(described: Described, value: Value) -> tuple[str, ...]:
    """Return codes: that the proof leaves a value out, and what in its text could mislead."""
    cover = described.cover_of(value)
    # Where no proof covers any of it, that is said once, at the head.
    left_out = cover is Cover.NOT_COVERED and described.cover is not Cover.NOT_COVERED
    form = FORM_NOTES.get(value.form, ())
    return (*(("certificate_not_covered",) if left_out else ()), *form, *value.flags)


def notes_of_head(described: Described, language: str) -> tuple[str, ...]:
    """Return in words what is to be known of title, awarding body, learner and dates."""
    told = (*IN_HEAD, "awarding_body")
    found = [
        (element, code)
        for element in told
        for value in described.record.of(element)
        for code in notes(described, value)
    ]
    found += [(element, *_CONTRADICT) for element in described.contradictions if element in IN_HEAD]
    return tuple(
        say(
            "certificate_note_of",
            language,
            name=name(catalogue().names[element], language),
            note=say(code, language),
        )
        for element, code in dict.fromkeys(found)
    )


def one_line(text: str) -> str:
    """Return a text on one line, without characters that turn, hide or control."""
    return " ".join(neutral(text).split())


def _lines(described: Described, element: str, language: str, date: Date) -> Iterator[Line]:
    found = [
        _line(described, element, value, language, date) for value in described.record.of(element)
    ]
    once: dict[tuple[str, str], Line] = {}
    for line in found:
        key = (line.text, line.small)
        # What is said twice is told once, as the better of the two says it.
        if key not in once or len(line.notes) < len(once[key].notes):
            once[key] = line
    lines = tuple(once.values())
    if element in _IN_A_ROW:
        lines = _in_a_row(lines, say("badge_tag_join", language))
    if element == "period" and len(lines) == 2:  # noqa: PLR2004 - from and to
        lines = _from_to(lines, language)
    yield from lines


def _line(described: Described, element: str, value: Value, language: str, date: Date) -> Line:
    seen, normal = notes(described, value), value.normal
    if isinstance(normal, Narrative):
        return Line(value.text(language), "", seen, value, narrative=True)
    text, small = one_line(told(value, language, date)), ""
    if isinstance(normal, Outcome):
        node = normal.alignment
        text = one_line(value.text(language))
        parts = (one_line(node.framework), one_line(node.code))
        small = " · ".join(part for part in dict.fromkeys(parts) if part and part != text)
    elif isinstance(normal, Link) and one_line(normal.url) != text:
        small = one_line(normal.url)
    if value.form is Form.TEXT and element not in _IN_A_ROW:
        vague = normal is None or (isinstance(normal, Term) and normal.id == _MENTIONED)
        where = _where(described, element, value, language) if vague else ""
        text = where or text
        seen = seen if where else ("only_in_text", *seen)
    return Line(text, small, seen, value)


def _where(described: Described, element: str, value: Value, language: str) -> str:
    """Return where the running text stands that mentions something; "" where it is not shown."""
    place = (value.said[0].page, value.said[0].path)
    for code, elements in _SECTIONS.items():
        for other in elements:
            told_in = described.record.of(other) if other != element else ()
            places = (
                (each.page, each.path)
                for one in told_in
                if isinstance(one.normal, Narrative)
                for each in one.said
            )
            if place in places:
                heading = say(f"certificate_{code}", language)
                return say("certificate_in_text", language, heading=heading)
    return ""


def _in_a_row(lines: tuple[Line, ...], between: str) -> tuple[Line, ...]:
    """Return lines of which the same is to be known as one."""
    together: dict[tuple[str, ...], list[Line]] = {}
    for line in lines:
        together.setdefault(line.notes, []).append(line)
    return tuple(
        replace(each[0], text=between.join(line.text for line in each))
        for each in together.values()
    )


def _from_to(lines: tuple[Line, ...], language: str) -> tuple[Line, ...]:
    first, last = lines
    if not all(isinstance(line.value.normal, Moment) for line in lines):
        return lines
    text = say("certificate_period", language, first=first.text, last=last.text)
    return (replace(first, text=text, notes=tuple(dict.fromkeys((*first.notes, *last.notes)))),)
