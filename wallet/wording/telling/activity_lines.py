"""An entry of what was done in words: its sentence, and what there is to say beside it."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from wallet import wording
from wallet.vault.feed import ActivityKind
from wallet.vault.search import folded
from wallet.wording import activity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.snapshots.activity import ActivityRow

_COUNTS = ("added", "editions", "returned", "copies", "failed", "lost", "late")
_EDITION = {
    "refresh_taken": "activity_edition_taken",
    "refresh_unchanged": "activity_edition_unchanged",
}
_FROM = "from_"
LONGEST = 120  # characters of a name in a sentence


def sentence(row: ActivityRow, language: str, longest: int = LONGEST) -> str:
    """Return what was done, in one sentence without a full stop; names no longer than that."""
    details = _details(row, language, longest)
    return wording.say(_code(row), language, **details)


def facts(row: ActivityRow, language: str) -> Iterator[tuple[str, str]]:
    """Yield names and values of what there is to say beside the sentence and the badges."""

    def say(code: str, **details: object) -> str:
        return wording.say(code, language, **details)

    for code, value in _facts(row, language):
        if value:
            yield say(f"activity_{code}"), value


def _facts(row: ActivityRow, language: str) -> Iterator[tuple[str, str]]:
    details = row.details
    if row.code == "activity_edition_asked":
        became = _EDITION.get(str(details.get("outcome")), "activity_edition_refused")
        yield "outcome", wording.say(became, language)
    for name in _COUNTS:
        yield name, str(details.get(name) or "")
    yield "from", wording.say("activity_join", language).join(_came(row, language))
    yield "held", str(details.get("count", "")) if row.code.startswith("activity_backup") else ""
    yield "until", wording.written("until", details.get("until") or "", language)
    yield "purpose", str(details.get("purpose", "")) if row.kind == ActivityKind.SHARE else ""
    yield "algorithm", str(details.get("algorithm", ""))
    yield "problem", wording.joined(problem(row, language), language) if row.error else ""
    yield "addresses", "\n".join(row.urls)


def _came(row: ActivityRow, language: str) -> Iterator[str]:
    """Yield from what kinds of files an import was."""
    for name, count in row.details.items():
        if name.startswith(_FROM) and f"activity_{name}" in activity.SENTENCES:
            yield wording.say(f"activity_{name}", language, count=count)


def problem(row: ActivityRow, language: str) -> tuple[str, str]:
    """Return why a host was asked in vain, and the next step ("" when there is none).

    Of an error only its code is kept, so its own sentence serves where that needs but the host.
    """
    known = wording.sentences()
    code = row.error if row.error in known else "activity_fetch_other"
    said = code if _names(known[code].en) <= {"host"} else f"activity_{code}"
    if said not in known:
        said = "activity_fetch_other"
    step = code if _names(known[code].next_en) <= {"host"} else "activity_fetch_other"
    return (
        wording.say(said, language, host=row.host),
        wording.next_step(step, language, host=row.host),
    )


def codes_saying(typed: str, language: str) -> dict[str, tuple[str, ...]]:
    """Return for each word that was typed, folded, the codes of entries whose sentence holds it."""
    told: dict[str, list[str]] = {}
    for code in activity.ACTS:
        one = activity.SENTENCES[code]
        parts = Formatter().parse(one.ja if language == "ja" else one.en)
        base = code.removesuffix("_changed").removesuffix("_one").removesuffix("_none")
        words = " ".join(f"{part} {forms or ''}" for part, _, forms, _ in parts)
        told.setdefault(base, []).append(folded(words.replace("|", " ").replace("#", " ")))
    return {
        word: tuple(code for code, texts in told.items() if any(word in each for each in texts))
        for word in folded(typed).split()
    }


def _code(row: ActivityRow) -> str:
    """Return the sentence that fits: of one badge, of none, of a change, where there is one."""
    if row.code not in activity.ACTS:
        return "no_sentence"
    code, changed = row.code, "_changed" if row.details.get("changed") else ""
    count = row.details.get("count", 0)
    if row.details.get("count") == 0 and f"{code}_none" in activity.ACTS:
        return f"{code}_none"
    one = count == 1 and (row.badges or row.host)
    for ending in (f"_one{changed}" if one else "", "_one" if one else "", changed):
        if ending and code + ending in activity.ACTS:
            return code + ending
    return code


def _details(row: ActivityRow, language: str, longest: int) -> dict[str, object]:
    said: dict[str, object] = {
        name: _short(value, longest) if isinstance(value, str) and name != "made" else value
        for name, value in row.details.items()
    }
    if row.code not in activity.ACTS:
        said["code"] = row.code
    if row.badges:
        said["title"] = _short(row.badges[0].title, longest) or wording.say(
            "badges_untitled", language
        )
    if "name" in said and not said["name"]:
        nameless = "activity_nobody" if row.kind == ActivityKind.SHARE else "activity_unnamed"
        said["name"] = wording.say(nameless, language)
    return {**said, "host": _short(row.host, longest)}


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def _short(text: str, longest: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest].rstrip()}…"
