"""What the facade hands out: frozen pictures of the wallet for the window and the command line."""

from __future__ import annotations

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
    Fact,
    MarkCounts,
    Owner,
)
from wallet.snapshots.changes import Changes
from wallet.snapshots.imports import Asked, Fetched, Found, Host, Kept, Review, Standing
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
from wallet.snapshots.presenting import Presented
from wallet.snapshots.profiles import FoundKey, FoundProfile, ProfileKey, ProfilePage
from wallet.snapshots.protection import KeyringState, RecoveryKey, Way
from wallet.snapshots.skills import HOLDS, HeldSkill, Holding, SkillBadge
from wallet.verification.report import Tone

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
    "Difference",
    "Expiry",
    "Exported",
    "Fact",
    "Fetched",
    "Forgotten",
    "Found",
    "FoundKey",
    "FoundProfile",
    "HeldSkill",
    "Holding",
    "Host",
    "HostAnswer",
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
    "MarkCounts",
    "Owner",
    "PageAnswer",
    "Presented",
    "ProfileKey",
    "ProfilePage",
    "RecoveryKey",
    "Restored",
    "Retention",
    "Review",
    "SkillBadge",
    "Standing",
    "Tone",
    "Unrestored",
    "Way",
]
