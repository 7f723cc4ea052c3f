"""What the learner set: a small JSON file beside the vault, readable before it is unlocked."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_NAME = "settings.json"
_LANGUAGES = ("", "ja", "en")
_THEMES = ("system", "light", "dark")
_VIEWS = ("list", "gallery", "table")
_SORTS = (
    "added",
    "awarded",
    "title",
    "issuer",
    "until",
    "state",
    "tags",
    "spec",
    "level",
    "workload",
)
_GROUPS = (
    "none", "issuer", "year", "state", "collection", "tag", "field", "level", "country",
)  # fmt: skip
_CONTRASTS = ("system", "on", "off")
_MOTIONS = ("full", "reduced")
_SIZES = (100, 125, 150, 175, 200)
_FURTHEST = 32_768  # pixels from the corner of the first screen, either way
_MOST_PLACES = 16
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WHOLE = 1000  # thousandths
_WIDEST = 16_384  # pixels; anything beyond is nonsense
_LONGEST = 10_000  # days or minutes


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices that hold no secret; nonsense on disk becomes a default, never an error.

    ``others`` are the members that a newer program wrote, kept as they are.
    """

    language: str = ""  # "ja", "en", or "" for the system's
    theme: str = "system"  # "system", "light", "dark"
    contrast: str = "system"  # "system", "on", "off"
    motion: str = "full"  # "full", "reduced"
    text_percent: int = 100  # size of text: 100, 125, 150, 175, 200
    window_width: int = 0  # pixels; 0 before the window was first closed
    window_height: int = 0
    window_place: tuple[int, int] | None = None  # pixels from the left and top of the screens
    window_maximised: bool = False
    last_page: str = ""  # the page of the rail that was in front
    splits: Mapping[str, int] = field(default_factory=dict)  # shares of lists, in thousandths
    backup_days: int = 0  # how old a backup may be before a reminder; 0 for no reminder
    backup_asked: bool = False  # whether the learner has said if they want reminders of backups
    ending_days: int = 0  # how long before a badge ends to say so; 0 for never
    desktop: bool = False  # say it as a notification of the desktop
    desktop_titles: bool = False  # with titles of badges, which others may see
    told_ending: str = ""  # the day when that was said last, as 2026-11-23
    told_backup: str = ""
    lock_minutes: int = 10  # without a key or the mouse, before the wallet locks; 0 for never
    give_nearby: bool = False  # files may be given to somebody in the same network
    badges_view: str = "list"  # "list", "gallery", "table"
    badges_sort: str = "added"  # what the order of badges goes by
    badges_descending: bool = True
    badges_group: str = "none"  # what headings between badges name
    others: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def load(cls, home: Path) -> Settings:
        """Read the settings of a home; defaults where the file is absent or unreadable."""
        try:
            stored = json.loads((home / _NAME).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return cls()
        if not isinstance(stored, dict):
            return cls()
        usual = cls()
        days = _number(stored.pop("backup_days", None), _LONGEST, -1)
        asked = stored.pop("backup_asked", None)  # absent in files of older programs, which chose
        return cls(
            language=_one_of(_LANGUAGES, stored.pop("language", "")),
            theme=_one_of(_THEMES, stored.pop("theme", "system")),
            contrast=_one_of(_CONTRASTS, stored.pop("contrast", "")),
            motion=_one_of(_MOTIONS, stored.pop("motion", "")),
            text_percent=_size(stored.pop("text_percent", None)),
            window_width=_number(stored.pop("window_width", 0), _WIDEST, 0),
            window_height=_number(stored.pop("window_height", 0), _WIDEST, 0),
            window_place=_place(stored.pop("window_place", None)),
            window_maximised=stored.pop("window_maximised", None) is True,
            last_page=_word(stored.pop("last_page", "")),
            splits=_splits(stored.pop("splits", None)),
            backup_days=max(0, days),
            backup_asked=days >= 0 and asked is not False,
            ending_days=_number(stored.pop("ending_days", None), _LONGEST, 0),
            desktop=stored.pop("desktop", None) is True,
            desktop_titles=stored.pop("desktop_titles", None) is True,
            told_ending=_day(stored.pop("told_ending", None)),
            told_backup=_day(stored.pop("told_backup", None)),
            lock_minutes=_number(stored.pop("lock_minutes", None), _LONGEST, usual.lock_minutes),
            give_nearby=stored.pop("give_nearby", None) is True,
            badges_view=_one_of(_VIEWS, stored.pop("badges_view", "")),
            badges_sort=_one_of(_SORTS, stored.pop("badges_sort", "")),
            badges_descending=stored.pop("badges_descending", True) is not False,
            badges_group=_one_of(_GROUPS, stored.pop("badges_group", "")),
            others=stored,
        )

    def save(self, home: Path) -> None:
        """Write the settings whole, or not at all. Raises OSError when that is not possible."""
        home.mkdir(parents=True, exist_ok=True)
        stored = {
            **self.others,
            "language": self.language,
            "theme": self.theme,
            "contrast": self.contrast,
            "motion": self.motion,
            "text_percent": self.text_percent,
            "window_width": self.window_width,
            "window_height": self.window_height,
            "window_place": self.window_place and list(self.window_place),
            "window_maximised": self.window_maximised,
            "last_page": self.last_page,
            "splits": dict(self.splits),
            "backup_days": self.backup_days,
            "backup_asked": self.backup_asked,
            "ending_days": self.ending_days,
            "desktop": self.desktop,
            "desktop_titles": self.desktop_titles,
            "told_ending": self.told_ending,
            "told_backup": self.told_backup,
            "lock_minutes": self.lock_minutes,
            "give_nearby": self.give_nearby,
            "badges_view": self.badges_view,
            "badges_sort": self.badges_sort,
            "badges_descending": self.badges_descending,
            "badges_group": self.badges_group,
        }
        draft = home / f"{_NAME}.new"
        try:
            with draft.open("w", encoding="utf-8") as file:
                json.dump(stored, file, indent=2, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(home / _NAME)
        except OSError:
            draft.unlink(missing_ok=True)
            raise


def _one_of(allowed: tuple[str, ...], value: object) -> str:
    """Return the value if it is allowed, else the first that is."""
    return value if isinstance(value, str) and value in allowed else allowed[0]


def _number(value: object, most: int, otherwise: int) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most:
        return value
    return otherwise


def _size(value: object) -> int:
    return value if isinstance(value, int) and value in _SIZES else _SIZES[0]


def _day(value: object) -> str:
    return value if isinstance(value, str) and _DAY.fullmatch(value) else ""


def _word(value: object) -> str:
    return value if isinstance(value, str) and value.isidentifier() else ""


def _place(value: object) -> tuple[int, int] | None:
    if not isinstance(value, list) or len(value) != 2:  # noqa: PLR2004 - left and top
        return None
    left, top = value
    if not (_whole(left) and _whole(top)) or max(abs(left), abs(top)) > _FURTHEST:
        return None
    return left, top


def _splits(value: object) -> Mapping[str, int]:
    if not isinstance(value, dict):
        return {}
    kept = [(name, share) for name, share in value.items() if _whole(share) and 0 < share < _WHOLE]
    return dict(kept[:_MOST_PLACES])


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
