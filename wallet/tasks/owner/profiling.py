"""The learner's profiles: who they are to which issuer, and which key signs for them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.errors import ReadingError, SharingError, VaultError
from wallet.holder.keys import new_key
from wallet.holder.profile import Profile, open_profiles
from wallet.snapshots.badges import BadgePage, Owner
from wallet.snapshots.changes import Changes
from wallet.snapshots.profiles import ProfileKey, ProfilePage
from wallet.tasks.activity import noting
from wallet.vault.profiles import StoredKey, StoredProfile, new_id
from wallet.verification.holder_match import check_holder, recognise
from wallet.verification.report import Outcome, with_check

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from wallet.credentials.model import Credential, Subject
    from wallet.holder.keys import HolderKey
    from wallet.snapshots.imports import Found, Review
    from wallet.snapshots.profiles import FoundProfile
    from wallet.vault.vault import Vault
    from wallet.verification.report import Check

ALGORITHMS = ("Ed25519", "P-256")
_LONGEST = 254  # characters of an e-mail address (RFC 5321, section 4.5.3.1.3)
LONGEST_NAME = 200
_RECOGNISED = ("holder_by_key", "holder_by_email")


class Profiling:
    """The profiles of an open vault. Ids are profiles' own; all raise what the vault raises.

    ``read`` gives the credential of a badge, for those kept before its subject was noted.
    """

    def __init__(self, vault: Vault, read: Callable[[str], Credential], *, now: datetime) -> None:
        self._vault = vault
        self._read = read
        self._opened = now

    def profiles(self) -> tuple[Profile, ...]:
        """Return the profiles, oldest first; there is always one."""
        return open_profiles(self._vault.profiles, now=self._opened)

    def signing_keys(self) -> tuple[HolderKey, ...]:
        """Return the keys that sign new things, the oldest profile's first."""
        return tuple(profile.key for profile in self.profiles())

    def take_over(self, found: Sequence[FoundProfile], *, now: datetime) -> Changes:
        """Keep profiles with keys that a review found in another wallet's file as the learner's."""
        for profile in found:
            keys = [StoredKey(key.did, key.algorithm, now, key.secret) for key in profile.keys]
            with self._vault.transaction():
                if self._vault.backups.adopt(profile.name, keys, now=now):
                    code, name = "activity_profile_taken", profile.name
                    noting.keys(self._vault, code, now=now, name=name, count=len(keys))
        return Changes.PROFILES

    def pages(self) -> tuple[ProfilePage, ...]:
        """Return the profiles as the window shows them, with how many badges are theirs."""
        self.profiles()
        counted = Counter(owner.profile for owner in self.owners().values())
        bound = Counter(
            subject.id.partition("#")[0] for subject in self._subjects().values() if subject.id
        )
        return tuple(
            ProfilePage(
                id=each.id,
                name=each.name,
                created=each.created,
                emails=each.emails,
                keys=tuple(
                    ProfileKey(key.did, key.algorithm, key.created, key.retired, bound[key.did])
                    for key in each.keys
                ),
                badges=counted[each.id],
            )
            for each in self._vault.profiles.all()
        )

    # changing --------------------------------------------------------------

    def create(self, name: str, *, now: datetime, algorithm: str = "Ed25519") -> str:
        """Make a profile with a key of its own; return its id.

        Raises ``VaultError`` ``profile_without_name``, ``profile_name_taken``.
        """
        name = self._checked_name(name)
        made = StoredProfile(new_id(), name, now, keys=(new_key(now, algorithm),))
        with self._vault.transaction():
            self._vault.profiles.add(made)
            noting.keys(self._vault, "activity_profile_made", now=now, name=name)
        return made.id

    def rename(self, profile_id: str, name: str) -> None:
        """Give a profile another name; raise as ``create`` does."""
        self._vault.profiles.rename(profile_id, self._checked_name(name, but=profile_id))

    def add_email(self, profile_id: str, address: str) -> None:
        """Note an address that issuers know the learner by.

        Raises ``VaultError`` ``not_an_address``.
        """
        address = address.strip()
        name, at, host = address.rpartition("@")
        if not (name and at and host) or len(address) > _LONGEST or not address.isprintable():
            raise VaultError("not_an_address", address=address[:_LONGEST])
        if any(character.isspace() for character in address):
            raise VaultError("not_an_address", address=address)
        self._vault.profiles.add_email(profile_id, address)

    def remove_email(self, profile_id: str, address: str) -> None:
        """Forget an address."""
        self._vault.profiles.remove_email(profile_id, address)

    def rotate(self, profile_id: str, *, now: datetime, algorithm: str = "Ed25519") -> str:
        """Make a new key and retire the others; return its DID."""
        profile = self._profile(profile_id)
        retiring = [key.did for key in profile.keys]
        made = new_key(now, algorithm)
        with self._vault.transaction():
            self._vault.profiles.retire(retiring, now=now)
            self._vault.profiles.add_key(profile_id, made)
            told = {"name": profile.name, "algorithm": algorithm}
            noting.keys(self._vault, "activity_key_made", now=now, **told)
        return made.did

    def delete(self, profile_id: str, *, now: datetime | None = None) -> None:
        """Remove a profile and its keys, for good.

        Raises ``VaultError`` ``last_profile``, or ``profile_in_use`` while a kept badge, in any of
        its editions, is bound to one of its keys: without the key nobody could present it as theirs
        any more. One that is marked as deleted counts, since it can come back.
        """
        profile = self._profile(profile_id)
        if len(self.profiles()) == 1:
            raise VaultError("last_profile")
        bound = self._bound(profile.identity.dids)
        if bound:
            raise VaultError("profile_in_use", name=profile.name, badges=bound)
        with self._vault.transaction():
            self._vault.profiles.delete(profile_id)
            noting.keys(self._vault, "activity_profile_deleted", now=now, name=profile.name)

    # whose a badge is ------------------------------------------------------

    def owners(self) -> dict[str, Owner]:
        """Return whose each kept badge is, by its id."""
        assigned, profiles = self._vault.profiles.assigned(), self.profiles()
        return {
            badge_id: _owner(subject, assigned.get(badge_id), profiles)
            for badge_id, subject in self._subjects().items()
        }

    def owner(self, badge_id: str, subject: Subject) -> Owner:
        """Return whose one badge is, and how that is known."""
        return _owner(subject, self._vault.profiles.assigned().get(badge_id), self.profiles())

    def told(self, page: BadgePage) -> BadgePage:
        """Return a badge's page with whose it is, as an answer and as a check."""
        subject = page.credential.subject
        report = with_check(page.report, self.check(subject))
        return replace(page, owner=self.owner(page.row.id, subject), report=report)

    def told_of(self, review: Review) -> Review:
        """Return a review in which badges out of a document say whether they are the learner's.

        Such a document may be anybody's: a portfolio that somebody sent.
        """
        return replace(review, found=tuple(map(self._told_of, review.found)))

    def _told_of(self, found: Found) -> Found:
        if not found.document or found.report is None or found.report.credential is None:
            return found
        check = self.check(found.report.credential.subject)
        if check.code not in _RECOGNISED:
            details = {"document": found.document[:LONGEST_NAME]}
            check = replace(check, code="holder_not_you", details=details, outcome=Outcome.UNKNOWN)
        return replace(found, report=with_check(found.report, check))

    def assign(self, badge_id: str, profile_id: str | None) -> None:
        """Say whose a badge is; None goes back to what its subject says."""
        self._vault.profiles.assign(badge_id, profile_id)

    def check(self, subject: Subject) -> Check:
        """Return the check ``holder_match`` over all profiles; never part of a verdict."""
        return _check(subject, self.profiles())

    def _bound(self, dids: Collection[str]) -> int:
        from wallet.tasks.judging.judging import read_credential  # noqa: PLC0415 - seldom needed

        bound = set()
        for badge_id, noted, name, data in self._vault.library.every_subject():
            try:
                subject = noted or read_credential(data, name).subject
            except (ReadingError, SharingError):
                continue
            if subject.id.partition("#")[0] in dids:
                bound.add(badge_id)
        return len(bound)

    def _subjects(self) -> dict[str, Subject]:
        """Return whom each badge is about; those kept before that was noted are read once more."""
        found = {}
        for badge_id, subject in self._vault.library.subjects():
            if subject is None:
                credential = self._read(badge_id)
                self._vault.library.note_subject(badge_id, credential.subject)
                found[badge_id] = credential.subject
            else:
                found[badge_id] = subject
        return found

    def _profile(self, profile_id: str) -> Profile:
        for each in self.profiles():
            if each.id == profile_id:
                return each
        raise VaultError("no_such_profile", profile=profile_id)

    def _checked_name(self, name: str, *, but: str = "") -> str:
        name = " ".join(name.split())[:LONGEST_NAME]
        if not name:
            raise VaultError("profile_without_name")
        if any(each.name == name and each.id != but for each in self.profiles()):
            raise VaultError("profile_name_taken", name=name)
        return name


def _owner(subject: Subject, assigned: str | None, profiles: Sequence[Profile]) -> Owner:
    if assigned:
        return Owner(assigned, "holder_assigned")
    for profile in profiles:
        code = recognise(subject, profile.identity)
        if code:
            return Owner(profile.id, code)
    return Owner("", _check(subject, profiles).code)


def _check(subject: Subject, profiles: Sequence[Profile]) -> Check:
    checks = [check_holder(subject, each.identity) for each in profiles]
    return next((check for check in checks if check.code in _RECOGNISED), checks[0])
