"""The ZIP: everything in it by its name, originals byte for byte, nothing of what is hidden."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.papers.portfolio import built
from wallet.papers.portfolio import archive

if TYPE_CHECKING:
    from wallet.snapshots.portfolios import Built


def opened(made: Built, *, pdf: bytes | None = b"%PDF", language: str = "ja") -> zipfile.ZipFile:
    data = archive.archive(made, language, page=b"<!doctype html>", pdf=pdf)
    read = zipfile.ZipFile(io.BytesIO(data))
    assert read.testzip() is None
    return read


def test_everything_is_there_by_its_name(whole: Built) -> None:
    read = opened(whole)
    assert read.read("presentation.vp.json") == whole.vp
    assert read.read("presentation.vp.jwt") == whole.vp_jwt
    assert read.read("portfolio.html") == b"<!doctype html>"
    assert read.read("portfolio.pdf") == b"%PDF"
    readme = read.read("README.txt").decode()
    assert whole.page.portfolio.title in readme
    assert "portfolio.pdf" in readme
    assert "portfolio.pdf" not in opened(whole, pdf=None).namelist()
    assert "portfolio.pdf" not in opened(whole, pdf=None).read("README.txt").decode()


def test_originals_are_byte_for_byte_in_the_order_of_the_portfolio(whole: Built) -> None:
    read = opened(whole)
    names = [name for name in read.namelist() if name.startswith("badges/")]
    assert len(names) == len(whole.page.badges)
    by_id = {each.badge: each for each in whole.page.badges}
    for at, (name, chosen) in enumerate(zip(names, whole.page.portfolio.badges, strict=True), 1):
        badge = by_id[chosen.badge]
        assert name == f"badges/{at:03} {badge.page.file_name}"
        assert read.read(name) == badge.page.credential.original


def test_of_a_part_no_original_goes_along(whole: Built) -> None:
    read = opened(built.with_part(whole, 9))
    names = [name for name in read.namelist() if name.startswith("badges/")]
    assert len(names) == len(whole.page.badges) - 1
    assert not [name for name in names if name.startswith("badges/010 ")]


def test_a_file_that_holds_more_than_the_badge_is_replaced_by_the_badge(whole: Built) -> None:
    badge = whole.page.badges[0]
    more = b'{"backup": [' + badge.page.credential.original + b', {"secret": 1}]}'
    credential = replace(badge.page.credential, original=more)
    page = replace(badge.page, credential=credential, sha256=hashlib.sha256(more).hexdigest())
    badges = (replace(badge, page=page), *whole.page.badges[1:])
    read = opened(replace(whole, page=replace(whole.page, badges=badges)))
    (name,) = [name for name in read.namelist() if name.startswith("badges/001 ")]
    assert read.read(name) == badge.data
    assert not any(b'"secret"' in read.read(each) for each in read.namelist())


def test_the_same_portfolio_gives_the_same_bytes(whole: Built) -> None:
    made = [archive.archive(whole, "en", page=b"x", pdf=b"y") for _ in range(2)]
    assert made[0] == made[1]
    entries = zipfile.ZipFile(io.BytesIO(made[0])).infolist()
    assert {each.date_time for each in entries} == {(2026, 11, 28, 3, 0, 0)}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../../etc/passwd", "passwd"),
        ('a<b>:"|?*.json', "a_b______.json"),
        ("CON", "_CON"),
        ("nul.json", "_nul.json"),
        ("trailing. . ", "trailing"),
        ("...", "badge"),
        ("か\u3099.json", "が.json"),
    ],
)
def test_names_are_such_as_every_system_takes(whole: Built, name: str, expected: str) -> None:
    badge = whole.page.badges[0]
    badges = (replace(badge, page=replace(badge.page, file_name=name)), *whole.page.badges[1:])
    read = opened(replace(whole, page=replace(whole.page, badges=badges)))
    assert f"badges/001 {expected}" in read.namelist()
