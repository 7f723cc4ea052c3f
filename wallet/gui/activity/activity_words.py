"""What the list says of an entry: its sentence, a second line, and both for a screen reader."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from wallet import i18n
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.tips import tip
from wallet.snapshots.activity import ActivityKind
from wallet.wording.telling import activity_lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from wallet.gui.session import Session
    from wallet.snapshots.activity import ActivityBadge, ActivityRow

_OF_KINDS = {
    ActivityKind.IMPORT: "import",
    ActivityKind.CHECK: "refresh",
    ActivityKind.SHARE: "present",
    ActivityKind.NETWORK: "fetch",
    ActivityKind.BACKUP: "backup",
    ActivityKind.BADGES: "badges",
    ActivityKind.ISSUERS: "issuers",
    ActivityKind.KEYS: "key",
}
_OF_ACTS = {
    "activity_archived": "archive",
    "activity_deleted": "trash",
    "activity_removed": "trash",
    "activity_undeleted": "undo",
    "activity_unarchived": "undo",
    "activity_exported": "export",
    "activity_pinned": "pin",
    "activity_denied": "deny",
    "activity_restored": "restore",
    "activity_code_shown": "qr",
}
_CUTS = (activity_lines.LONGEST, 60, 40, 28, 20, 14, 10)
_NAMED = 3  # titles in the second line
_LONGEST = 80  # characters of one of them


def sentence(row: ActivityRow, session: Session) -> str:
    """Return what was done, on one line."""
    return one_line(activity_lines.sentence(row, session.language))


def fitting(row: ActivityRow, session: Session, fits: Callable[[str], bool]) -> str:
    """Return the sentence with its names cut until it fits, so that the verb stays in sight."""
    for longest in _CUTS:
        said = one_line(activity_lines.sentence(row, session.language, longest))
        if fits(said):
            break
    return said


def icon(row: ActivityRow) -> str:
    """Return the icon of an entry: of its act where there is one, else of its kind."""
    return "caution" if row.error else _OF_ACTS.get(row.code, _OF_KINDS[row.kind])


def aside(row: ActivityRow, session: Session) -> str:
    """Return the second line: why it failed, what changed, or which badges there were."""
    if row.error:
        return one_line(activity_lines.problem(row, session.language)[0])
    if row.badges and row.badges[0].after:
        came = change(row.badges[0], session)
        return came if _is_named(row) else f"{title(row.badges[0], session)} · {came}"
    if not row.badges or _is_named(row):
        return ""
    titles = [title(badge, session) for badge in row.badges[:_NAMED]]
    rest = how_many(row) - len(titles)
    if rest > 0:
        titles.append(session.say("activity_more", count=rest))
    return session.say("activity_join").join(titles)


def whole(row: ActivityRow, session: Session) -> str:
    """Return both lines, for a tool tip."""
    return tip("\n".join(filter(None, (sentence(row, session), aside(row, session)))))


def spoken(row: ActivityRow, session: Session) -> str:
    """Return what a screen reader says."""
    when = f"{day(i18n.day(row.time), session)} {i18n.time(row.time)}"
    kind = session.say(f"activity_kind_{row.kind.value}", count="").strip()
    said = session.say("activity_row", sentence=sentence(row, session), time=when, kind=kind)
    return ". ".join(filter(None, (said, aside(row, session))))


def day(one: date, session: Session) -> str:
    """Return what a day is called: today, yesterday, or its date."""
    today = i18n.day(session.now())
    if one == today:
        return session.say("activity_today")
    if one == today - timedelta(days=1):
        return session.say("activity_yesterday")
    return i18n.written_day(one, session.language)


def title(badge: ActivityBadge, session: Session, longest: int = _LONGEST) -> str:
    """Return what to call a badge."""
    return one_line(badge.title, longest) or session.say("badges_untitled")


def change(badge: ActivityBadge, session: Session) -> str:
    """Return how a check found a badge, before and now."""
    return session.say("activity_came_out", before_verdict=badge.before, after_verdict=badge.after)


def how_many(row: ActivityRow) -> int:
    """Return how many badges it was about, of which some are named."""
    if row.kind is ActivityKind.CHECK:
        changed = row.details.get("changed")
        return changed if isinstance(changed, int) and changed else len(row.badges)
    count = row.details.get("count")
    return count if isinstance(count, int) and count else len(row.badges)


def _is_named(row: ActivityRow) -> bool:
    """Say whether the sentence itself names the one badge that it is about."""
    return len(row.badges) == 1 and row.details.get("count") == 1
