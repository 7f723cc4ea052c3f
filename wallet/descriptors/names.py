"""Names of countries and languages in the learner's language: Unicode CLDR, by Babel."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_global

from wallet.descriptors.paths import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

_COUNTRY = re.compile(r"[A-Z]{2}")
_ADDRESS = re.compile(r"/authority/country/([A-Z0-9]{3})$")
_LANGUAGE_ADDRESS = re.compile(r"/authority/language/([A-Z]{3})$")
_TAG = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|\d{3}))?(?:-.*)?")
_LANGUAGES = ("en", "ja")
_SPOKEN = ("de", "es", "fr", "it", "ko", "nl", "pt", "zh")  # in which issuers name their country
_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"})
# What else issuers write; "" for a name that two countries have (of Brazzaville and of Kinshasa).
_OFTEN = {"uk": "GB", "el": "GR", "xkx": "XK", "1a0": "XK",
    "england": "GB", "scotland": "GB", "wales": "GB", "usa": "US",
    "united states of america": "US", "the netherlands": "NL", "holland": "NL",
    "czech republic": "CZ", "korea": "KR", "republic of korea": "KR", "nippon": "JP",
    "turkey": "TR", "viet nam": "VN", "日本国": "JP", "米国": "US", "アメリカ": "US", "英国": "GB",
    "大韓民国": "KR", "中華人民共和国": "CN", "great britain": "GB", "britain": "GB",
    "northern ireland": "GB", "u.s.": "US", "u.s.a.": "US", "uae": "AE",
    "republic of ireland": "IE", "russian federation": "RU", "ivory coast": "CI",
    "macedonia": "MK", "swaziland": "SZ", "burma": "MM", "hong kong": "HK", "香港": "HK",
    "macau": "MO", "macao": "MO", "マカオ": "MO", "palestine": "PS", "state of palestine": "PS",
    "パレスチナ": "PS", "congo": ""}  # fmt: skip


def country_name(code: str, language: str) -> str:
    """Return the name of a country by its ISO 3166-1 alpha-2 code; the code where none is known."""
    return str(_locale(language).territories.get(code, code))


def country_code(text: str) -> str:
    """Return the alpha-2 code of a code, an address of the EU's list, or a name; "" for others."""
    text = unicodedata.normalize("NFKC", text).strip()
    if address := _ADDRESS.search(text):
        text = address[1]
    if _COUNTRY.fullmatch(text.upper()) and len(text) == 2:  # noqa: PLR2004 - alpha-2
        code = _OFTEN.get(text.lower(), text.upper())
        return code if code in _countries() else ""
    if len(text) == 3 and text.isascii():  # noqa: PLR2004 - alpha-3
        found = get_global("territory_aliases").get(text.upper(), [])
        if len(found) == 1 and found[0] in _countries():
            return str(found[0])
    text = folded(text)
    if text in _OFTEN:
        return _OFTEN[text]
    return _by_name(_LANGUAGES).get(text) or _by_name(_SPOKEN).get(text, "")


def language_name(tag: str, language: str) -> str:
    """Return the name of a language by its tag; the tag where none is known."""
    match = _TAG.fullmatch(tag)
    names = _locale(language).languages
    if match is None:
        return tag
    base, script, region = (each or "" for each in match.groups())
    base, script, region = base.lower(), script.title(), region.upper()
    for key in ("_".join(filter(None, (base, script, region))), f"{base}_{region}"):
        if key in names:
            return str(names[key])
    spoken = f"{base}_{script}" if f"{base}_{script}" in names else base
    told = str(names.get(spoken, tag))
    likely = str(get_global("likely_subtags").get(spoken, "")).rpartition("_")[2]
    where = "" if region == likely else str(_locale(language).territories.get(region, ""))
    if not where or spoken not in names:
        return told
    return f"{told}（{where}）" if language == "ja" else f"{told} ({where})"


def language_tag(text: str) -> str:
    """Return the BCP 47 tag of a tag, a code, an address of the EU's list, or a name, else ""."""
    text = text.strip().replace("_", "-")
    if address := _LANGUAGE_ADDRESS.search(text):
        text = address[1]
    match = _TAG.fullmatch(text)
    if match is None:
        return _tag_by_name().get(folded(text), "")
    base, script, region = match.groups()
    base = base.lower()
    base = str(get_global("language_aliases").get(base, base))
    if base not in _locale("en").languages:
        return ""
    return "-".join(filter(None, (base, script and script.title(), region and region.upper())))


@cache
def _locale(language: str) -> Locale:
    return Locale(language if language in _LANGUAGES else "en")


@cache
def _countries() -> frozenset[str]:
    found = map(str, _locale("en").territories)
    return frozenset(code for code in found if _COUNTRY.fullmatch(code)) - _NOT_COUNTRIES


@cache
def _by_name(languages: tuple[str, ...]) -> Mapping[str, str]:
    """Return the codes of countries by their names in some languages, of two the first."""
    found: dict[str, str] = {}
    for language in languages:
        names = Locale(language).territories
        for code in sorted(_countries()):
            found.setdefault(folded(str(names.get(code, code))), code)
    return found


@cache
def _tag_by_name() -> Mapping[str, str]:
    """Return the tags of languages by their names in English and Japanese."""
    return {
        folded(str(name)): tag
        for language in reversed(_LANGUAGES)
        for tag, name in _locale(language).languages.items()
        if "_" not in tag
    }
