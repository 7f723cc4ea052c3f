"""Why a step of a pathway counts or does not: a code of a sentence, and what fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wallet.pathways.holdings import Standing
from wallet.pathways.model import RuleKind, Voice
from wallet.pathways.standing import Counts, State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.pathways import outline
    from wallet.pathways.model import Edge, Texts
    from wallet.pathways.standing import NodeProgress
    from wallet.snapshots.pathways import HeldFor

_OF_RULES = {
    RuleKind.ALL: "pathway_why_all",
    RuleKind.UNCHECKED: "pathway_why_unchecked",
}
_WHY = {
    State.MISSING: "pathway_why_missing",
    State.IN_PROGRESS: "pathway_why_in_progress",
    State.EXPIRED: "pathway_why_expired",
    State.WITHDRAWN: "pathway_why_withdrawn",
    State.NOT_CONFIRMED: "pathway_why_not_confirmed",
}


class Drawn(NamedTuple):
    """What the learner drew of a step, and of what it stands beneath."""

    own: bool = False  # the learner named it, and nobody awards it
    gone: bool = False  # the badge that was chosen for it is in the wallet no more
    complete: bool = False  # all that was drawn for it is there
    whole: bool = False  # it is made of parts
    own_whole: bool = False  # nobody awards what it stands beneath either


def of_rule(kind: RuleKind) -> str:
    """Return the code of what a rule over steps asks for."""
    return _OF_RULES.get(kind, "pathway_why_rule")


def of_step(
    row: outline.Row,
    stands: NodeProgress,
    held: Sequence[HeldFor],
    best: Edge | None,
    drawn: Drawn,
) -> tuple[str, dict[str, Texts]]:
    """Return the code of why a step counts or does not, with details.

    ``best`` is the strongest statement that it belongs where it stands, None for nobody's.
    """
    said_by = best.source.said_by if best else ()
    if stands.state is not State.HELD:
        return _of_drawn(stands, drawn) or _left(stands, held), {}
    shown = [one for one in held if one.standing in (Standing.CONFIRMED, Standing.CACHED)]
    issuer = shown[0].issuer if shown else ""
    if row.parent < 0 and issuer:
        code = "pathway_why_reached" if stands.sure else "pathway_why_reached_by_other"
        return code, {"issuer": (("", issuer),)}
    if not issuer:
        return "pathway_why_group", {"by": said_by}
    told = {"issuer": (("", issuer),), "by": said_by or (("", "–"),)}
    if row.counts is Counts.YES:
        same = any(name == issuer for _, name in said_by)
        return ("pathway_why_counts_same" if same else "pathway_why_counts"), told
    if best is not None and best.voice is Voice.LEARNER:
        code = "pathway_why_drawn" if drawn.own_whole else "pathway_why_may_learner"
        return code, {"issuer": told["issuer"]}
    return f"pathway_why_may_{_doubt(best)}", told


def _of_drawn(stands: NodeProgress, drawn: Drawn) -> str:
    """Return why a step that the learner drew is not there; "" where others' reasons hold."""
    if drawn.complete:
        return "pathway_why_drawn_complete" if drawn.own else "pathway_why_drawn_enough"
    if stands.state not in (State.MISSING, State.IN_PROGRESS):
        return ""
    if drawn.gone and not stands.matches:
        return "pathway_why_drawn_gone"
    if drawn.own and drawn.whole:
        begun = stands.state is State.IN_PROGRESS
        return "pathway_why_drawn_begun" if begun else "pathway_why_drawn_not_begun"
    return "pathway_why_drawn_title" if drawn.own else ""


def of_competency(stands: NodeProgress) -> tuple[str, dict[str, Texts]]:
    """Return why a competency is covered or not: by the first badge that points at it."""
    for one in stands.matches:
        if one.holding.is_eligible:
            issuer = one.holding.credential.issuer
            code = "pathway_why_covered" if one.vouched else "pathway_why_perhaps_covered"
            named = issuer.name or issuer.id or "–"
            return code, {"badge": (("", one.holding.title or "–"),), "issuer": (("", named),)}
    return "pathway_why_uncovered", {}


def _left(stands: NodeProgress, held: Sequence[HeldFor]) -> str:
    """Return why a step is not there: what its badge says, or how much of its parts is."""
    if any(one.standing is Standing.UNFINISHED for one in held):
        return "pathway_why_unfinished"
    if stands.state is State.IN_PROGRESS and stands.rules:
        if all(rule.met for rule in stands.rules):
            return "pathway_why_enough"
        if all(rule.perhaps_met for rule in stands.rules):
            return "pathway_why_perhaps_enough"
    return _WHY[stands.state]


def _doubt(best: Edge | None) -> str:
    """Return why a held part only may count: its issuer, an unsigned word, or whose word it is."""
    if best is not None and best.binding:
        return "issuer"
    if best is None or not best.source.signed:
        return "file" if best is not None and best.source.is_file else "unsigned"
    return "claim" if best.voice is Voice.PART else "said"
