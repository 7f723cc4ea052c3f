"""What is asked of the parts of a whole, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.pathways.model import RuleKind, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.pathways.combining import Combined
    from wallet.pathways.model import Edge, Rule


def is_drawn(graph: Combined, whole: str) -> bool:
    """Say whether only the learner says what a whole is made of.

    Of a goal of the learner's own nobody else has a say: a file of somebody's cannot redefine it.
    """
    if graph.nodes[whole].own:
        return True
    if whole not in graph.by_learner:
        return False
    rules, parts = graph.rules.get(whole, ()), graph.parts.get(whole, ())
    said = [*(rule.voice for rule in rules), *(edge.voice for edge in parts)]
    return all(voice is Voice.LEARNER for voice in said)


def statements(graph: Combined, whole: str) -> tuple[Edge, ...]:
    """Return the statements on the parts of a whole, without the learner's beside others'."""
    said = graph.parts.get(whole, ())
    if not (drawn := is_drawn(graph, whole)) and whole not in graph.by_learner:
        return said
    return tuple(edge for edge in said if (edge.voice is Voice.LEARNER) is drawn)


def requirements(graph: Combined, whole: str) -> Iterator[tuple[Rule | None, tuple[str, ...]]]:
    """Yield each rule of a whole with its parts; None for the parts that no rule speaks of.

    Where the awarding side signed rules, they are what is asked. Else a file's rule stands for the
    statements about the same parts. Beside it the awarding side's own word about other parts holds,
    and what anybody else says of others does not. What the learner drew is asked only where nobody
    else says anything.
    """
    told = graph.rules.get(whole, ())
    if (drawn := is_drawn(graph, whole)) or whole in graph.by_learner:
        told = tuple(rule for rule in told if (rule.voice is Voice.LEARNER) is drawn)
    rules = tuple(rule for rule in told if rule.binding) or told
    covered = {part for rule in rules for part in rule.of}
    for rule in rules:
        yield rule, rule.of
    rest = (edge for edge in statements(graph, whole) if edge.start not in covered)
    parts = tuple(dict.fromkeys(edge.start for edge in rest if edge.binding or not rules))
    if parts:
        yield None, parts


def extras(graph: Combined, whole: str) -> Iterator[tuple[Rule, tuple[str, ...]]]:
    """Yield what the learner drew where others say what is asked, with its parts.

    Where all are drawn to lead there, those that are asked for anyhow are left out.
    """
    if whole not in graph.by_learner or is_drawn(graph, whole):
        return
    drawn = [rule for rule in graph.rules.get(whole, ()) if rule.voice is Voice.LEARNER]
    covered = {part for _, of in requirements(graph, whole) for part in of}
    for rule in drawn:
        every = rule.kind is RuleKind.ALL
        of = tuple(part for part in rule.of if not (every and part in covered))
        if of:
            yield rule, of
