"""One thing that is asked for: why, which badges would do, and what leaves of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal

from wallet.gui.answering.asked_path import asked_path
from wallet.gui.answering.leaving_fields import LeavingFields
from wallet.gui.badges import badge_state
from wallet.gui.conversing.choice_list import ChoiceList
from wallet.gui.conversing.choice_rows import ChoiceRow, ChoiceRows
from wallet.gui.theme import Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.long_text import LongText
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.search_field import SearchField
from wallet.gui.widgets.strangers_words import cut
from wallet.verification.tone import Tone
from wallet.wording import with_next_step
from wallet.wording.answer_forms import form_told
from wallet.wording.asked_kinds import asked_kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.gui.widgets.pictures import Pictures
    from wallet.snapshots.requests import Candidate, WantedShown

_MANY = 12  # badges from which a search helps more than it is in the way
_MOST_NAMED = 12
_LONGEST_NAME = 120  # characters of what strangers call things
_CLAIMS = 80  # characters of a path


class WantedCard(Card):
    """``chosen``: the learner wants these badges to answer it."""

    chosen = Signal(str, object)  # id of what is wanted; tuple of badge ids

    def __init__(self, session: Session, pictures: Pictures) -> None:
        super().__init__()
        self._session = session
        self._wanted: WantedShown | None = None
        self._going: tuple[str, ...] = ()
        self._need = Label(Type.CAPTION, "muted")
        self._reason, self._facts = LongText(session), Facts(Type.CAPTION)
        self.notice, self._pick = Notice(session), Label(colour="muted")
        self.search = SearchField()
        self.model = ChoiceRows(session)
        self.list = ChoiceList(self.model, pictures)
        self.leaving = LeavingFields(session)
        for part in (
            self._need,
            self._reason,
            self._facts,
            self.notice,
            self._pick,
            self.search,
            self.list,
            self.leaving,
        ):  # fmt: skip - from top to bottom
            self.rows.addWidget(part)
        self.search.textChanged.connect(self._narrow)
        self.search.left.connect(self.list.setFocus)
        self.model.asked.connect(self._ask)
        self.list.selectionModel().currentChanged.connect(self._show_current)

    @property
    def wanted(self) -> WantedShown | None:
        """What the card is about."""
        return self._wanted

    def show_wanted(self, wanted: WantedShown, chosen: Sequence[str]) -> None:
        """Show one thing asked for, and which badges would go."""
        if wanted == self._wanted and tuple(chosen) == self._going:
            return  # of fifty things a choice changes one
        self._wanted, self._going = wanted, tuple(chosen)
        self.model.one, self.model.needed = not wanted.multiple, wanted.required
        rows = [_row(each, self._session) for each in wanted.candidates]
        fresh = self.model.count != len(rows) or not self.list.currentIndex().isValid()
        self.model.show(rows, chosen)
        some = bool(rows)
        self._pick.setVisible(some)
        self.search.setVisible(len(rows) > _MANY)
        self.list.setVisible(some)
        if fresh and some:
            at = next((at for at, row in enumerate(rows) if row.id in chosen), 0)
            self.list.setCurrentIndex(self.model.index(at))
        self._tell(wanted)
        self._show_current(self.list.currentIndex())

    def retranslate(self) -> None:
        """Set every word."""
        if self._wanted is None:
            return
        self._tell(self._wanted)
        rows = [_row(each, self._session) for each in self._wanted.candidates]
        self.model.show(rows, self.model.chosen)
        self.leaving.retranslate()

    def _tell(self, wanted: WantedShown) -> None:
        say = self._session.say
        name = cut(wanted.name, _LONGEST_NAME)
        kinds = asked_kinds(wanted.types, self._session.language)
        types = _listed(self._session, kinds, _LONGEST_NAME)
        named = say("answer_page_wanted", name=name) if name else types
        if wanted.either:
            either = _listed(self._session, wanted.either, _LONGEST_NAME)
            named = say("answer_page_wanted_either", names=either)
        heading = named or say("answer_page_wanted_any")
        self.heading.say(heading)
        self._need.say(say("answer_page_required" if wanted.required else "answer_page_optional"))
        reason = wanted.reason.strip()
        self._reason.setVisible(bool(reason))
        self._reason.say(say("answer_page_reason", reason=reason), heading)
        self._tell_facts(wanted, types if name else "")
        if wanted.code:
            tone = Tone.CAUTION if wanted.required else Tone.NEUTRAL
            self.notice.show_code(tone, wanted.code)
        else:
            self.notice.clear()
        self._pick.say(say("answer_page_pick_some" if wanted.multiple else "answer_page_pick_one"))
        self.search.say(say("answer_page_search"))
        self.list.setAccessibleName(say("answer_page_candidates", name=heading))

    def _tell_facts(self, wanted: WantedShown, types: str) -> None:
        say, facts = self._session.say, Facts(Type.CAPTION)
        told = (
            ("answer_page_fact_types", types),
            ("answer_page_fact_claims", self._paths(wanted.claims)),
            ("answer_page_fact_absent", self._paths(wanted.absent)),
            ("answer_page_fact_bound", say("answer_page_bound") if wanted.bound else ""),
        )
        for code, value in told:
            if value:
                facts.add(say(code), value)
        self.rows.replaceWidget(self._facts, facts)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = facts
        facts.setVisible(any(value for _, value in told))

    def _paths(self, paths: Sequence[str]) -> str:
        session = self._session
        return _listed(session, [asked_path(each, session, _CLAIMS) for each in paths], _CLAIMS)

    def _narrow(self, text: str) -> None:
        self.model.keep_words(text)
        self.list.setCurrentIndex(self.model.index(0))

    def _ask(self, badges: tuple[str, ...]) -> None:
        if self._wanted is not None:
            self.chosen.emit(self._wanted.id, badges)

    def _show_current(self, index: QModelIndex) -> None:
        row = self.model.at(index)
        found = None
        if row is not None and self._wanted is not None:
            found = next((each for each in self._wanted.candidates if each.id == row.id), None)
        shows = found is not None and not found.code
        self.leaving.setVisible(shows)
        if found is not None and shows:
            self.leaving.show_candidate(found)


def _row(candidate: Candidate, session: Session) -> ChoiceRow:
    say, row = session.say, candidate.page.row
    issuer = one_line(row.issuer, _LONGEST_NAME) or say("badges_unnamed")
    return ChoiceRow(
        id=candidate.id,
        title=one_line(row.title) or say("badges_untitled"),
        state=say(badge_state.row_word(row)),
        icon=badge_state.icon(row.verdict, row.headline.tone),
        tone=row.headline.tone,
        aside=issuer,
        note=with_next_step(candidate.code, session.language) if candidate.code else "",
        told=form_told(candidate.form, session.language) if candidate.form else "",
        badge=row,
    )


def _listed(session: Session, names: Sequence[str], longest: int) -> str:
    """Return names of strangers' making in one line, and how many more there are."""
    say = session.say
    shown = [cut(each, longest) for each in names[:_MOST_NAMED]]
    listed = say("answer_page_join").join(shown)
    more = len(names) - len(shown)
    return say("answer_page_names_more", names=listed, count=more) if more > 0 else listed
