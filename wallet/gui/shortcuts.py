"""Every key of the window: one table makes the shortcuts, the list that F1 shows, and the tips.

A key is called ``key_NAME`` in the words of the window, and its area ``keys_AREA``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from wallet.gui import pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_WINDOW = Qt.ShortcutContext.WindowShortcut
_WIDGET = Qt.ShortcutContext.WidgetShortcut
_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut
_FEW = 3  # sequences that are all written out


@dataclass(frozen=True, slots=True)
class Key:
    """What a key does, where. Of several sequences the first is shown.

    ``ours`` is False for keys that widgets answer by themselves: they are listed, never made.
    """

    name: str
    area: str
    sequences: tuple[str, ...]
    context: Qt.ShortcutContext = _WINDOW
    ours: bool = True


KEYS = {
    key.name: key
    for key in (
        *(
            Key(f"go_{page}", "pages", (f"Ctrl+{at}",))
            for at, page in enumerate(pages.RAIL, start=1)
        ),
        Key("back", "pages", ("Esc", "Alt+Left")),
        Key("part_before", "pages", ("Ctrl+PgUp",), _WITHIN),
        Key("part_after", "pages", ("Ctrl+PgDown",), _WITHIN),
        Key("rail", "pages", ("Up", "Down"), ours=False),
        Key("keys", "everywhere", ("F1", "?")),
        Key("search", "everywhere", ("Ctrl+F",)),
        Key("import", "everywhere", ("Ctrl+O",)),
        Key("scan", "everywhere", ("Ctrl+Shift+O",)),
        Key("paste", "everywhere", ("Ctrl+V",)),
        Key("undo", "everywhere", ("Ctrl+Z",)),
        Key("recheck", "everywhere", ("F5",)),
        Key("lock", "everywhere", ("Ctrl+L",)),
        Key("quit", "everywhere", ("Ctrl+Q",)),
        Key("larger", "look", ("Ctrl++", "Ctrl+=")),
        Key("smaller", "look", ("Ctrl+-",)),
        Key("usual", "look", ("Ctrl+0",)),
        Key("open", "badges", ("Return",), ours=False),
        Key("favour", "badges", ("Ctrl+D",), _WITHIN),
        Key("tag", "badges", ("Ctrl+T",), _WITHIN),
        Key("collect", "badges", ("Ctrl+K",), _WITHIN),
        Key("archive", "badges", ("Ctrl+E",), _WITHIN),
        Key("save", "badges", ("Ctrl+S",), _WITHIN),
        Key("copy", "badges", ("Ctrl+C",), _WITHIN),
        Key("show_code", "badges", ("Ctrl+Shift+C",), _WITHIN),
        Key("delete", "badges", ("Del", "Backspace"), _WITHIN),
        Key("fold", "badges", ("Left", "Right"), ours=False),
        Key("view_list", "badges", ("Ctrl+Shift+1",)),
        Key("view_gallery", "badges", ("Ctrl+Shift+2",)),
        Key("view_table", "badges", ("Ctrl+Shift+3",)),
        Key("saved", "badges", tuple(f"Alt+{at}" for at in range(1, 10))),
        Key("earlier", "portfolio", ("Alt+Up",), _WIDGET),
        Key("later", "portfolio", ("Alt+Down",), _WIDGET),
        Key("take_out", "portfolio", ("Del", "Backspace"), _WIDGET),
        Key("full_screen", "codes", ("F",), _WITHIN),
        Key("next_part", "codes", ("N",), _WITHIN),
        Key("into_list", "lists", ("Down",), _WIDGET),
        Key("into_details", "lists", ("Return",), _WIDGET),
        Key("move", "lists", ("Alt+Up", "Alt+Down"), _WIDGET),
        Key("remove", "lists", ("Del",), _WIDGET),
        Key("menu", "lists", ("Menu", "Shift+F10"), ours=False),
        Key("more", "lists", ("Shift+Down", "Shift+Up"), ours=False),
        Key("all", "lists", ("Ctrl+A",), ours=False),
        Key("tick", "lists", ("Space",), ours=False),
        Key("next", "fields", ("Tab", "Shift+Tab"), ours=False),
        Key("accept", "fields", ("Return",), ours=False),
        Key("reject", "fields", ("Esc",), ours=False),
    )
}
AREAS = tuple(dict.fromkeys(key.area for key in KEYS.values()))


def bind(widget: QWidget, name: str, act: Callable[[], object]) -> None:
    """Let a key of the table do something: in the whole window, or while the widget has the focus.

    Raises KeyError for a key that the table does not know.
    """
    bind_each(widget, name, lambda _: act())


def bind_each(widget: QWidget, name: str, act: Callable[[int], object]) -> None:
    """Do the same as ``bind``, and tell which of the key's sequences it was, from 0."""
    key = KEYS[name]
    for at, sequence in enumerate(key.sequences):
        made = QShortcut(QKeySequence(sequence), widget)
        made.setObjectName(name)
        made.setContext(key.context)
        made.activated.connect(partial(act, at))


def native(name: str, at: int = 0) -> str:
    """Return a key, by its first sequence or another, as this system writes it: Ctrl+F, or ⌘F."""
    return _native(KEYS[name].sequences[at])


def all_native(name: str) -> str:
    """Return every sequence of a key as this system writes it, or the first and last of many."""
    shown = [_native(each) for each in KEYS[name].sequences]
    return " / ".join(shown) if len(shown) <= _FEW else f"{shown[0]} – {shown[-1]}"


def _native(sequence: str) -> str:
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
