"""What values mean, in one form each, whoever wrote them; units and frameworks stay as they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.credentials.model import Alignment


class Unit(StrEnum):
    """Of a workload. None is ever converted into another: conventions differ by country."""

    HOURS = "hours"
    ECTS = "ects"  # European Credit Transfer and Accumulation System
    JP_CREDIT = "jp_credit"  # 単位 of a Japanese university (standards for establishment, art. 21)
    SBU = "sbu"  # studiebelastingsuren, hours of study load in Dutch vocational education
    ECVET = "ecvet"
    CREDITS = "credits"  # of a system of its own, which ``Workload.system`` names
    UNKNOWN = "unknown"  # a bare number, such as Open Badges 3.0 ``creditsAvailable``


@dataclass(frozen=True, slots=True)
class Workload:
    """How much work. ``earned``: what this learner was given, rather than what is to be had."""

    amount: float
    unit: Unit
    system: str = ""
    earned: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a framework that is known (``levels.json``), or as the issuer names it.

    ``framework`` is the id of a known one, "" else; ``named`` is what the issuer calls it.
    """

    framework: str
    code: str
    named: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a value set (``values/``); ``id`` is "" where nobody's list has it."""

    set: str
    id: str


@dataclass(frozen=True, slots=True)
class Country:
    """ISO 3166-1 alpha-2."""

    code: str


@dataclass(frozen=True, slots=True)
class Language:
    """BCP 47, in its usual case."""

    tag: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field of education and training: ISCED-F 2013, two to four digits."""

    code: str


@dataclass(frozen=True, slots=True)
class Moment:
    """When; an aware UTC datetime."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Party:
    """Who: a URL, DID or other identifier as written, "" where only a name is."""

    id: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the learner can do: a node of a framework, or words of their own."""

    alignment: Alignment


@dataclass(frozen=True, slots=True)
class Grade:
    """One part of a result: "value", "level", "status" or "note"; ``of`` is what was assessed.

    The scale travels with it (Open Badges 3.0 implementation guide: a result is not told without
    its context): least, greatest and required value as written, "" where none is.
    """

    part: str
    of: str = ""
    least: str = ""
    greatest: str = ""
    required: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """By what the learner is known: an ``identityType``, or "id"; hashed or plain."""

    kind: str
    hashed: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """An address, as written. Nothing opens it by itself."""

    url: str


@dataclass(frozen=True, slots=True)
class Narrative:
    """Running text in Markdown (Open Badges 3.0 ``narrative``), never HTML."""


Normal = (
    Workload | Level | Term | Country | Language | Field | Moment | Party | Outcome | Grade
    | Identity | Link | Narrative
)  # fmt: skip
