"""Each reason why a step counts or not is told by a sentence of its own, with what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.pathways.making import AOBA, OTHER, PATH, file, held, parts, record
from wallet import wording
from wallet.pathways import combining, matching, outline, progress
from wallet.pathways.files import vouched_for
from wallet.pathways.telling import told
from wallet.tasks.pathways import seen_pathways, telling_pathways
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from wallet.snapshots.pathways import PathwayStep


def steps(*holdings: Any, files: Any = ()) -> dict[str, PathwayStep]:
    """Return the steps of the goal by their short names."""
    graph = combining.combine(told(holdings, [each.graph for each in files]))
    stands = progress.progress(graph, matching.match(graph, holdings))
    goals = outline.goals(graph, stands)
    seen = seen_pathways.Seen(graph, stands, goals, (), {})
    found = telling_pathways.page(seen, PATH + "goal").steps
    return {step.key.removeprefix(PATH): step for step in found}


A = PATH + "a"
NOTHING_TO_DO = (
    "pathway_why_counts",
    "pathway_why_counts_same",
    "pathway_why_missing",
    "pathway_why_reached",
)
RULE = {"achievement": "goal", "kind": "any", "of": ["a", "b"]}
PLAIN = file(RULE, names=["goal", "a", "b"])
STRANGERS = vouched_for(file(RULE, names=["goal", "a", "b"], by=OTHER), known=False)
SIGNED = vouched_for(file(RULE, names=["goal", "a", "b"], by=AOBA), known=False)
SAYS = record(*parts("goal", "a", "b"))


@pytest.mark.parametrize(
    ("holdings", "files", "name", "why"),
    [
        ((SAYS, held(A)), (), "a", "pathway_why_counts_same"),
        ((held(A),), (SIGNED,), "a", "pathway_why_counts"),
        ((SAYS, held(A, issuer=OTHER)), (), "a", "pathway_why_may_issuer"),
        ((held(A),), (PLAIN,), "a", "pathway_why_may_file"),
        ((held(A),), (STRANGERS,), "a", "pathway_why_may_said"),
        ((record(*parts("goal", "a"), proved=False), held(A)), (), "a", "pathway_why_may_unsigned"),
        ((record(*parts("goal", "a"), issuer=OTHER), held(A)), (), "a", "pathway_why_may_said"),
        ((held(A, countsTowards=[{"id": PATH + "goal"}]),), (), "a", "pathway_why_may_claim"),
        ((SAYS, held(A)), (), "goal", "pathway_why_in_progress"),
        ((SAYS, held(A)), (), "b", "pathway_why_missing"),
        ((SAYS, held(A), held(PATH + "b")), (), "goal", "pathway_why_enough"),
        ((held(A),), (SIGNED,), "goal", "pathway_why_enough"),
        ((held(A),), (PLAIN,), "goal", "pathway_why_perhaps_enough"),
        ((SAYS, held(A)), (PLAIN,), "goal", "pathway_why_perhaps_enough"),
        ((SAYS, held(PATH + "goal")), (), "goal", "pathway_why_reached"),
        ((SAYS, held(PATH + "goal", issuer=OTHER)), (), "goal", "pathway_why_reached_by_other"),
    ],
)
def test_why(holdings: Any, files: Any, name: str, why: str) -> None:
    step = steps(*holdings, files=files)[name]
    assert step.why == why
    for language in ("en", "ja"):
        said, advice = pathway_words.why(step, language)
        assert said
        assert "{" not in said + advice
        assert advice or why in NOTHING_TO_DO


def test_a_measure_that_is_not_the_awarders_is_told_so() -> None:
    eased = steps(SAYS, held(A), files=(PLAIN,))["goal"]
    (doubt,) = pathway_words.doubts(eased, "en")
    assert doubt.startswith("How much is needed is said without a signature that holds.")
    (doubt,) = pathway_words.doubts(steps(held(A), files=(STRANGERS,))["goal"], "ja")
    assert OTHER in doubt
    assert pathway_words.doubts(steps(held(A), files=(SIGNED,))["goal"], "en") == ()
    assert pathway_words.doubts(steps(SAYS, held(A))["goal"], "en") == ()


def test_credits_that_the_awarder_did_not_sign_are_told_so() -> None:
    worth = {"creditsAvailable": 3, "creditUnit": "ECTS"}
    told_by_file = steps(held(A), files=(file(RULE, names=["goal", "a", "b"], a=worth),))["a"]
    assert wording.say("pathway_worth_unsigned", "ja") in pathway_words.doubts(told_by_file, "ja")
    told_by_badge = steps(held(A, **worth), files=(PLAIN,))["a"]
    assert pathway_words.doubts(told_by_badge, "ja") == ()
