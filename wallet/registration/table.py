"""The one table of links and files that are for this program; every system's form is made of it."""

from __future__ import annotations

from dataclasses import dataclass

from wallet import wording
from wallet.sharing.link_forms import SCHEMES as _FORMS

SCHEMES = tuple(_FORMS)
"""Schemes of links: all that ``wallet.sharing.meaning`` knows, https and http left out."""


@dataclass(frozen=True, slots=True)
class FileType:
    """A kind of file. ``code`` names it in words; ``endings`` are without a dot in front.

    Plain ``.json`` is nobody's: only names that say what is inside are taken.
    """

    media_type: str
    code: str
    endings: tuple[str, ...]
    within: str  # the more general type, which other programs open

    @property
    def single(self) -> tuple[str, ...]:
        """The endings of one part, for systems that look at no more."""
        return tuple(each for each in self.endings if "." not in each)


FILE_TYPES = (
    FileType("application/vc", "register_file_vc", ("vc", "vc.json"), "application/json"),
    FileType("application/vp", "register_file_vp", ("vp", "vp.json"), "application/json"),
    FileType("application/vc+jwt", "register_file_vc", ("vc.jwt",), "text/plain"),
    FileType("application/vp+jwt", "register_file_vp", ("vp.jwt",), "text/plain"),
    FileType(
        "application/x-tsumiki-backup",
        "register_file_backup",
        ("tsumiki-backup",),
        "application/octet-stream",
    ),
)
"""Media types of Verifiable Credentials 2.0 (sections 6.2, 6.3), VC-JOSE-COSE 1.0, and our own."""


def names(code: str) -> dict[str, str]:
    """Return a name by language, English first."""
    return {language: wording.say(code, language) for language in ("en", "ja")}
