"""Originals as files again, byte for byte, so that nobody is locked in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.snapshots.badges import Exported
from wallet.tasks.files.names import file_name
from wallet.tasks.files.writing_files import write_new

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from wallet.vault.library import Library
    from wallet.work import Work

INDEX = "index.html"


def export(
    library: Library,
    folder: Path,
    badge_ids: Sequence[str],
    *,
    now: datetime,
    work: Work,
    page: Callable[[Sequence[Exported], datetime], bytes] | None,
) -> tuple[Path, ...]:
    """Write the edition in front of each credential, or of all, and an index; return the paths."""
    ids = list(dict.fromkeys(badge_ids)) or library.ids()
    written: list[Path] = []
    listed: list[Exported] = []
    for badge_id in ids:
        library.row(badge_id)  # every id is looked up before the first file is written
    for number, badge_id in enumerate(ids, 1):
        edition, data = library.original(badge_id)
        work.step(number, len(ids), edition.file_name)
        path = write_new(folder, file_name(edition.file_name), data)
        written.append(path)
        listed.append(
            Exported(
                file=path.name,
                title=edition.title,
                issuer=edition.issuer or edition.issuer_id,
                spec=edition.spec,
                awarded=edition.awarded or edition.valid_from,
                valid_until=edition.valid_until,
                media_type=edition.media_type,
                size=edition.size,
                sha256=edition.sha256,
            )
        )
    if page is not None:
        written.append(write_new(folder, INDEX, page(listed, now)))
    return tuple(written)
