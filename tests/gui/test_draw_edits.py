"""What can be done to a drawing, without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wallet.gui.pathways import draw_edits, draw_rows
from wallet.snapshots.drawing import DrawnPathway, DrawnStep
from wallet.snapshots.pathways import RuleKind


def _drawn(*titles: str) -> DrawnPathway:
    goal = DrawnStep("", "Goal")
    return draw_edits.blank(goal, *(DrawnStep("", title) for title in titles))


def _key(drawn: DrawnPathway, title: str) -> str:
    return next(part.key for part in draw_rows.parts(drawn).values() if part.title == title)


def _keys(drawn: DrawnPathway, titles: str) -> list[str]:
    return [_key(drawn, title) for title in titles]


def _grouped(drawn: DrawnPathway, titles: str, name: str) -> DrawnPathway:
    drawn, key = draw_edits.put_together(drawn, _keys(drawn, titles))
    return draw_edits.change(drawn, replace(draw_rows.group(drawn, key), title=name))


def _seen(drawn: DrawnPathway) -> str:
    """Return titles as they are read, with one dot for each group around them."""
    return " ".join("." * row.depth + row.part.title for row in draw_rows.rows(drawn))


def test_steps_are_added_in_order_each_with_a_key_of_its_own() -> None:
    drawn = _drawn(*"abc")
    assert _seen(drawn) == "a b c"
    assert drawn.root.of == tuple(step.key for step in drawn.steps)
    again = draw_edits.add(draw_edits.remove(drawn, _keys(drawn, "b")), DrawnStep("", "d"))
    keys = [*draw_rows.parts(again), again.root.key, again.goal.key]
    assert len(keys) == len(set(keys)) == 5


def test_a_group_stands_where_its_first_step_stood() -> None:
    drawn = _grouped(_drawn(*"abcd"), "bd", "G")
    assert _seen(drawn) == "a G .b .d c"
    assert draw_rows.group(drawn, _key(drawn, "G")).kind is RuleKind.ANY


def test_groups_in_groups_take_what_is_in_them_along() -> None:
    drawn = _grouped(_drawn(*"abcd"), "bc", "G")
    outer, key = draw_edits.put_together(drawn, _keys(drawn, "aGb"))
    outer = draw_edits.change(outer, replace(draw_rows.group(outer, key), title="H"))
    assert _seen(outer) == "H .a .G ..b ..c d"


def test_a_group_of_all_of_another_leaves_no_empty_one() -> None:
    drawn = _grouped(_drawn(*"abc"), "ab", "G")
    drawn = _grouped(drawn, "ab", "H")
    assert _seen(drawn) == "H .a .b c" or _seen(drawn) == "G .H ..a ..b c"
    assert all(group.of for group in drawn.groups)


def test_nothing_can_be_put_together_of_nothing() -> None:
    drawn = _drawn(*"ab")
    assert draw_edits.put_together(drawn, ["nobody"]) == (drawn, "")


def test_a_group_taken_apart_leaves_its_steps_in_place() -> None:
    drawn = _grouped(_drawn(*"abcd"), "bc", "G")
    assert _seen(draw_edits.take_apart(drawn, _key(drawn, "G"))) == "a b c d"
    assert draw_edits.take_apart(drawn, _key(drawn, "a")) == drawn


@pytest.mark.parametrize(
    ("title", "down", "seen"),
    [
        ("a", True, "G .a .b .c d"),  # into the group that it meets
        ("d", False, "a G .b .c .d"),
        ("b", False, "a b G .c d"),  # out of it at its edge
        ("c", True, "a G .b c d"),
        ("b", True, "a G .c .b d"),
        ("G", True, "a d G .b .c"),  # a group goes by as a whole
        ("G", False, "G .b .c a d"),
        ("d", True, "a G .b .c d"),  # the last of all stays
    ],
)
def test_moving(title: str, down: bool, seen: str) -> None:  # noqa: FBT001 - a table of cases
    drawn = _grouped(_drawn(*"abcd"), "bc", "G")
    assert _seen(draw_edits.move(drawn, _key(drawn, title), down=down)) == seen


def test_a_group_that_its_last_step_leaves_is_gone() -> None:
    drawn = _grouped(_drawn(*"ab"), "b", "G")
    moved = draw_edits.move(drawn, _key(drawn, "b"), down=True)
    assert _seen(moved) == "a b"
    assert moved.groups == ()


def test_removing_takes_links_and_what_is_in_a_group_along() -> None:
    drawn = _grouped(_drawn(*"abcd"), "bc", "G")
    a, b, d = _keys(drawn, "abd")
    drawn = draw_edits.link(draw_edits.link(drawn, a, b, on=True), a, d, on=True)
    left = draw_edits.remove(drawn, [_key(drawn, "G")])
    assert _seen(left) == "a d"
    assert left.order == ((a, d),)
    assert _seen(draw_edits.remove(drawn, _keys(drawn, "bc"))) == "a d"


def test_what_was_removed_comes_back_where_it_stood() -> None:
    before = _grouped(_drawn(*"abcd"), "bc", "G")
    before = draw_edits.link(before, *_keys(before, "ab"), on=True)
    left = draw_edits.remove(before, _keys(before, "bcd"))
    back = draw_edits.bring_back(left, before, left)
    assert _seen(back) == _seen(before)
    assert back.order == before.order
    assert {*back.groups} == {*before.groups}


def test_what_was_done_meanwhile_stays_when_something_comes_back() -> None:
    before = _drawn(*"abc")
    left = draw_edits.remove(before, _keys(before, "b"))
    later = draw_edits.add(draw_edits.remove(left, _keys(left, "a")), DrawnStep("", "new"))
    assert _seen(draw_edits.bring_back(later, before, left)) == "c b new"


def test_a_step_can_come_after_others_but_not_round_in_a_circle() -> None:
    drawn = _drawn(*"abc")
    a, b, c = _keys(drawn, "abc")
    drawn = draw_edits.link(draw_edits.link(drawn, a, b, on=True), b, c, on=True)
    assert [step.key for step in draw_rows.before(drawn, c)] == [b]
    assert draw_rows.could_precede(drawn, a) == ()
    assert [step.key for step in draw_rows.could_precede(drawn, c)] == [a]
    assert draw_edits.link(drawn, b, c, on=False).order == ((a, b),)


def test_a_drawing_of_others_with_a_step_named_twice_or_nowhere_is_read() -> None:
    drawn = _drawn(*"ab")
    a, _ = _keys(drawn, "ab")
    odd = replace(drawn, root=replace(drawn.root, of=(*drawn.root.of, a, "nobody")))
    assert _seen(odd) == "a b"


def test_plain_steps_are_all_needed() -> None:
    drawn = _grouped(_drawn(*"abc"), "ab", "G")
    plain = draw_edits.plain(draw_edits.link(drawn, *_keys(drawn, "ab"), on=True))
    assert _seen(plain) == "a b c"
    assert (plain.root.kind, plain.groups, plain.order) == (RuleKind.ALL, (), ())
