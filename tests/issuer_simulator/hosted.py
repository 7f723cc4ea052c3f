"""An issuer of Open Badges 2.0 HostedBadges: badges that are true because their URL says so."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wallet.trust.model import Document

if TYPE_CHECKING:
    from tests.issuer_simulator.learner import Learner

CONTEXT = "https://w3id.org/openbadges/v2"


@dataclass(slots=True)
class HostedIssuer:
    """An OB 2.0 Profile at ``<base>/issuer``, its BadgeClasses and Assertions beside it."""

    base: str
    name: str
    profile: dict[str, Any] = field(default_factory=dict)
    published: dict[str, dict[str, Any]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self._publish({"type": "Issuer", "id": self.id, "name": self.name, **self.profile})

    @property
    def id(self) -> str:
        """Return the URL of the Profile."""
        return f"{self.base}/issuer"

    def award(
        self,
        slug: str,
        badge_class: dict[str, Any],
        to: Learner,
        *,
        serial: str,
        issued_on: str,
        salt: str,
        **members: Any,
    ) -> dict[str, Any]:
        """Publish a BadgeClass and an Assertion of it, and return the Assertion."""
        badge_url = f"{self.base}/badges/{slug}"
        self._publish({"type": "BadgeClass", "id": badge_url, **badge_class, "issuer": self.id})
        assertion = {
            "type": "Assertion",
            "id": f"{self.base}/assertions/{serial}",
            "recipient": to.recipient(salt),
            "badge": badge_url,
            "verification": {"type": "HostedBadge"},
            "issuedOn": issued_on,
            **members,
        }
        return self._publish(assertion)

    def revoke(self, assertion: dict[str, Any], reason: str = "") -> None:
        """Serve the Assertion as revoked from now on (section "Assertion")."""
        revoked = {name: assertion[name] for name in ("type", "id")}
        self._publish({**revoked, "revoked": True, "revocationReason": reason or "issued in error"})

    def documents(self) -> tuple[Document, ...]:
        """Return everything this issuer hosts."""
        return tuple(
            Document(
                url=url,
                body=(json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode(),
                kind="ob2-hosted",
                media_type="application/ld+json",
            )
            for url, value in self.published.items()
        )

    def _publish(self, document: dict[str, Any]) -> dict[str, Any]:
        whole = {"@context": CONTEXT, **document}
        self.published[whole["id"]] = whole
        return whole
