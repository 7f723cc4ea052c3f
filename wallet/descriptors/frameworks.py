"""Which framework a node belongs to: by where it lives, else as the badge names it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from wallet.credentials.model import Alignment


class Kind(StrEnum):
    """The frameworks that are known by where their nodes live, and the rest."""

    ESCO = "esco"  # European skills, competences, qualifications and occupations
    DIGCOMP = "digcomp"  # European digital competence framework
    ONET = "onet"  # United States, occupations and what they ask for
    CTDL = "ctdl"  # Credential Engine's registry
    CASE = "case"  # anybody's framework, published by 1EdTech's CASE
    NAMED = "named"  # anybody's framework, as the badge names it
    OWN_WORDS = "own_words"  # none: the badge says it in its own words


@dataclass(frozen=True, slots=True)
class Framework:
    """A framework and the name that badges give it, "" for none."""

    kind: Kind
    name: str = ""


# Host, or a host that it ends with, and the beginning of the path.
_PLACES = (
    ("data.europa.eu", "/esco/", Kind.ESCO),
    ("ec.europa.eu", "/esco/", Kind.ESCO),
    ("esco.ec.europa.eu", "/", Kind.ESCO),
    ("data.europa.eu", "/snb/dcf/", Kind.DIGCOMP),
    ("onetonline.org", "/", Kind.ONET),
    ("onetcenter.org", "/", Kind.ONET),
    ("credentialengineregistry.org", "/", Kind.CTDL),
    ("credentialfinder.org", "/", Kind.CTDL),
    ("credreg.net", "/", Kind.CTDL),
)  # fmt: skip - a table
_CASE_PATH = "/ims/case/v1p"  # CASE 1.0 and 1.1, REST binding
_ONE = (Kind.ESCO, Kind.DIGCOMP, Kind.ONET)  # one framework each, whatever badges call it


def framework_of(alignment: Alignment) -> Framework:
    """Return the framework of a node.

    Where a node lives outranks what it is called. One whose badge names no framework is filed under
    its host; one that is only a name belongs to none.
    """
    kind = _place(alignment.url) or _type(alignment.type)
    name = " ".join(alignment.framework.split())
    if kind in _ONE:
        return Framework(kind)
    if not name and alignment.url:
        name = host_of(alignment.url)
    if kind is not None and (name or alignment.url):
        return Framework(kind, name)
    return Framework(Kind.NAMED, name) if name else Framework(Kind.OWN_WORDS)


def host_of(url: str) -> str:
    """Return the host of a URL, "" for anything else."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def _place(url: str) -> Kind | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    host, path = (parts.hostname or "").lower(), parts.path or "/"
    if not host:
        return None
    for place, start, kind in _PLACES:
        if (host == place or host.endswith(f".{place}")) and path.startswith(start):
            return kind
    return Kind.CASE if _CASE_PATH in path else None


def _type(target_type: str) -> Kind | None:
    """Return what OB 3.0's AlignmentTargetType tells (section B.4)."""
    if target_type.startswith("CF"):
        return Kind.CASE
    if target_type == "CTDL" or target_type.startswith(("ceasn:", "ceterms:")):
        return Kind.CTDL
    return None
