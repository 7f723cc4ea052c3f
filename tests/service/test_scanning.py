from __future__ import annotations

import pytest

from wallet.errors import Cancelled, SharingError
from wallet.sharing.qr import qr_png
from wallet.tasks.scanning import codes
from wallet.work import Work


def test_each_code_is_told_once_however_many_screens_show_it() -> None:
    one, two = qr_png("https://example.ac.jp/1"), qr_png("two")
    found = codes([lambda: one, lambda: two, lambda: one], Work())
    assert found == ("https://example.ac.jp/1", "two")


def test_what_is_no_picture_is_told() -> None:
    with pytest.raises(SharingError, match="picture_unreadable"):
        codes([lambda: b"no picture"], Work())


def test_it_can_be_stopped_between_two_screens() -> None:
    work, seen = Work(), []

    def first() -> bytes:
        seen.append(1)
        work.cancel()
        return qr_png("one")

    with pytest.raises(Cancelled):
        codes([first, first], work)
    assert seen == [1]
