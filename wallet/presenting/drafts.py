"""A draft as JSON text and back: how the vault keeps it and the command line tells it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet.presenting.portfolio import Chosen, Portfolio, Section

if TYPE_CHECKING:
    from datetime import datetime

_TEXTS = ("title", "text", "name", "recipient", "purpose", "language", "pathway")


def as_json(portfolio: Portfolio) -> dict[str, Any]:
    """Return what a draft says, without its id and date."""
    return {
        **{name: getattr(portfolio, name) for name in _TEXTS},
        "days": portfolio.days,
        "sections": [
            {
                "title": section.title,
                "badges": [
                    {"badge": each.badge, "shown": None if each.shown is None else [*each.shown]}
                    for each in section.badges
                ],
            }
            for section in portfolio.sections
        ],
    }


def to_text(portfolio: Portfolio) -> str:
    """Return the JSON text of a draft; what no text can hold is replaced."""
    text = json.dumps(as_json(portfolio), ensure_ascii=False)
    return text.encode("utf-8", "replace").decode()


def from_text(text: str, portfolio_id: str, changed: datetime) -> Portfolio:
    """Read back ``to_text``; what another program wrote in another way is left out."""
    try:
        found = json.loads(text)
    except ValueError:
        found = {}
    found = found if isinstance(found, dict) else {}
    said: dict[str, Any] = {
        name: found[name] for name in _TEXTS if isinstance(found.get(name), str)
    }
    if type(found.get("days")) is int:
        said["days"] = found["days"]
    return Portfolio(
        id=portfolio_id,
        **said,
        sections=tuple(
            Section(
                str(each.get("title", "")),
                tuple(map(_chosen, filter(_is_choice, _objects(each.get("badges"))))),
            )
            for each in _objects(found.get("sections"))
        ),
        changed=changed,
    )


def _objects(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _is_choice(value: dict[str, Any]) -> bool:
    return isinstance(value.get("badge"), str)


def _chosen(value: dict[str, Any]) -> Chosen:
    shown = value.get("shown")
    if not isinstance(shown, list):
        return Chosen(value["badge"])
    return Chosen(value["badge"], tuple(each for each in shown if isinstance(each, str)))
