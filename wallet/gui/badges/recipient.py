"""To whom a badge was awarded, as far as the badge or the learner says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.widgets.labels import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from wallet.credentials.model import Subject
    from wallet.snapshots.badges import Owner

_LONGEST = 120  # characters of a name


def recipient(subject: Subject, owner: Owner | None, profiles: Mapping[str, str]) -> str:
    """Return a name, "" when the badge names nobody and is nobody's that the learner told of.

    What the badge itself writes comes first: OB 3.0 subject and IdentityObject (section B.1.13),
    OB 2.0 IdentityObject. A hash is no name.
    """
    written = (subject.name, *(_plain(each, "name") for each in subject.identifiers))
    named = owner is not None and profiles.get(owner.profile, "")
    address = next((a for each in subject.identifiers if (a := _plain(each, "email"))), "")
    found = next(filter(None, written), "") or named or address
    return one_line(found, _LONGEST) if found else ""


def _plain(identity: Mapping[str, Any], kind: str) -> str:
    """Return an identifier that is not hashed, of a kind such as ``name`` or ``emailAddress``."""
    called = str(identity.get("identityType", identity.get("type", "")))
    value = identity.get("identityHash", identity.get("identity", ""))
    if identity.get("hashed") not in (False, None) or not called.startswith(kind):
        return ""
    text = str(value)
    return "" if text.startswith(("sha256$", "md5$")) else text
