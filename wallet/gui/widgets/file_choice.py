"""The system's own dialogs for choosing files; one place, so that tests can answer for people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def some_files(parent: QWidget, title: str) -> list[Path]:
    """Return the files chosen, [] for none."""
    names, _ = QFileDialog.getOpenFileNames(parent, title)
    return [Path(name) for name in names]


def one_file(parent: QWidget, title: str, kind: str) -> Path | None:
    """Return the file chosen, or None; ``kind`` as for ``place_for``."""
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kind)
    return Path(name) if name else None


def one_folder(parent: QWidget, title: str) -> Path | None:
    """Return the folder chosen, or None."""
    name = QFileDialog.getExistingDirectory(parent, title)
    return Path(name) if name else None


def place_for(parent: QWidget, title: str, suggested: str, kind: str) -> Path | None:
    """Return where to save, or None.

    ``kind`` reads like ``PNG picture (*.png)``; several are parted by ``;;``.
    """
    name, chosen = QFileDialog.getSaveFileName(parent, title, suggested, kind)
    ending = (chosen or kind.partition(";;")[0]).rpartition("*")[2].rstrip(")")
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_name(path.name + ending)
