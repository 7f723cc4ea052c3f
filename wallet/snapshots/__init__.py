"""What the facade hands out: frozen pictures of the wallet for the window and the command line.

Each is loaded when it is first named: the first page of the window needs few of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.snapshots.activity import (
        ActivityBadge,
        ActivityFilter,
        ActivityKind,
        ActivityPage,
        ActivityRow,
        Forgotten,
        Retention,
    )
    from wallet.snapshots.backups import BackedUp, BackupChecked, BackupDue, Restored, Unrestored
    from wallet.snapshots.badges import (
        BadgeEdition,
        BadgePage,
        BadgeRow,
        Change,
        CheckChange,
        Collection,
        Difference,
        Expiry,
        Exported,
        MarkCounts,
        Owner,
    )
    from wallet.snapshots.changes import Changes
    from wallet.snapshots.facts import Fact, FactKind, Stated
    from wallet.snapshots.imports import (
        Asked,
        Fetched,
        Found,
        Holds,
        Host,
        Kept,
        Meaning,
        Review,
        Standing,
    )
    from wallet.snapshots.issuers import (
        HostAnswer,
        IssuerPage,
        IssuerRow,
        IssuersAsked,
        KeyNews,
        KnownAnchor,
        KnownDocument,
        KnownKey,
        KnownRegistry,
        PageAnswer,
    )
    from wallet.snapshots.looking import FactRow, RawMark, RawPart, RawView, SideBySide
    from wallet.snapshots.pathways import (
        Counts,
        EdgeKind,
        HeldFor,
        How,
        Meter,
        PathwayKept,
        PathwayLink,
        PathwayPage,
        PathwayRow,
        PathwayStep,
        RuleKind,
        State,
        Statement,
        Voice,
        Whereabouts,
        in_language,
    )
    from wallet.snapshots.presenting import Presented
    from wallet.snapshots.profiles import FoundKey, FoundProfile, ProfileKey, ProfilePage
    from wallet.snapshots.protection import KeyringState, RecoveryKey, Way
    from wallet.snapshots.searches import ListQuery, SavedSearch
    from wallet.snapshots.skills import HOLDS, HeldSkill, Holding, SkillBadge

_NAMES = {
    "activity": (
        "ActivityBadge",
        "ActivityFilter",
        "ActivityKind",
        "ActivityPage",
        "ActivityRow",
        "Forgotten",
        "Retention",
    ),
    "backups": ("BackedUp", "BackupChecked", "BackupDue", "Restored", "Unrestored"),
    "badges": (
        "BadgeEdition",
        "BadgePage",
        "BadgeRow",
        "Change",
        "CheckChange",
        "Collection",
        "Difference",
        "Expiry",
        "Exported",
        "MarkCounts",
        "Owner",
    ),
    "changes": ("Changes",),
    "facts": ("Fact", "FactKind", "Stated"),
    "imports": (
        "Asked",
        "Fetched",
        "Found",
        "Holds",
        "Host",
        "Kept",
        "Meaning",
        "Review",
        "Standing",
    ),
    "issuers": (
        "HostAnswer",
        "IssuerPage",
        "IssuerRow",
        "IssuersAsked",
        "KeyNews",
        "KnownAnchor",
        "KnownDocument",
        "KnownKey",
        "KnownRegistry",
        "PageAnswer",
    ),
    "looking": ("FactRow", "RawMark", "RawPart", "RawView", "SideBySide"),
    "pathways": (
        "Counts",
        "EdgeKind",
        "HeldFor",
        "How",
        "Meter",
        "PathwayKept",
        "PathwayLink",
        "PathwayPage",
        "PathwayRow",
        "PathwayStep",
        "RuleKind",
        "State",
        "Statement",
        "Voice",
        "Whereabouts",
        "in_language",
    ),
    "presenting": ("Presented",),
    "profiles": ("FoundKey", "FoundProfile", "ProfileKey", "ProfilePage"),
    "protection": ("KeyringState", "RecoveryKey", "Way"),
    "searches": ("ListQuery", "SavedSearch"),
    "skills": ("HOLDS", "HeldSkill", "Holding", "SkillBadge"),
}
_HOME = {name: module for module, names in _NAMES.items() for name in names}

__all__ = [
    "HOLDS",
    "ActivityBadge",
    "ActivityFilter",
    "ActivityKind",
    "ActivityPage",
    "ActivityRow",
    "Asked",
    "BackedUp",
    "BackupChecked",
    "BackupDue",
    "BadgeEdition",
    "BadgePage",
    "BadgeRow",
    "Change",
    "Changes",
    "CheckChange",
    "Collection",
    "Counts",
    "Difference",
    "EdgeKind",
    "Expiry",
    "Exported",
    "Fact",
    "FactKind",
    "FactRow",
    "Fetched",
    "Forgotten",
    "Found",
    "FoundKey",
    "FoundProfile",
    "HeldFor",
    "HeldSkill",
    "Holding",
    "Holds",
    "Host",
    "HostAnswer",
    "How",
    "IssuerPage",
    "IssuerRow",
    "IssuersAsked",
    "Kept",
    "KeyNews",
    "KeyringState",
    "KnownAnchor",
    "KnownDocument",
    "KnownKey",
    "KnownRegistry",
    "ListQuery",
    "MarkCounts",
    "Meaning",
    "Meter",
    "Owner",
    "PageAnswer",
    "PathwayKept",
    "PathwayLink",
    "PathwayPage",
    "PathwayRow",
    "PathwayStep",
    "Presented",
    "ProfileKey",
    "ProfilePage",
    "RawMark",
    "RawPart",
    "RawView",
    "RecoveryKey",
    "Restored",
    "Retention",
    "Review",
    "RuleKind",
    "SavedSearch",
    "SideBySide",
    "SkillBadge",
    "Standing",
    "State",
    "Stated",
    "Statement",
    "Tone",
    "Unrestored",
    "Voice",
    "Way",
    "Whereabouts",
    "in_language",
]


def __getattr__(name: str) -> Any:
    """Load what is named, when it is (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
