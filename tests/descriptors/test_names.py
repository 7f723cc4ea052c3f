"""Countries, languages and fields: by code, address or name, and named in both languages."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT
from tests.descriptors.minting import badge_3, concept, european
from wallet.descriptors import names
from wallet.descriptors.catalogue import catalogue, name
from wallet.descriptors.describing import describe
from wallet.descriptors.normal import Country, Field, Language
from wallet.tasks.judging.judging import read_credential
from wallet.wording.telling.descriptors import told

if TYPE_CHECKING:
    from wallet.credentials.model import Credential

COUNTRY = "http://publications.europa.eu/resource/authority/country/"
LANGUAGE = "http://publications.europa.eu/resource/authority/language/"
FIELD = "http://data.europa.eu/snb/isced-f/"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("JP", "JP"),
        ("jp", "JP"),
        ("JPN", "JP"),
        ("392", "JP"),
        ("Japan", "JP"),
        ("ＪＰ", "JP"),
        ("日本", "JP"),
        ("日本国", "JP"),
        ("Hong Kong", "HK"),
        ("香港", "HK"),
        ("Palestine", "PS"),
        ("Congo", ""),  # two countries have that name
        ("Great Britain", "GB"),
        ("UK", "GB"),
        ("GBR", "GB"),
        ("英国", "GB"),
        ("EL", "GR"),
        ("NLD", "NL"),
        ("The Netherlands", "NL"),
        ("Nederland", "NL"),
        ("Deutschland", "DE"),
        ("España", "ES"),
        ("대한민국", "KR"),
        ("Republic of Korea", "KR"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("台湾", "TW"),
        (f"{COUNTRY}IRL", "IE"),
        (f"{COUNTRY}1A0", "XK"),
        ("EU", ""),
        ("EUR", ""),
        ("Europe", ""),
        ("XX", ""),
        ("Atlantis", ""),
        ("J", ""),
        ("", ""),
    ],
)
def test_countries(text: str, code: str) -> None:
    assert names.country_code(text) == code


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("ja", "ja"),
        ("ja_JP", "ja-JP"),
        ("JPN", "ja"),
        ("Japanese", "ja"),
        ("日本語", "ja"),
        ("英語", "en"),
        ("dut", "nl"),
        ("zh-hant", "zh-Hant"),
        (f"{LANGUAGE}ENG", "en"),
        (f"{LANGUAGE}DEU", "de"),
        ("Klingonisch", ""),
        ("xx", ""),
        ("", ""),
    ],
)
def test_languages(text: str, tag: str) -> None:
    assert names.language_tag(text) == tag


@pytest.mark.parametrize(
    ("code", "english", "japanese"),
    [("JP", "Japan", "日本"), ("NL", "Netherlands", "オランダ"), ("IE", "Ireland", "アイルランド")],
)
def test_countries_have_names_in_both_languages(code: str, english: str, japanese: str) -> None:
    assert names.country_name(code, "en") == english
    assert names.country_name(code, "ja") == japanese
    assert names.country_code(english) == names.country_code(japanese) == code


def test_languages_have_names_in_both_languages() -> None:
    assert (names.language_name("nl", "en"), names.language_name("nl", "ja")) == (
        "Dutch",
        "オランダ語",
    )
    assert names.language_name("zh-Hant", "ja") == "繁体中国語"
    assert names.language_name("ja-JP", "en") == "Japanese"
    assert names.language_name("zh-TW", "en") == "Chinese (Taiwan)"
    assert names.language_name("zh-TW", "ja") == "中国語（台湾）"
    assert names.language_name("zh-Hant-TW", "ja") == "繁体中国語"


def fields(said: Any) -> list[str]:
    made = badge_3({"fieldOfStudy": said})
    found = describe(made).of("field")
    return [each.normal.code if isinstance(each.normal, Field) else "" for each in found]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("0542 統計学（ISCED-F 2013）", "0542"),
        ("０５４２　統計学", "0542"),
        ("061 · Tecnologías de la información", "061"),
        ("0613: Software and applications", "0613"),
        ("1015 - Travel", "1015"),
        ("06", "06"),
        ("1032", "1032"),
        ("Statistics", "0542"),
        ("Teacher training with subject specialisation", "0114"),
        ("法学", "042"),
        (f"{FIELD}0688", "0688"),
        ("10 weeks of biology", ""),
        ("1000 years of history", ""),
        ("2024年度", ""),
        ("10.5", ""),
        ("0843 no such field", ""),
        ("9999", ""),
        ("Data Science", ""),
    ],
)
def test_fields_are_known_by_code_name_or_address(said: str, code: str) -> None:
    assert fields(said) == [code]


def in_words(credential: Credential, element: str, language: str) -> list[str]:
    day = datetime(2026, 1, 1, tzinfo=UTC)
    return [
        told(each, language, lambda _: day.isoformat()) for each in describe(credential).of(element)
    ]


def test_a_european_credential_is_told_in_both_languages() -> None:
    specified = {
        "thematicArea": [concept(f"{FIELD}003"), concept(f"{FIELD}0688")],
        "eqfLevel": concept("http://data.europa.eu/snb/eqf/6", "Level 6"),
        "language": concept(f"{LANGUAGE}ENG"),
        "learningSetting": concept("http://data.europa.eu/snb/learning-setting/e207a81fc7"),
    }
    located = {"location": {"address": {"countryCode": concept(f"{COUNTRY}IRL")}}}
    made = european(
        {
            "type": "LearningAchievement",
            "specifiedBy": specified,
            "awardedBy": {"awardingBody": {"legalName": {"en": "Aoba"}, **located}},
        }
    )
    assert in_words(made, "field", "en") == [
        "003 Personal skills and development",
        (
            "0688 Inter-disciplinary programmes and qualifications involving Information and"
            " Communication Technologies (ICTs)"
        ),
    ]
    assert in_words(made, "field", "ja") == [
        "003 個人の技能と成長",
        "0688 情報通信技術を含む学際分野",
    ]
    assert in_words(made, "level", "en") == ["EQF level 6"]
    assert in_words(made, "level", "ja") == ["EQFレベル6"]
    assert in_words(made, "country", "ja") == ["アイルランド"]
    assert in_words(made, "language", "ja") == ["英語"]
    assert in_words(made, "setting", "en") == ["Non-formal"]


def test_isced_f_is_whole() -> None:
    """11 broad, 29 narrow and 80 detailed fields (ISCED-F 2013), and the codes for the rest."""
    codes = set(catalogue().fields.by_id)
    rest = {code for code in codes if set(code[2:]) & {"0", "8", "9"}}
    by_length = [len([code for code in codes - rest if len(code) == n]) for n in (2, 3, 4)]
    assert by_length == [11, 29, 80]
    for code in codes:
        assert len(code) == 2 or code[:-1] in codes, code
    for code in codes - rest:
        assert name(catalogue().fields.by_id[code].names, "ja") != code


def test_a_sample_of_isced_f_is_as_it_was_published() -> None:
    known = catalogue().fields.by_id
    assert {code: name(known[code].names, "en") for code in ("0031", "0114", "0322", "0613")} == {
        "0031": "Personal skills and development",
        "0114": "Teacher training with subject specialization",
        "0322": "Library, information and archival studies",
        "0613": "Software and applications development and analysis",
    }


def test_values_that_are_only_words_stay_words() -> None:
    made = badge_3({"inLanguage": "Klingonisch"}, issuer={"address": {"addressCountry": "Oz"}})
    record = describe(made)
    (language,), (country,) = record.of("language"), record.of("country")
    assert (language.normal, language.original) == (None, "Klingonisch")
    assert (country.normal, country.original) == (None, "Oz")


def test_a_country_is_kept_by_its_code() -> None:
    for member, said in (("addressCountryCode", "JP"), ("addressCountry", "Japan")):
        (found,) = describe(badge_3(issuer={"address": {member: said}})).of("country")
        assert found.normal == Country("JP")
    (found,) = describe(badge_3({"inLanguage": "ja-jp"})).of("language")
    assert found.normal == Language("ja-JP")


def test_the_fields_of_the_samples_are_what_they_are_called() -> None:
    """A code and a name that differ would show a field that nobody meant."""
    known = catalogue().fields.by_id
    checked = 0
    for file in sorted((ROOT / "resources" / "samples" / "badges").iterdir()):
        for value in describe(read_credential(file.read_bytes(), file.name)).of("field"):
            if isinstance(value.normal, Field):
                called = [name(known[value.normal.code].names, each) for each in ("en", "ja")]
                assert any(each in value.original for each in called), (value.original, called)
                checked += 1
    assert checked > 5
