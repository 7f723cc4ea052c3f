"""What the facade hands out: frozen pictures of the wallet for the window and the command line."""

from __future__ import annotations

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
    IssuerPage,
    IssuerRow,
    KnownAnchor,
    KnownDocument,
    KnownKey,
    KnownRegistry,
)
from wallet.snapshots.presenting import Presented
from wallet.snapshots.profiles import FoundKey, FoundProfile, ProfileKey, ProfilePage
from wallet.snapshots.protection import KeyringState, RecoveryKey, Way
from wallet.snapshots.searches import ListQuery, SavedSearch
from wallet.verification.report import Tone

__all__ = [
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
    "Found",
    "FoundKey",
    "FoundProfile",
    "Host",
    "IssuerPage",
    "IssuerRow",
    "Kept",
    "KeyringState",
    "KnownAnchor",
    "KnownDocument",
    "KnownKey",
    "KnownRegistry",
    "ListQuery",
    "MarkCounts",
    "Owner",
    "Presented",
    "ProfileKey",
    "ProfilePage",
    "RecoveryKey",
    "Restored",
    "Review",
    "SavedSearch",
    "Standing",
    "Tone",
    "Unrestored",
    "Way",
]
