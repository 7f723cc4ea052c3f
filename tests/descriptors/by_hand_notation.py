"""The notation in which ``by_hand/`` writes what a value means."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING

from wallet.descriptors import normal

if TYPE_CHECKING:
    from wallet.credentials.model import Alignment


@singledispatch
def noted(meaning: object) -> str:
    """Return a normal form in the notation of ``by_hand/README.md``."""
    raise TypeError(meaning)


@noted.register
def _(_meaning: None) -> str:
    return "-"


@noted.register
def _(meaning: normal.Workload) -> str:
    words = [meaning.unit.value, f"{meaning.amount:g}", meaning.system]
    return " ".join(filter(None, [*words, "earned" if meaning.earned else ""]))


@noted.register
def _(meaning: normal.Level) -> str:
    return " ".join(filter(None, ["level", meaning.framework or "?", meaning.code, meaning.named]))


@noted.register
def _(meaning: normal.Term) -> str:
    return f"term {meaning.set} {meaning.id or '?'}"


@noted.register
def _(meaning: normal.Country) -> str:
    return f"country {meaning.code}"


@noted.register
def _(meaning: normal.Language) -> str:
    return f"language {meaning.tag}"


@noted.register
def _(meaning: normal.Field) -> str:
    return f"isced-f {meaning.code}"


@noted.register
def _(meaning: normal.Moment) -> str:
    precise = "milliseconds" if meaning.at.microsecond % 1000 == 0 else "microseconds"
    whole = meaning.at.isoformat(timespec=precise if meaning.at.microsecond else "seconds")
    return "date " + whole.replace("+00:00", "Z")


@noted.register
def _(meaning: normal.Party) -> str:
    return f"party {meaning.id}".strip()


@noted.register
def _(meaning: normal.Link) -> str:
    return f"link {meaning.url}"


@noted.register
def _(_meaning: normal.Narrative) -> str:
    return "markdown"


@noted.register
def _(meaning: normal.Identity) -> str:
    return f"identity {meaning.kind}{' hashed' if meaning.hashed else ''}"


@noted.register
def _(meaning: normal.Grade) -> str:
    of = f"of {meaning.of}" if meaning.of else ""
    scale = f"{meaning.least} to {meaning.greatest}" if meaning.least or meaning.greatest else ""
    required = f"required {meaning.required}" if meaning.required else ""
    return " | ".join(filter(None, [f"grade {meaning.part}", of, scale, required]))


@noted.register
def _(meaning: normal.Outcome) -> str:
    target: Alignment = meaning.alignment
    told = (("url", target.url), ("code", target.code), ("framework", target.framework))
    parts = [f"{name} {text}" for name, text in (*told, ("type", target.type)) if text]
    return " | ".join(["outcome", *parts])
