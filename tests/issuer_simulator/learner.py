"""The learner as badges name them: by a hashed e-mail address, and sometimes by name."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Learner:
    """A person. ``did`` is set only where a badge is to be bound to a key."""

    name: str = "Test Learner"
    email: str = "learner@learner.example"
    did: str = ""

    def identifiers(self, salt: str, *, named: bool = False) -> list[dict[str, Any]]:
        """Return OB 3.0 IdentityObjects (section B.1.12): the hashed address, then the name."""
        hashed = {
            "type": "IdentityObject",
            "hashed": True,
            "identityHash": self.hashed_email(salt),
            "identityType": "emailAddress",
            "salt": salt,
        }
        plain = {
            "type": "IdentityObject",
            "hashed": False,
            "identityHash": self.name,
            "identityType": "name",
        }
        return [hashed, plain] if named else [hashed]

    def recipient(self, salt: str) -> dict[str, Any]:
        """Return an OB 2.0 IdentityObject."""
        return {
            "type": "email",
            "hashed": True,
            "salt": salt,
            "identity": self.hashed_email(salt),
        }

    def hashed_email(self, salt: str) -> str:
        """Return ``sha256$`` and the hash of the address with the salt after it, in hex."""
        return "sha256$" + hashlib.sha256((self.email + salt).encode()).hexdigest()
