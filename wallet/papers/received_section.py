"""Who presents what, and what is missing, as a part of a verification report's page."""

from __future__ import annotations

from datetime import datetime
from html import escape
from typing import TYPE_CHECKING, Any

from wallet import i18n, wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def section(received: Mapping[str, Any], language: str) -> str:
    """Return HTML for what ``wallet.papers.results.received_json`` tells."""
    headline = received["headline"]
    facts, before = "", ""
    for code, text in _facts(received, language):
        name = f"<dt>{escape(wording.say(code, language))}</dt>" if code != before else ""
        facts += f"{name}<dd dir=auto>{escape(text)}</dd>"
        before = code
    parts = [f"<p><strong>{escape(headline['message'])}</strong></p><dl>{facts}</dl>"]
    parts.append(_list("received_missing", received["missing"], language))
    if not received["missing"]:
        parts.append(f"<p>{escape(wording.say('received_missing_nothing', language))}</p>")
    parts.append(_list("received_notes", received["notes"], language))
    return "".join(parts)


def _facts(received: Mapping[str, Any], language: str) -> Iterator[tuple[str, str]]:
    def say(code: str, **details: object) -> str:
        return wording.say(code, language, **details)

    presenter, cover = received["presenter"], received["cover"]
    if presenter and cover:
        claimed = say("received_name_claimed", name=cover["name"]) if cover["name"] else ""
        holder = presenter["holder"] if presenter["shown"] else say("received_nobody")
        yield "received_who", " · ".join(each for each in (claimed, holder) if each)
        if presenter["key"]:
            yield "received_key", presenter["key"]
        yield "received_for", cover["recipient"] or say("received_anybody")
        if cover["purpose"]:
            yield "received_purpose", cover["purpose"]
        if cover["until"]:
            until = datetime.fromisoformat(cover["until"])
            yield "received_until", i18n.date_and_time(until, language)
        if cover["text"]:
            yield "received_text", cover["text"]
    for number, badge in enumerate(received["badges"], 1):
        how = " · ".join(say(f"{name}_{badge[name]}") for name in ("travels", "bond"))
        title = badge["name"] or badge["attached"] or "–"
        told = f"{number}. {title}: {say(badge['headline'])} ({how})"
        yield "received_badge_number", told


def _list(code: str, told: list[Mapping[str, Any]], language: str) -> str:
    if not told:
        return ""
    lines = "".join(
        f"<li dir=auto>{escape(each['message'])} {escape(each['next'])}{_numbers(each)}</li>"
        for each in told
    )
    return f"<p>{escape(wording.say(code, language))}</p><ul>{lines}</ul>"


def _numbers(told: Mapping[str, Any]) -> str:
    numbers = ", ".join(str(number + 1) for number in told["badges"])
    return f' <span class="small">({numbers})</span>' if numbers else ""
