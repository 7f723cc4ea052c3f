"""HTML becomes a PDF that is read back: pages, fonts, letters, their size, and nothing loaded."""

from __future__ import annotations

import base64
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontDatabase, QImage

from tests.printing.reading_pdf import Pdf
from wallet import wording
from wallet.errors import WalletError
from wallet.printing import pages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[2]


def japanese() -> bool:
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Japanese))


def words(pdf: Pdf) -> str:
    """Return all text in one run: Qt writes it letter by letter."""
    return "".join(page.text for page in pdf.pages).replace("\n", "")


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    del qapp
    if not japanese():
        pytest.skip("no Japanese font on this machine")


def test_what_is_written_is_read_back_in_both_scripts() -> None:
    page = "<h1>比べる</h1><p>Skills, 人工知能・一日</p><p style='font-size:9pt'>small</p>"
    pdf = Pdf(pages.pdf(page, title="比較 (1)"))
    assert pdf.title == "比較 (1)"
    assert words(pdf) == "比べるSkills, 人工知能・一日small"  # 比 and not the radical, a space too
    assert [(each.width, each.height) for each in pdf.pages] == [(595, 842)]
    assert pdf.fonts
    assert all(pdf.embedded(name) for name in pdf.fonts)
    assert pdf.pages[0].smallest == pytest.approx(9, abs=0.1)


def test_many_pages_have_numbers_and_each_line_stands_once() -> None:
    lines = "".join(f"<p>line-{at:03}.</p>" for at in range(100))
    pdf = Pdf(pages.pdf(lines, title="長い", landscape=True))
    count = len(pdf.pages)
    assert count > 2
    assert all((each.width, each.height) == (842, 595) for each in pdf.pages)
    text = words(pdf)
    # Where a paragraph's margin reaches over a break, Qt draws it again, out of sight.
    times = [text.count(f"line-{at:03}.") for at in range(100)]
    assert min(times) == 1
    assert sum(times) <= 100 + count - 1
    for number, page in enumerate(pdf.pages, 1):
        assert page.text.replace("\n", "").endswith(f"長い{number} / {count}")
        assert "line-" in page.text.replace("\n", "")


def test_the_head_of_a_table_stands_on_each_page() -> None:
    rows = "".join(f"<tr><td>{at}</td></tr>" for at in range(100))
    table = f"<table><thead><tr><th>HEAD</th></tr></thead><tbody>{rows}</tbody></table>"
    pdf = Pdf(pages.pdf(table, title="t"))
    heads = [page.text.replace("\n", "").count("HEAD") for page in pdf.pages]
    assert heads == [1] * len(pdf.pages)
    assert len(heads) > 1


def test_no_file_or_address_is_loaded(tmp_path: Path) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("p { font-size: 40pt }")
    picture = tmp_path / "picture.png"
    made = QImage(40, 30, QImage.Format.Format_RGB32)
    made.fill(0xFF336699)
    assert made.save(str(picture))
    page = (
        f"<style>@import url('{secret.as_uri()}');</style><p>text</p>"
        f"<img src='{picture.as_uri()}'><img src='{picture}'><img src='https://x.example/a.png'>"
    )
    whole = pages.pdf(page, title="t")
    assert words(Pdf(whole)) == "text"
    assert Pdf(whole).pages[0].smallest < 20
    assert b"/Width 40" not in whole  # but Qt's sign for a picture that is not there
    inside = base64.b64encode(picture.read_bytes()).decode()
    assert b"/Width 40" in pages.pdf(f"<img src='data:image/png;base64,{inside}'>", title="t")


def test_another_thread_may_print() -> None:
    made: list[bytes] = []
    thread = threading.Thread(target=lambda: made.append(pages.pdf("<p>糸</p>", title="t")))
    thread.start()
    thread.join()
    assert words(Pdf(made[0])) == "糸"


def test_without_a_japanese_font_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: [])
    assert words(Pdf(pages.pdf("<p>Latin</p>", title="t"))) == "Latin"
    for page, title in (("<p>日本</p>", "t"), ("<p>x</p>", "かな")):
        with pytest.raises(WalletError) as error:
            pages.pdf(page, title=title)
        assert error.value.code == "printing_no_japanese_font"
    assert "PDF" in wording.say("printing_no_japanese_font", "ja")
    assert "HTML" in wording.next_step("printing_no_japanese_font", "en")


def test_without_a_window_it_makes_an_application_and_leaves_none() -> None:
    script = (
        "from PySide6.QtCore import QCoreApplication\n"
        "from wallet.printing import pages\n"
        "for _ in range(2):\n"
        "    assert pages.pdf('<p>a</p>', title='t').startswith(b'%PDF')\n"
        "    assert QCoreApplication.instance() is None\n"
        "from PySide6.QtWidgets import QApplication\n"
        "QApplication(['x', '-platform', 'offscreen'])\n"
        "assert pages.pdf('<p>a</p>', title='t').startswith(b'%PDF')\n"
        "assert QCoreApplication.instance() is not None\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
