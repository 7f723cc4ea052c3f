"""The order of a portfolio: lines, sections, and the way back, as pure functions."""

from __future__ import annotations

import pytest

from wallet.gui.portfolios import order
from wallet.gui.portfolios.order import Heading
from wallet.presenting.portfolio import Chosen, Portfolio, Section

A, B, C = Chosen("a"), Chosen("b", ("/name",)), Chosen("c")


@pytest.mark.parametrize(
    ("sections", "lines"),
    [
        ((), ()),
        ((Section("", (A, B)),), (A, B)),
        ((Section("One", (A,)),), (Heading("One"), A)),
        ((Section("", (A,)), Section("", (B,))), (A, Heading(""), B)),
        (
            (Section("", (A,)), Section("Two", ()), Section("Three", (B, C))),
            (A, Heading("Two"), Heading("Three"), B, C),
        ),
    ],
)
def test_sections_are_lines_and_lines_sections(
    sections: tuple[Section, ...], lines: order.Lines
) -> None:
    assert order.lines_of(Portfolio(sections=sections)) == lines
    assert order.sections_of(lines) == sections


@pytest.mark.parametrize(
    ("at", "to", "found"),
    [
        (0, 2, (B, C, A)),
        (2, 0, (C, A, B)),
        (1, 1, (A, B, C)),
        (0, 3, (A, B, C)),
        (-1, 0, (A, B, C)),
    ],
)
def test_a_line_is_moved(at: int, to: int, found: order.Lines) -> None:
    assert order.moved((A, B, C), at, to) == found


def test_what_is_chosen_anew_comes_last_and_keeps_its_fields() -> None:
    lines = (Heading("One"), B, A)
    assert order.choosing(lines, ["c", "b", "c"]) == (Heading("One"), B, C)
    assert order.choosing(lines, []) == (Heading("One"),)
