"""What a portfolio says: labels, marks, what is hidden, and nothing of the learner's own wallet."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import pytest

from tests.papers.portfolio import built
from wallet import wording
from wallet.papers.portfolio import document
from wallet.papers.portfolio.codes import LEAST
from wallet.papers.portfolio.standing import mark
from wallet.sharing import pixelpass, qr
from wallet.trust.model import Level
from wallet.verification.report import Verdict

if TYPE_CHECKING:
    from typing import Any

    from wallet.papers.portfolio.model import Badge, Document
    from wallet.service import Wallet
    from wallet.snapshots.portfolios import Built

LANGUAGES = pytest.mark.parametrize("language", ["en", "ja"])


def of(made: Built, language: str = "en") -> Document:
    return document.document(made, language, now=built.NOW)


def named(model: Document, title: str) -> Badge:
    return next(badge for badge in model.badges if badge.title == title)


def texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = value.values()
    if isinstance(value, str):
        return [value]
    return [t for each in value for t in texts(each)] if hasattr(value, "__iter__") else []


@LANGUAGES
def test_a_badge_is_labelled_as_what_it_is(whole: Built, language: str) -> None:
    model = of(built.with_part(whole, 9), language)
    labels = {badge.title: badge.label for badge in model.badges}
    say = wording.say
    assert labels["統計学はじめの一歩"] == say("paper_label_hosted", language)
    assert labels["市民防災リーダー"] == say("paper_label_signed", language)
    assert labels[whole.page.badges[9].page.row.title] == say("paper_label_part", language)
    # What a label means is told once each, and for no label that does not occur.
    assert [each.name for each in model.labels] == [
        say(f"paper_label_{name}", language) for name in ("signed", "part", "hosted")
    ]


@LANGUAGES
def test_a_warned_badge_is_marked_and_a_good_one_is_not_called_verified(
    whole: Built, language: str
) -> None:
    model = of(whole, language)
    tones = {badge.title: badge.mark.tone for badge in model.badges}
    assert tones["データ可視化ワークショップ"] == "bad"  # withdrawn
    assert tones["市民防災リーダー"] == "caution"  # expired
    assert tones["里山いきもの調査員"] == "neutral"  # nobody's key is at hand
    assert tones["クラウド基盤運用 実務研修"] == "neutral"  # an issuer in no registry
    assert tones["データサイエンス入門"] == "good"
    for text in texts(asdict(model)):
        assert "erified" not in text
        assert "確認済み" not in text


@LANGUAGES
@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_a_sentence_for_the_reader(
    whole: Built, language: str, verdict: Verdict
) -> None:
    report = next(
        each.page.report for each in whole.page.badges if each.page.report.trust is Level.ANCHORED
    )
    told = mark(replace(report, verdict=verdict), language)
    assert told.text
    assert (told.tone == "good") == (verdict is Verdict.VALID)
    denied = mark(replace(report, verdict=verdict, trust=Level.DENIED), language)
    assert (denied.tone, denied.text) == ("bad", wording.say("paper_state_denied", language))


def test_what_is_hidden_is_named_and_never_said(whole: Built) -> None:
    badge = of(built.with_part(whole, 9)).badges[9]
    assert badge.hidden == "result, evidence, and up to 2 more parts without a name"
    assert not any("SECRET" in text for text in texts(asdict(badge)))
    assert all(other.hidden == "" for other in of(whole).badges)


def test_the_small_picture_of_the_whole_is_no_part_of_a_part(whole: Built) -> None:
    made = whole.page.badges[9]
    bare = replace(made.page.credential, picture=b"")
    shown = replace(made, page=replace(made.page, credential=bare))
    badges = (*whole.page.badges[:9], shown, *whole.page.badges[10:])
    kept = replace(whole, page=replace(whole.page, badges=badges))
    assert made.page.row.picture
    assert of(kept).badges[9].picture.data
    assert not of(built.with_part(kept, 9)).badges[9].picture.data


def test_no_name_from_the_wallet_stands_beside_a_badge_that_names_nobody(whole: Built) -> None:
    badge = named(of(whole), "図書館講習")
    assert badge.awarded_to == wording.say("paper_nobody", "en")
    named_one = named(of(whole), "データサイエンス入門")
    assert "青木 さくら" in named_one.awarded_to


def test_the_order_and_the_sections_are_those_of_the_draft(whole: Built) -> None:
    model = of(whole)
    assert [group.title for group in model.groups] == ["データの学び", "仕事で使う"]
    assert [badge.number for badge in model.badges] == list(range(1, len(model.badges) + 1))
    chosen = [each.badge for each in whole.page.portfolio.badges]
    by_id = {each.badge: each.page.credential.name for each in whole.page.badges}
    assert [badge.title for badge in model.badges] == [by_id[each] for each in chosen]


def test_a_badge_that_is_gone_leaves_no_gap(whole: Built) -> None:
    page = replace(whole.page, badges=whole.page.badges[1:], gone=(whole.page.badges[0].badge,))
    model = of(replace(whole, page=page))
    assert model.badges[0].number == 1
    assert len(model.badges) == len(whole.page.badges) - 1


def test_no_character_turns_the_page_around(hard: Built) -> None:
    tricky = replace(
        hard.page.portfolio, title="a\u202eb\x07c", name="\u2066x", text="one\u202e\n\ntwo\x1b[3m"
    )
    model = of(replace(hard, page=replace(hard.page, portfolio=tricky), recipient="r\u200fs"))
    assert (model.title, model.name) == ("abc", "x")
    assert model.text == ("one", "two[3m")
    seen = "".join(texts(asdict(model)))
    assert not {"\u202e", "\u2066", "\x07", "\x1b", "\u200f"} & set(seen)


def test_codes_are_large_enough_and_hold_what_their_captions_say(whole: Built) -> None:
    model = of(whole)
    codes = {badge.title: badge.code for badge in model.badges if badge.code}
    small, hosted = codes["図書館講習"], codes["統計学はじめの一歩"]
    assert all(code.side >= LEAST for code in codes.values())
    (text,) = qr.read_qr(small.png)
    assert json.loads(pixelpass.decode(text)) == json.loads(
        next(b.data for b in whole.page.badges if b.page.row.title == "図書館講習")
    )
    (address,) = qr.read_qr(hosted.png)
    assert address.startswith("https://manabi.example/")
    assert address in hosted.caption


def test_an_empty_portfolio_text_and_recipient_leave_nothing_empty(learner: Wallet) -> None:
    ids = [row.id for row in learner.badges(now=built.NOW) if row.title == "図書館講習"]
    made = built.build(learner, ids)
    model = of(replace(made, recipient=""))
    assert model.title == wording.say("paper_untitled", "en")
    assert model.running == model.title
    assert all(fact.text for fact in model.facts)
    assert not model.text
    # One small badge: the whole presentation fits a code, or says nothing of one.
    assert (model.code is not None) == bool(made.qr_png)
