"""Names of hosts that may be taken for another's: letters that are not what they seem.

A name with letters beyond ASCII is shown as it is registered (``xn--…``); here is told how it would
look in its own letters, unless they can hardly deceive: Japanese, Chinese and Korean names in
letters of their own alone (Unicode Technical Standard 39, section 5.2, taken narrowly).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PUNYCODE = "xn--"
_OWN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL"})
# Letters of these scripts that look like a stroke, a slash or a dot.
_STROKES = frozenset("一丨丶丿ノハヘへエロニ二三〇〳〵ー゠・")
_SHOWN = 253


def lookalikes(hosts: Iterable[str]) -> dict[str, str]:
    """Return how those hosts look whose name may deceive. ``hosts`` are in ASCII, lower case."""
    return {host: looks for host in hosts if (looks := _deceives(host))}


def _deceives(host: str) -> str:
    labels = host.split(".")
    if not any(label.startswith(_PUNYCODE) for label in labels):
        return ""
    decoded = [_decoded(label) for label in labels]
    if all(map(_is_plain, labels, decoded)):
        return ""
    shown = ".".join(each or label for each, label in zip(decoded, labels, strict=True))
    return "".join(letter if letter.isprintable() else "�" for letter in shown)[:_SHOWN]


def _decoded(label: str) -> str:
    """Return a label in its own letters; "" where it is no proper one."""
    if not label.startswith(_PUNYCODE):
        return label
    try:
        return label.removeprefix(_PUNYCODE).encode("ascii").decode("punycode")
    except (UnicodeError, OverflowError):
        return ""


def _is_plain(label: str, decoded: str) -> bool:
    if not label.startswith(_PUNYCODE):
        return True
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in decoded}
    return bool(decoded) and scripts <= _OWN and not set(decoded) <= _STROKES
