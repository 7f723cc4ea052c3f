"""What a badge and a heading are called, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.badges import badge_state
from wallet.gui.badges.arrangement import Group
from wallet.gui.widgets.labels import one_line
from wallet.wording.telling.selecting import levels_told, workloads_told

if TYPE_CHECKING:
    from wallet.gui.badges.arrangement import Heading
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow

_LONGEST_NAME = 80  # characters of a heading


def title(session: Session, row: BadgeRow) -> str:
    """Return the title on one line."""
    return one_line(row.title) or session.say("badges_untitled")


def issuer(session: Session, row: BadgeRow) -> str:
    """Return the issuer's name on one line."""
    return one_line(row.issuer) or session.say("badges_unnamed")


def state(session: Session, row: BadgeRow) -> str:
    """Return the word of the state."""
    return session.say(badge_state.row_word(row))


def level(session: Session, row: BadgeRow) -> str:
    """Return the levels that are stated, each by the name that its framework gives it."""
    return one_line(levels_told(row.facets, session.language))


def workload(session: Session, row: BadgeRow) -> str:
    """Return the amounts of work that are stated, each with its unit."""
    return one_line(workloads_told(row.facets, session.language))


def spoken(session: Session, row: BadgeRow) -> str:
    """Return a badge as one sentence, for who cannot see it."""
    say = session.say
    said = say(
        "badges_row",
        title=row.title or say("badges_untitled"),
        issuer=row.issuer or say("badges_unnamed"),
        date=session.date(row.awarded) or say("badges_undated"),
        state=state(session, row),
    )
    marks = [
        *((say("badges_row_favourite"),) if row.favourite else ()),
        *((say("badges_row_note"),) if row.note else ()),
        *(say("badges_row_tag", name=name) for name in row.tags),
    ]
    return say("badges_row_join").join([said, *marks])


def heading(session: Session, head: Heading) -> str:
    """Return the name of a section."""
    say = session.say
    if not head.key:
        return say(f"list_without_{head.group}")
    if head.group is Group.STATE:
        return say(head.key)
    if head.group is Group.YEAR:
        return say("list_year", year=head.key)
    return one_line(head.name, _LONGEST_NAME) or say("badges_unnamed")


def spoken_heading(session: Session, head: Heading, *, folded: bool) -> str:
    """Return a heading as a screen reader says it."""
    code = "list_heading_folded" if folded else "list_heading_open"
    return session.say(code, name=heading(session, head), count=head.count)
