"""Draw the pictures of docs/first-steps.md: python packaging/first_steps.py [DIR].

Walks the real window through the first start, on a wallet that lives for this alone, and saves a
few small PNG files in each language, in the light theme. Without DIR they go to ``docs/images``.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parent))

from PIL import Image
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from screenshots import NOW, SIZE, _idle, _press, _settle, _until

from wallet import resources
from wallet.gui.handed_over import as_png
from wallet.gui.session import Session
from wallet.gui.theme import Appearance
from wallet.gui.widgets import file_choice
from wallet.gui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable

_PASSPHRASE = "correct horse battery staple"  # noqa: S105 - of a wallet that lives for a picture
_EMPLOYERS = {"en": "Example Employer", "ja": "例示株式会社"}
_COLOURS = 128
_LARGEST = 150_000  # bytes of a picture in the documentation


def main() -> int:
    """Draw every picture; return 0, or 1 when one is too large for the documentation."""
    if any(each.startswith("-") for each in sys.argv[1:]):  # an option is no folder to draw into
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/images")
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    for language in ("en", "ja"):
        with tempfile.TemporaryDirectory() as temporary:
            _walk(Path(temporary), language, _taker(folder, language))
    app.quit()
    too_large = [each.name for each in folder.glob("*.png") if each.stat().st_size > _LARGEST]
    print(f"too large: {too_large}" if too_large else f"pictures are in {folder}")
    return 1 if too_large else 0


def _taker(folder: Path, language: str) -> Callable[[Window, str], None]:
    def take(window: Window, name: str) -> None:
        _settle()
        drawn = as_png(window.screen().grabWindow(window.winId()).toImage())
        with Image.open(io.BytesIO(drawn)) as picture:
            few = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
        few.save(folder / f"first-steps-{name}-{language}.png", optimize=True)

    return take


def _walk(root: Path, language: str, take: Callable[[Window, str], None]) -> None:
    badge = next((resources.folder() / "samples" / "badges").glob("*Ring of Data.json"))
    file = Path(shutil.copy(badge, root / "badge.json"))
    session = Session(root / "home", clock=lambda: NOW)
    session.language = language
    light = Appearance.LIGHT.value
    session.settings = replace(session.settings, language=language, theme=light)
    session.looks.dress()
    window = Window(session)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    take(window, "language")
    session.go("create")
    for field in (window.page._new.first, window.page._new.second):  # noqa: SLF001
        field.edit.setText(_PASSPHRASE)
    take(window, "protect")
    session.doors.create(_PASSPHRASE, session.fail)
    _until(lambda: session.unlocked)
    session.go("import", "first")
    window.page.findChildren(QPlainTextEdit)[0].setPlainText("~/Downloads/badge.json")
    take(window, "import")
    window.page._take_list([file])  # noqa: SLF001 - the path that stands there is an example
    _idle(session)
    take(window, "review")
    window.page._review._keep.click()  # noqa: SLF001 - its words have a count
    _idle(session)
    _press(window, "import_show_them")
    _idle(session)
    window.bar.dismiss()
    take(window, "list")
    _present(session, window, root, take)
    window.close()
    window.deleteLater()
    _settle(50)


def _present(
    session: Session, window: Window, root: Path, take: Callable[[Window, str], None]
) -> None:
    """Hand the badge to an employer."""
    rows: list[tuple[str, ...]] = []
    session.read(lambda wallet: wallet.ids(), rows.append)
    _until(lambda: bool(rows))
    session.go("portfolios", list(rows[0]))
    _idle(session)
    window.page.compose.words.recipient.setText(_EMPLOYERS[session.language])
    _idle(session)
    take(window, "present")
    with mock.patch.object(file_choice, "place_for", return_value=root / "employer.pdf"):
        window.page.compose.turn("review")
        _idle(session)
        _press(window, "folio_make")
        _idle(session)


if __name__ == "__main__":
    sys.exit(main())
