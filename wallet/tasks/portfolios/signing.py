"""Which key signs a portfolio: the one that its badges are bound to, else one for its recipient."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.holder.keys import HolderKey, new_key
from wallet.verification.holder_match import names_anyone, recognise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.tasks.owner.profiling import Profiling
    from wallet.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Binding:
    """To whom a badge is bound: to what code says, and to which key of the learner's, if to one.

    ``code``: bound_to_key, bound_to_email, bound_to_nobody, bound_to_other (somebody who is not
    known as the learner).
    """

    code: str
    did: str = ""


class Signing:
    """Finds, makes and renews keys in an open vault; raises what the vault raises."""

    def __init__(self, vault: Vault, profiles: Profiling) -> None:
        self._vault = vault
        self._profiles = profiles

    def bindings(self, badges: Mapping[str, Credential]) -> dict[str, Binding]:
        """Return to whom each badge is bound, by its id."""
        profiles = self._profiles.profiles()
        keys = self.own_keys()
        found = {}
        for badge_id, credential in badges.items():
            did = _named_key(credential, keys)
            codes = {recognise(credential.subject, each.identity) for each in profiles}
            if did:
                found[badge_id] = Binding("bound_to_key", did)
            elif "holder_by_email" in codes:
                found[badge_id] = Binding("bound_to_email")
            elif names_anyone(credential.subject):
                found[badge_id] = Binding("bound_to_other")
            else:
                found[badge_id] = Binding("bound_to_nobody")
        return found

    def known(self, bindings: Mapping[str, Binding], recipient: str) -> HolderKey | None:
        """Return the key that would sign; None where a fresh one will be made.

        The key that most badges are bound to, retired or not, comes before the recipient's own.
        """
        bound = Counter(each.did for each in bindings.values() if each.did)
        if bound:
            did = bound.most_common(1)[0][0]
            return next(key for key in self.own_keys() if key.did == did)
        stored = self._vault.recipient_keys.find(recipient) if recipient.strip() else None
        return HolderKey(stored) if stored else None

    def key(
        self,
        bindings: Mapping[str, Binding],
        recipient: str,
        *,
        now: datetime,
        algorithm: str = "Ed25519",
    ) -> HolderKey:
        """Return the key that signs; a fresh one is kept for its recipient, where there is one."""
        known = self.known(bindings, recipient)
        if known is not None:
            return known
        made = new_key(now, algorithm)
        if recipient.strip():
            self._vault.recipient_keys.keep(recipient, made)
        return HolderKey(made)

    def own_keys(self) -> tuple[HolderKey, ...]:
        """Return every key of the learner's that a badge can be bound to, retired ones too."""
        return tuple(key for profile in self._profiles.profiles() for key in profile.keys)

    def renew(self, recipient: str) -> bool:
        """Forget the key for a recipient: the next portfolio for them is signed by a fresh one."""
        return self._vault.recipient_keys.forget(recipient)


def _named_key(credential: Credential, keys: Sequence[HolderKey]) -> str:
    """Return the key of the learner's that a badge names as its subject or, in ``cnf``, holder."""
    did = credential.subject.id.strip().partition("#")[0]
    confirmed = credential.claims.get("cnf")
    named = (key.did for key in keys if key.did == did or key.is_named_by(confirmed))
    return next(named, "")
