"""Cards that are drawn already look as they do when they are drawn anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter

from tests.gui.conftest import settle
from tests.pathways.drawn import page_of
from tests.pathways.graphs import graphs
from wallet.gui.pathways import kept_cards
from wallet.gui.pathways.picture_view import PictureView
from wallet.printing.pathways import card

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session

_ROUNDED = 0.005  # of all pixels: where letters and lines fall between two
PAGE = page_of(graphs()["04-nested-awards"])


@pytest.fixture
def picture(session: Session, qtbot: QtBot) -> PictureView:
    made = PictureView(session)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.show_page(PAGE)
    settle(20)
    return made


def seen(picture: PictureView) -> QImage:
    """Return the view as it is drawn now."""
    image = QImage(picture.viewport().size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    picture.viewport().render(painter, QPoint())
    painter.end()
    return image


def differs(one: QImage, other: QImage) -> float:
    """Return what share of the pixels is not the same."""
    pixels = [memoryview(image.constBits()).cast("I") for image in (one, other)]
    return sum(left != right for left, right in zip(*pixels, strict=True)) / (
        one.width() * one.height()
    )


@pytest.mark.parametrize("scale", [0.6, 1.0, 1.37, 2.0])
def test_they_look_the_same(picture: PictureView, scale: float) -> None:
    picture.zoom(scale / picture.transform().m11())
    first, kept = seen(picture), seen(picture)
    assert any(image for _, image in picture._scene.kept._images.values())
    assert differs(first, kept) < _ROUNDED
    picture.scroll_by(1, 0)
    moved = seen(picture)
    assert differs(kept, moved) > 2 * _ROUNDED, "so much is a single pixel"
    picture._draw()
    assert differs(moved, seen(picture)) < _ROUNDED


def test_they_are_drawn_once_and_moved_after_that(
    picture: PictureView, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = []
    paint = card.paint
    monkeypatch.setattr(card, "paint", lambda *all_: (drawn.append(1), paint(*all_)))
    picture.zoom(1.0 / picture.transform().m11())
    for _ in range(2):
        seen(picture)
    before = len(drawn)
    assert before
    for _ in range(5):
        seen(picture)
    assert len(drawn) == before


def test_what_changes_is_drawn_anew(picture: PictureView) -> None:
    picture.zoom(1.0 / picture.transform().m11())
    key = PAGE.steps[0].key
    picture.choose(key)
    chosen = [seen(picture) for _ in range(3)][-1]
    picture.choose("")
    plain = [seen(picture) for _ in range(3)][-1]
    assert differs(chosen, plain) > 0.001
    picture.choose(key)
    assert differs(chosen, seen(picture)) < 0.001


def test_the_longest_unseen_go_first(picture: PictureView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_cards, "_MOST", 200_000)
    picture.zoom(1.0 / picture.transform().m11())
    for _ in range(3):
        seen(picture)
    kept = picture._scene.kept
    sizes = [image.sizeInBytes() for _, image in kept._images.values() if image is not None]
    assert 0 < sum(sizes) == kept._bytes <= 200_000
