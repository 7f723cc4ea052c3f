"""Open Badges 2.0, which is what most learners in Japan hold: one as JSON, one in a picture."""

from __future__ import annotations

from tests.issuer_simulator.baking import OPEN_BADGES_2, bake_png
from tests.issuer_simulator.samples import catalogue
from tests.issuer_simulator.samples.people import MANABI_HOSTED, MINATO_HOSTED, SAKURA
from tests.issuer_simulator.samples.sample import Sample, as_file, as_text


def samples() -> list[Sample]:
    """Return two files, true because their issuers host them."""
    return [_statistics(), _security()]


def _statistics() -> Sample:
    assertion = MANABI_HOSTED.award(
        "statistics-1",
        catalogue.badge_class("manabi-statistics", hours=16),
        SAKURA,
        serial="statistics-1-20914",
        issued_on="2023-06-30T12:00:00+09:00",
        salt="38a0f5b2d4",
        evidence=[
            {
                "type": "Evidence",
                "narrative": "最終レポート「わが家の電気使用量を予測する」 82点",
                "name": "最終レポート",
            }
        ],
    )
    return Sample(
        "統計学はじめの一歩_学びの広場.json",
        as_file(assertion),
        "valid",
        "anchored",
        "hosted_unavailable",
        "An Open Badges 2.0 assertion: true because the issuer's page says the same.",
        "Open Badges 2.0のバッジです。発行者のページの控えと一致することで確かめます。",
    )


def _security() -> Sample:
    assertion = MINATO_HOSTED.award(
        "security-2023",
        catalogue.badge_class("minato-security", hours=3),
        SAKURA,
        serial="security-2023-00417",
        issued_on="2024-02-16T09:00:00+09:00",
        salt="d95c2e7a08",
    )
    picture = catalogue.picture("minato-security")
    return Sample(
        "情報セキュリティ基礎研修2023_みなとアカデミー.png",
        bake_png(picture, as_text(assertion), OPEN_BADGES_2),
        "valid",
        "first_seen",
        "hosted_unavailable",
        "An Open Badges 2.0 picture of an issuer that is in no registry.",
        "登録簿にない発行者の、Open Badges 2.0の画像バッジです。",
    )
