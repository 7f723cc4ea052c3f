"""What a step of a drawing stands for, and what can be chosen as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import UsageError, VaultError
from wallet.pathways.model import EdgeKind
from wallet.snapshots.drawing import Drawable, DrawnStep
from wallet.tasks.pathways.drawn_files import Linked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wallet.pathways.holdings import Holding
    from wallet.pathways.model import Node, Texts
    from wallet.snapshots.drawing import DrawnPathway
    from wallet.tasks.pathways.seen_pathways import Seen

MOST_CHOICES = 200
_ADDRESS = ("https://", "http://")
_NO_PLACE = (EdgeKind.RELATED, EdgeKind.ALIGNED_COMPETENCY)


class Links:
    """Looks up achievements and badges at one moment.

    ``before`` is the drawing that is changed: what it names stays, though it is not known anywhere
    else any more.
    """

    def __init__(
        self, seen: Seen, holdings: Sequence[Holding], before: DrawnPathway | None = None
    ) -> None:
        self._seen = seen
        self._holdings = [one for one in holdings if one.is_achieved]
        self._badges = {one.badge: one for one in self._holdings if not one.pointer}
        self._containers = {one.badge for one in holdings} - {*self._badges}
        # What is more than a title of the learner's, the first of those with one id.
        self._known = [node for node in seen.graph.nodes.values() if not node.own]
        self._by_id: dict[str, Node] = {}
        for node in self._known:
            self._by_id.setdefault(node.id, node)
        issuers = [one.credential.issuer for one in self._holdings]
        self._names: dict[str, Texts] = {
            **{each.file.issuer: each.file.issuer_names for each in seen.files},
            **{issuer.id: (("", issuer.name),) for issuer in issuers if issuer.name},
        }
        self._before = {step.badge for step in (before.goal, *before.steps)} if before else set()

    def of(self, drawn: DrawnPathway) -> Mapping[str, Linked]:
        """Return what the goal and the steps of a drawing stand for, by key.

        Raises ``VaultError`` ``no_such_badge`` and ``UsageError`` ``drawing_unknown_achievement``,
        ``drawing_badge_not_one``, ``drawing_twice``, ``drawing_circle``.
        """
        found: dict[str, Linked] = {}
        places: dict[str, str] = {}
        for step in (drawn.goal, *drawn.steps):
            link = self._link(step)
            if link is None:
                place = f"badge {step.badge}" if step.badge else ""
            else:
                found[step.key] = link
                place = link.id
            if place and place in places:
                code = "drawing_circle" if places[place] == drawn.goal.key else "drawing_twice"
                raise UsageError(code, title=step.title.strip() or place)
            places[place] = step.key
        return found

    def named(self, key: str, text: str) -> DrawnStep:
        """Return the step that a text means: the id of a badge, of an achievement, else a title."""
        if text in self._badges:
            return DrawnStep(key, self._badges[text].title, badge=text)
        if text in self._containers:
            raise UsageError("drawing_badge_not_one", badge=text)
        node = self._node(text)
        if node is not None:
            title = node.titles[0][1] if node.titles else ""
            return DrawnStep(key, title, achievement=text)
        if text.startswith(_ADDRESS):
            return DrawnStep(key, "", achievement=text)
        return DrawnStep(key, text)

    def title(self, step: DrawnStep) -> str:
        """Return the title of a step; where the learner gave none, that of the badge chosen."""
        holding = None if step.title.strip() else self._badges.get(step.badge)
        return holding.title if holding else step.title

    def _link(self, step: DrawnStep) -> Linked | None:
        gone = step.badge and step.badge not in self._badges and step.badge not in self._before
        if gone and (step.badge in self._containers or not step.achievement):
            if step.badge in self._containers:
                raise UsageError("drawing_badge_not_one", badge=step.badge)
            raise VaultError("no_such_badge", badge=step.badge)
        if step.achievement:
            return self._achievement(step.achievement)
        holding = self._badges.get(step.badge)
        node = self._seen.graph.nodes.get(self._seen.graph.key(holding.key)) if holding else None
        return self._described(node) if node else None

    def _achievement(self, written: str) -> Linked:
        node = self._node(written)
        if node is not None:
            return self._described(node)
        if not written.startswith(_ADDRESS):  # others are only their issuer's
            raise UsageError("drawing_unknown_achievement", achievement=written[:200])
        return Linked(written)

    def _node(self, written: str) -> Node | None:
        """Return the achievement with a key, or the first with an id; None for none."""
        node = self._seen.graph.nodes.get(self._seen.graph.key(written))
        return node if node is not None and not node.own else self._by_id.get(written)

    def _described(self, node: Node) -> Linked:
        """Describe an achievement as its sources do; an id that is no address with its issuer."""
        scope = "" if node.key == node.id else node.key.removesuffix(f" {node.id}")
        awarder = scope or (node.awarders[0] if len(node.awarders) == 1 else "")
        return Linked(
            node.id, node.titles, awarder, node.hours, node.credits, node.group, node.competency
        )

    def choices(self, text: str) -> tuple[Drawable, ...]:
        """Return what can be chosen, held first, whose title or awarder has every word of a text.

        Titles are looked at in each of their languages.
        """
        words = text.casefold().split()
        found: list[Drawable] = []
        for one in self._all():
            said = " ".join(each for _, each in (*one.title, *one.awarder)).casefold()
            if all(word in said for word in words):
                found.append(one)
                if len(found) == MOST_CHOICES:
                    break
        return tuple(found)

    def _all(self) -> Iterator[Drawable]:
        graph, told = self._seen.graph, set[str]()
        for one in self._holdings:
            node = graph.nodes.get(graph.key(one.key)) if one.key else None
            if node is None and one.pointer:
                continue  # nothing tells it from the others within its container
            if node is not None and node.key in told:
                continue
            badge = "" if one.pointer else one.badge
            issuer = one.credential.issuer
            awarder: Texts = (("", issuer.name or issuer.id),) if issuer.id or issuer.name else ()
            if node is None:
                yield Drawable("", badge, (("", one.title),), awarder, held=True)
                continue
            told.add(node.key)
            yield self._drawable(node, badge, awarder, held=True)
        placed = self._placed()
        for node in self._known:
            is_one = node.key in placed and not (node.group or node.competency)
            if node.key not in told and node.titles and is_one:
                names = (self._names.get(each) or (("", each),) for each in node.awarders)
                yield self._drawable(node, "", next(names, ()), held=False)

    def _placed(self) -> set[str]:
        """Return what has a place beside others; not what is only related, or pointed at."""
        edges = (edge for edge in self._seen.graph.edges if edge.kind not in _NO_PLACE)
        placed = {key for edge in edges for key in (edge.start, edge.end)}
        files = (each.file.graph.nodes for each in self._seen.files)
        return placed | {self._seen.graph.key(node.key) for nodes in files for node in nodes}

    def _drawable(self, node: Node, badge: str, awarder: Texts, *, held: bool) -> Drawable:
        alone = self._by_id.get(node.id) is node
        written = node.id if alone else node.key
        return Drawable(written, badge, node.titles, awarder, held, node.hours, node.credits)
