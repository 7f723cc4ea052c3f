"""Parts of credentials: what could be left out, and what is handed over without it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from wallet.errors import PresentingError
from wallet.presenting.disclosing import disclosed, fields_in, take_apart
from wallet.presenting.disclosing.binding import bound, names_a_key
from wallet.snapshots.disclosed import ShownPart
from wallet.tasks.files.names import printable
from wallet.tasks.files.reading_files import read_file
from wallet.tasks.judging.judging import read_credential

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from datetime import datetime
    from pathlib import Path

    from wallet.credentials.model import Credential
    from wallet.holder.keys import HolderKey
    from wallet.linked_data.contexts import Contexts
    from wallet.presenting.disclosing import FieldTree
    from wallet.tasks.knowledge.basis import Basis
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.tasks.library.listing import Listing
    from wallet.tasks.owner.profiling import Profiling


class OneCredential:
    """A credential taken apart once, to be looked at with one choice of fields after another."""

    def __init__(self, credential: Credential, contexts: Contexts) -> None:
        self._credential = credential
        self._opened = take_apart(credential, contexts)

    @property
    def names_a_key(self) -> bool:
        """Whether only the owner of a key that its issuer named can present it as theirs."""
        return names_a_key(self._credential)

    def fields(self, shown: Collection[str] | None = None) -> FieldTree:
        """Return its fields and what becomes of each when these are chosen."""
        return fields_in(self._opened, shown)

    def disclose(
        self,
        shown: Collection[str] | None,
        keys: Callable[[], Iterable[HolderKey]],
        *,
        audience: str = "",
        challenge: str = "",
        now: datetime,
    ) -> ShownPart:
        """Return it with the chosen fields, for ``audience`` when that is given.

        ``keys`` are the learner's, asked for only when there is something to sign. Nothing is
        noted: what is made is not yet handed over. Raises ``PresentingError`` ``no_recipient`` for
        a challenge without an audience, and as ``presenting.disclosing.disclose`` does.
        """
        audience, challenge = audience.strip(), challenge.strip()
        if challenge and not audience:
            raise PresentingError("no_recipient")
        made = disclosed(self._credential, self._opened, shown)
        title = self._credential.name
        if not audience:
            return ShownPart(title, made.fields, made.data, made.media_type)
        given = bound(made, keys, audience=audience, challenge=challenge, now=now)
        return ShownPart(
            title=title,
            fields=made.fields,
            data=given.data,
            media_type=made.media_type,
            binding=given.code,
            holder=given.holder,
            challenge=given.challenge,
        )


class Disclosing:
    """Parts of kept badges."""

    def __init__(self, listing: Listing, knowing: Knowing, profiles: Profiling) -> None:
        self._listing = listing
        self._knowing = knowing
        self._profiles = profiles

    def of(self, badge_id: str) -> OneCredential:
        """Take a badge apart; raise ``VaultError`` ``no_such_badge``."""
        return OneCredential(self._listing.credential(badge_id), self._knowing.basis().contexts)

    def keys(self) -> Iterable[HolderKey]:
        """Return the learner's keys, retired ones too, which sign what is bound to them."""
        return chain.from_iterable(each.keys for each in self._profiles.profiles())


def file_to_disclose(path: Path, basis: Basis) -> OneCredential:
    """Take a file apart; raise ``ReadingError`` or ``SharingError`` when it is no credential."""
    credential = read_credential(read_file(path), printable(path.name))
    return OneCredential(credential, basis.contexts)
