"""Every form of a portfolio, as the front ends ask for it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.papers.portfolio import built
from wallet.errors import WalletError
from wallet.papers.portfolio import pdf
from wallet.papers.portfolio.forms import Form, made

if TYPE_CHECKING:
    from wallet.snapshots.portfolios import Built

BEGINNINGS = {
    Form.VP: b"{",
    Form.VP_JWT: b"ey",
    Form.PDF: b"%PDF-1.7",
    Form.HTML: b"<!doctype html>",
    Form.ZIP: b"PK",
}


@pytest.mark.parametrize("form", list(Form))
def test_each_form_is_what_its_name_says(whole: Built, form: Form) -> None:
    file = made(whole, form, now=built.NOW)
    assert file.data.startswith(BEGINNINGS[form])
    assert file.file_name.startswith("データ活用職への応募ポートフォリオ.")
    assert file.notes == ()


def test_the_language_is_that_of_the_draft(whole: Built) -> None:
    for language in ("ja", "en"):
        draft = replace(whole.page.portfolio, language=language)
        drafted = replace(whole, page=replace(whole.page, portfolio=draft))
        page = made(drafted, Form.HTML, now=built.NOW).data
        assert f'<html lang="{language}">'.encode() in page


def test_without_a_font_there_is_an_archive_without_pdf(
    whole: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_named: object) -> bytes:
        raise WalletError("printing_no_japanese_font")

    monkeypatch.setattr(pdf, "portfolio", refuse)
    file = made(whole, Form.ZIP, now=built.NOW)
    assert file.notes == ("printing_no_japanese_font",)
    assert "portfolio.pdf" not in zipfile.ZipFile(io.BytesIO(file.data)).namelist()
    with pytest.raises(WalletError):
        made(whole, Form.PDF, now=built.NOW)


def test_a_failure_of_another_kind_makes_no_half_of_an_archive(
    whole: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object, **_named: object) -> bytes:
        raise WalletError("portfolio_pdf_failed", reason="x")

    monkeypatch.setattr(pdf, "portfolio", fail)
    with pytest.raises(WalletError):
        made(whole, Form.ZIP, now=built.NOW)


def test_a_title_is_no_path(whole: Built) -> None:
    draft = replace(whole.page.portfolio, title="../../a:b/" + "長" * 200)
    drafted = replace(whole, page=replace(whole.page, portfolio=draft))
    name = made(drafted, Form.VP, now=built.NOW).file_name
    assert "/" not in name
    assert ":" not in name
    assert len(name.encode()) <= 255
