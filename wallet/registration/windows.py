"""Windows: values under the user's own part of the registry, as one program among others.

``RegisteredApplications`` and ``Capabilities`` offer the program for a link or a file; what another
program is already chosen for stays with that.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from wallet.registration.table import FILE_TYPES, SCHEMES, names

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLASSES = r"Software\Classes"
_CAPABILITIES = r"Software\Tsumiki\Capabilities"
_APPLICATIONS = r"Software\RegisteredApplications"
_LINK, _FILE = "Tsumiki.Link", "Tsumiki.File"
OWN = (rf"{_CLASSES}\{_LINK}", rf"{_CLASSES}\{_FILE}", _CAPABILITIES)
"""Keys that are ours as a whole."""


@dataclass(frozen=True, slots=True)
class Value:
    """A text under a key of HKEY_CURRENT_USER; the name "" is the key's own value."""

    key: str
    name: str
    text: str


def values(command: Sequence[str]) -> tuple[Value, ...]:
    """Return all that is to be written, so that ``command`` opens our links and files."""
    line = f'{subprocess.list2cmdline(command)} -- "%1"'
    name, comment = names("window_title")["en"], names("register_comment")["en"]
    made = [
        Value(rf"{_CLASSES}\{_LINK}", "", name),
        Value(rf"{_CLASSES}\{_LINK}", "URL Protocol", ""),
        Value(rf"{_CLASSES}\{_LINK}\shell\open\command", "", line),
        Value(rf"{_CLASSES}\{_FILE}", "", names("register_file_vc")["en"]),
        Value(rf"{_CLASSES}\{_FILE}\shell\open\command", "", line),
        Value(_CAPABILITIES, "ApplicationName", name),
        Value(_CAPABILITIES, "ApplicationDescription", comment),
    ]
    made += [Value(rf"{_CAPABILITIES}\URLAssociations", scheme, _LINK) for scheme in SCHEMES]
    for ending in (ending for each in FILE_TYPES for ending in each.single):
        made.append(Value(rf"{_CAPABILITIES}\FileAssociations", f".{ending}", _FILE))
        made.append(Value(rf"{_CLASSES}\.{ending}\OpenWithProgids", _FILE, ""))
    made.append(Value(_APPLICATIONS, "Tsumiki", _CAPABILITIES))
    return tuple(made)


def registry_file(command: Sequence[str]) -> str:
    """Return the same as a file of registration entries, for an installer."""
    lines, key = ["Windows Registry Editor Version 5.00"], ""
    for value in values(command):
        if value.key != key:
            key = value.key
            lines += ["", rf"[HKEY_CURRENT_USER\{key}]"]
        name = "@" if not value.name else f'"{_escaped(value.name)}"'
        lines.append(f'{name}="{_escaped(value.text)}"')
    return "\r\n".join([*lines, ""])


def write(command: Sequence[str]) -> tuple[str, ...]:
    """Write the values for this user; return the keys that were written to."""
    winreg: Any = import_module("winreg")
    for value in values(command):
        with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, value.key, 0, winreg.KEY_WRITE) as key:
            winreg.SetValueEx(key, value.name, 0, winreg.REG_SZ, value.text)
    return tuple(dict.fromkeys(value.key for value in values(command)))


def remove() -> tuple[str, ...]:
    """Take away what ``write`` wrote, and nothing else; return the keys that were changed."""
    winreg: Any = import_module("winreg")
    changed = [key for key in OWN if _without_key(winreg, key)]
    shared = (value for value in values(()) if not value.key.startswith(OWN))
    changed += [value.key for value in shared if _without_value(winreg, value)]
    return tuple(dict.fromkeys(changed))


def _without_key(winreg: Any, path: str) -> bool:
    try:
        with winreg.OpenKey(
            winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_READ | winreg.KEY_WRITE
        ) as key:
            inner: list[str] = []
            while True:
                try:
                    inner.append(winreg.EnumKey(key, len(inner)))
                except OSError:  # there are no more
                    break
    except FileNotFoundError:
        return False
    for name in inner:
        _without_key(winreg, rf"{path}\{name}")
    winreg.DeleteKey(winreg.HKEY_CURRENT_USER, path)
    return True


def _without_value(winreg: Any, value: Value) -> bool:
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, value.key, 0, winreg.KEY_WRITE) as key:
            winreg.DeleteValue(key, value.name)
    except FileNotFoundError:
        return False
    return True


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
