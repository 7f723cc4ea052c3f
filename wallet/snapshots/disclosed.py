"""What of one credential is handed over to somebody, or would be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.presenting.disclosing.fields import FieldTree


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A credential with the chosen fields: ``data`` as ``media_type`` has it, and its fields.

    ``binding`` says whether it shows who presents it (``binding_*``, with a sentence), "" when it
    was made for nobody in particular. ``holder`` and ``challenge`` are those of a key binding.
    """

    title: str
    fields: FieldTree
    data: bytes
    media_type: str
    binding: str = ""
    holder: str = ""
    challenge: str = ""

    @property
    def ending(self) -> str:
        """How a file of it is named: ``.json``, or ``.txt`` for a token."""
        return ".json" if self.data.startswith(b"{") else ".txt"
