"""What was left out is named as everywhere else, not by members of a file."""

from __future__ import annotations

import pytest

from wallet.credentials.model import Spec
from wallet.papers.portfolio.left_out import called

IN = "/credentialSubject/achievement"


@pytest.mark.parametrize(
    ("key", "english", "japanese"),
    [
        ("/credentialSubject/result", "Result and grade", "成績・結果"),
        ("/credentialSubject/result/0/value", "Result and grade", "成績・結果"),
        ("/evidence/1", "Evidence", "根拠資料"),
        ("/evidence/0/narrative", "Evidence", "根拠資料"),
        (f"{IN}/creditsAvailable", "Workload", "学修時間・単位"),
        (f"{IN}/alignment/3/targetUrl", "Skills and frameworks", "できることと枠組み"),
        (f"{IN}/resultDescription", "What the results mean", "成績・結果の見方"),
        (f"{IN}/description", "About this achievement", "この成果について"),
        ("/credentialSubject/identifier/0/identityHash", "Learner", "学習者"),
        ("/vc/credentialSubject/result", "Result and grade", "成績・結果"),
        ("/issuer/image", "Picture", "画像"),  # not the whole issuer
        ("/issuer/name", "Awarding body", "授与機関"),
        ("/name", "Title", "名称"),
        (IN, "All about the achievement", "成果についての記載すべて"),
    ],
)
def test_a_place_is_called_as_its_descriptor(key: str, english: str, japanese: str) -> None:
    assert called(key, Spec.OPEN_BADGES_3, "en") == english
    assert called(key, Spec.OPEN_BADGES_3, "ja") == japanese


def test_what_nobody_names_keeps_the_name_of_its_member_on_one_line() -> None:
    assert called(f"{IN}/shoe~1Size", Spec.OPEN_BADGES_3, "en") == "shoe/Size"
    assert "\n" not in called("/odd\nname\u202e", Spec.OPEN_BADGES_3, "ja")
    assert "\u202e" not in called("/odd\nname\u202e", Spec.OPEN_BADGES_3, "ja")
