"""A request in ten seconds: who, why, what leaves, what of it nobody asked for, where to, how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import i18n
from wallet.gui.answering.leaving_model import counted
from wallet.gui.theme import Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.long_text import LongText
from wallet.gui.widgets.strangers_words import cut
from wallet.snapshots.requests import Identified

if TYPE_CHECKING:
    from collections.abc import Collection

    from wallet.gui.session import Session
    from wallet.snapshots.requests import RequestPage

_LONGEST = 200  # characters of a name
_LONGEST_TITLE = 80
_PURPOSE = 240  # characters of why, before somebody asks for the rest
_MOST_NAMED = 3


class GistCard(Card):
    """Always in this order. What is claimed is quoted, what is known says how."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_page(self, page: RequestPage, shown: Collection[str]) -> None:
        """Tell it all; ``shown`` are hosts that the learner already knows to be asked by."""
        self.clear()
        say, asker = self._session.say, page.asker
        host, near = one_line(asker.host, _LONGEST), asker.identified is Identified.PEER
        self.heading.say(say("answer_page_gist"))
        name = cut(asker.name, _LONGEST)
        who = "answer_page_who_at" if name else "answer_page_who_unnamed"
        facts = Facts()
        facts.add(say("answer_page_who"), say(who, host=host, name=name))
        facts.add(say("answer_page_who_known"), say(f"answer_page_known_{asker.identified.value}"))
        facts.add_part(say("answer_page_why"), self._purpose(page))
        leaves, beyond = self._leaves(page)
        facts.add(say("answer_page_gist_leaves"), leaves)
        if beyond is not None:
            facts.add(say("answer_page_gist_beyond"), beyond)
        sealed = "answer_page_encrypted" if page.encrypted else "answer_page_on_the_way"
        sealed = "answer_page_encrypted_nearby" if near else sealed
        copied = "answer_page_copy_no" if page.signed else "answer_page_copy_yes"
        until = i18n.date_and_time(page.until, self._session.language) if page.until else ""
        facts.add(say("answer_page_way_to"), host)
        facts.add(say("answer_page_way_sealed"), say(sealed, host=host))
        facts.add(say("answer_page_way_copied"), say(copied, host=host))
        facts.add(say("answer_page_way_until"), until or say("answer_page_not_stated"))
        self.rows.addWidget(facts)
        if not near and asker.host not in shown:
            self.rows.addWidget(Label(Type.STRONG, text=say("converse_own", host=host)))
            why = self._session.next_step("converse_own", host=host)
            self.rows.addWidget(Label(Type.CAPTION, "muted", why))

    def _purpose(self, page: RequestPage) -> LongText:
        say, purpose = self._session.say, page.purpose.strip()
        text = LongText(self._session, longest=_PURPOSE)
        said = say("answer_page_quoted", text=purpose) if purpose else say("answer_page_no_why")
        text.say(said, say("answer_page_why"))
        return text

    def _leaves(self, page: RequestPage) -> tuple[str, str | None]:
        """Return what of the chosen badges leaves, and what of that nobody asked for."""
        say = self._session.say
        if not page.wanted:
            return say("answer_page_gist_key"), None
        going = {
            (each.id, each.limited): each
            for wanted in page.wanted
            for each in wanted.candidates
            if each.id in page.chosen.get(wanted.id, ())
        }
        if not going:
            return say("answer_page_gist_nothing"), None
        counts = {at: counted(each) for at, each in going.items()}
        fields = sum(leaves for leaves, _ in counts.values())
        beyond = sum(leaves - asked for (_, limited), (leaves, asked) in counts.items() if limited)
        titles = {each.badge: each.page.row.title for each in going.values()}
        names = [cut(each, _LONGEST_TITLE) or say("badges_untitled") for each in titles.values()]
        listed = say("answer_page_join").join(names[:_MOST_NAMED])
        if more := len(names) - _MOST_NAMED if len(names) > _MOST_NAMED else 0:
            listed = say("answer_page_names_more", names=listed, count=more)
        told = say("answer_page_gist_badges", names=listed, fields=fields)
        if not beyond:
            return told, say("answer_page_gist_none")
        return told, say("answer_page_gist_some", count=beyond)
