"""Linux and other free desktops: the Desktop Entry and Shared MIME Info specifications."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from wallet.registration.table import FILE_TYPES, SCHEMES, names

if TYPE_CHECKING:
    from collections.abc import Sequence

ENTRY = "tsumiki.desktop"
PACKAGE = "tsumiki-mime.xml"
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=:,+@")


def scheme_types() -> tuple[str, ...]:
    """Return the pseudo media types of our schemes."""
    return tuple(f"x-scheme-handler/{scheme}" for scheme in SCHEMES)


def desktop_entry(command: Sequence[str]) -> str:
    """Return the entry that starts ``command``, with what is to be opened behind two dashes."""
    types = (*scheme_types(), *(each.media_type for each in FILE_TYPES))
    lines = ["[Desktop Entry]", "Type=Application", "Version=1.4"]
    for key, code in (
        ("Name", "window_title"),
        ("GenericName", "register_generic"),
        ("Comment", "register_comment"),
    ):
        said = names(code)
        lines += [f"{key}={said['en']}", f"{key}[ja]={said['ja']}"]
    lines += [
        f"Exec={' '.join(map(_quoted, command))} -- %U",
        "Icon=tsumiki",
        "Terminal=false",
        "Categories=Education;Qt;",
        "StartupWMClass=tsumiki",
        f"MimeType={';'.join(types)};",
    ]
    return "\n".join(lines) + "\n"


def mime_package() -> str:
    """Return the media types of our files; each is a kind of one that other programs open too."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">',
    ]
    for each in FILE_TYPES:
        said = names(each.code)
        lines += [
            f"  <mime-type type={quoteattr(each.media_type)}>",
            f"    <comment>{escape(said['en'])}</comment>",
            f'    <comment xml:lang="ja">{escape(said["ja"])}</comment>',
            f"    <sub-class-of type={quoteattr(each.within)}/>",
            *(f"    <glob pattern={quoteattr(f'*.{ending}')}/>" for ending in each.endings),
            "  </mime-type>",
        ]
    return "\n".join([*lines, "</mime-info>"]) + "\n"


def _quoted(word: str) -> str:
    """Quote one word of Exec: for its own rules, and then for those of any string of the file."""
    whole = word.replace("%", "%%")
    if word and set(word) <= _PLAIN:
        return whole
    for mark in '\\"`$':
        whole = whole.replace(mark, f"\\{mark}")
    return f'"{whole}"'.replace("\\", "\\\\")
