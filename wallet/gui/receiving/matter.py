"""What is checked, by what, and what came of it: plain data that the page holds and forgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from wallet.service import Basis
    from wallet.snapshots.received import Applicant, Received
    from wallet.trust.model import Document


@dataclass(frozen=True, slots=True)
class Copy:
    """Bytes with the name of their file; ``domain`` is whom they were made for, if that is known.

    What the learner handed over comes here so, to be seen as its recipient sees it; and what was
    asked for, with the ``challenge`` that it must answer. ``others`` came with it.
    """

    name: str
    data: bytes
    domain: str = ""
    challenge: str = ""
    others: int = 0


@dataclass(frozen=True, slots=True)
class Terms:
    """What whoever checks knows of the matter, "" each where they do not."""

    challenge: str = ""
    domain: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """What was brought for this check alone. ``with_wallet``: what the open wallet knows counts."""

    packs: tuple[Path, ...] = ()
    registries: tuple[Path, ...] = ()
    fetched: tuple[Document, ...] = ()
    with_wallet: bool = True


@dataclass(frozen=True, slots=True)
class Ground:
    """What an answer rests on, as it is told beside the answer."""

    basis: Basis
    brought: Brought
    wallet: bool  # whether a wallet's knowledge is in it


@dataclass(frozen=True, slots=True)
class One:
    """One file that was judged."""

    given: Copy
    found: Received
    ground: Ground


@dataclass(frozen=True, slots=True)
class Many:
    """Files that were judged, each as a row; those of the last paths are missing if stopped."""

    paths: tuple[Path, ...]
    rows: tuple[Applicant, ...]
    ground: Ground
    judged_at: datetime
