"""What codes hold, told without contacting anybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.snapshots.imports import Meaning


@dataclass(frozen=True, slots=True)
class Code:
    """The text of one code, and what it means."""

    text: str
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Scanned:
    """What one file showed: its codes in reading order, or why it could not be looked at."""

    name: str
    codes: tuple[Code, ...] = ()
    error: WalletError | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """How far an animated code has come: parts that said something new, of those it takes."""

    received: int
    expected: int  # 0 before the first part
    document: bytes | None = None  # once it is whole
    error: WalletError | None = None  # why the part that came last was left out
