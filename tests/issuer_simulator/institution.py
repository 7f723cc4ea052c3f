"""An institution that issues credentials: its identity, its keys, and what it publishes."""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Any

from tests.issuer_simulator import documents, securing
from tests.issuer_simulator.keys import secret_key
from tests.issuer_simulator.status import StatusList
from wallet.cryptosuites import multikey
from wallet.cryptosuites.keys import KeyKind, SecretKey
from wallet.linked_data.contexts import Contexts, bundled
from wallet.trust.model import Document

if TYPE_CHECKING:
    from tests.issuer_simulator.learner import Learner


class Institution:
    """One issuer, known by ``did:web``, ``did:key`` or an ``https`` URL.

    ``path`` goes after the host: ``/dept`` gives ``did:web:host:dept`` or ``https://host/dept``.
    ``kinds`` are the kinds of key it has; the first is the one that tokens are signed with.
    ``profile`` are further members of the OB 3.0 Profile under ``issuer``. ``vocabulary`` holds
    contexts of its own by URL, for extension members.
    """

    def __init__(
        self,
        host: str,
        *,
        name: str = "Test University",
        method: str = "did:web",
        path: str = "",
        kinds: tuple[KeyKind, ...] = (KeyKind.ED25519,),
        profile: dict[str, Any] | None = None,
        vocabulary: dict[str, dict[str, Any]] | None = None,
    ) -> None:
        self.host = host
        self.name = name
        self.method = method
        self.base = f"https://{host}{path}"
        self.vocabulary = vocabulary or {}
        self.generation = 1
        self.lists: dict[str, StatusList] = {}
        self._kinds = kinds
        self._extra_profile = profile or {}
        if method == "did:web":
            self.id = "did:web:" + (host + path).replace("/", ":")
        elif method == "did:key":
            self.id = "did:key:" + multikey.encode_public(self.key().public())
        else:
            self.id = self.base

    # keys ---------------------------------------------------------------------------------

    def key(self, kind: KeyKind | None = None, generation: int = 0) -> SecretKey:
        """Return a secret key: of the first kind and the present generation, unless told."""
        chosen = kind or self._kinds[0]
        return secret_key(chosen, f"{self.host} {generation or self.generation}")

    def key_id(self, kind: KeyKind | None = None) -> str:
        """Return the id of the verification method of a key."""
        if self.method == "did:key":
            return f"{self.id}#{self.id.removeprefix('did:key:')}"
        chosen = (kind or self._kinds[0]).value.lower()
        return f"{self.id}#{chosen}-{self.generation}"

    def rotate(self) -> None:
        """Go over to new keys; the old ones are no longer published."""
        self.generation += 1

    # issuing ------------------------------------------------------------------------------

    def profile(self) -> dict[str, Any]:
        """Return the OB 3.0 Profile that stands under ``issuer``."""
        return {"id": self.id, "type": ["Profile"], "name": self.name, **self._extra_profile}

    def draft(
        self,
        achievement: dict[str, Any],
        to: Learner,
        *,
        valid_from: str,
        valid_until: str = "",
        credential_id: str = "",
        model: str = "2.0",
        salt: str = "salt",
        named: bool = False,
        status: str = "",
        subject: dict[str, Any] | None = None,
        **members: Any,
    ) -> dict[str, Any]:
        """Return an unsigned OpenBadgeCredential in the data model 1.1 or 2.0.

        ``status`` is the purpose of the list that gets a place for it, ``subject`` and
        ``members`` are further members of the subject and of the credential.
        """
        seed = f"{self.base}/{achievement['id']}/{valid_from}/{to.email}"
        identifier = credential_id or uuid.uuid5(uuid.NAMESPACE_URL, seed).urn
        draft = documents.open_badge_credential(
            identifier,
            issuer=self.profile(),
            subject=documents.achievement_subject(
                achievement,
                did=to.did,
                identifiers=to.identifiers(salt, named=named),
                members=subject or {},
            ),
            dates=(valid_from, valid_until),
            model=model,
            vocabulary=tuple(self.vocabulary),
            members=members,
        )
        if status:
            draft["credentialStatus"] = self.status_list(status).entry(identifier)
        return draft

    def issue(self, achievement: dict[str, Any], to: Learner, **how: Any) -> dict[str, Any]:
        """Return a signed credential; the arguments are those of ``draft``."""
        return self.sign(self.draft(achievement, to, **how))

    def sign(self, document: dict[str, Any], *, created: str = "") -> dict[str, Any]:
        """Add a proof: eddsa-rdfc-2022, or Ed25519Signature2020 in the data model 1.1."""
        return securing.add_proof(
            document,
            self.key(KeyKind.ED25519),
            self.key_id(KeyKind.ED25519),
            self.contexts(),
            created=created or documents.start_of(document),
        )

    def token(self, document: dict[str, Any], *, layout: str = "open_badges", alg: str = "") -> str:
        """Return a compact JWS with the first key: OB 3.0's own layout, or a ``vc`` claim.

        ``alg`` is what the header calls its algorithm, "" for the usual name.
        """
        return securing.compact_jws(document, self.key(), self.key_id(), layout=layout, alg=alg)

    def endorse(
        self, endorsed: str, comment: str, *, valid_from: str, credential_id: str = ""
    ) -> dict[str, Any]:
        """Return a signed EndorsementCredential about an issuer, achievement or credential."""
        seed = f"{self.base}/endorses/{endorsed}/{valid_from}"
        identifier = credential_id or uuid.uuid5(uuid.NAMESPACE_URL, seed).urn
        return self.sign(
            documents.endorsement_credential(
                identifier,
                issuer=self.profile(),
                endorsed=endorsed,
                comment=comment,
                valid_from=valid_from,
            )
        )

    def contexts(self) -> Contexts:
        """Return the contexts that come with the wallet, and this institution's own."""
        return bundled().with_documents(self.vocabulary)

    # status -------------------------------------------------------------------------------

    def status_list(self, purpose: str) -> StatusList:
        """Return the list for a purpose, opened at the first call."""
        url = f"{self.base}/status/{purpose}"
        return self.lists.setdefault(purpose, StatusList(url, purpose))

    def revoke(self, credential: dict[str, Any]) -> None:
        """Revoke a credential that was issued with the status ``revocation``."""
        self.status_list("revocation").set(credential["id"])

    def suspend(self, credential: dict[str, Any], *, value: bool = True) -> None:
        """Suspend a credential issued with the status ``suspension``, or take that back."""
        self.status_list("suspension").set(credential["id"], value=value)

    # publishing ---------------------------------------------------------------------------

    def controller_document(self) -> dict[str, Any]:
        """Return the DID document, or the document at the issuer's URL, with its keys."""
        kinds = dict.fromkeys((*self._kinds, KeyKind.ED25519)) if self.lists else self._kinds
        methods = [
            documents.verification_method(self.key_id(kind), self.id, self.key(kind).public())
            for kind in kinds
        ]
        return documents.controller_document(self.id, methods)

    def documents(self, *, listed: str = "2023-04-01T00:00:00Z") -> tuple[Document, ...]:
        """Return all that others may fetch: keys, status lists and contexts.

        ``listed`` is the start of validity of the status lists, which have no end.
        """
        published = []
        if self.method == "did:web":
            folder = (
                self.base if self.base != f"https://{self.host}" else f"{self.base}/.well-known"
            )
            published.append(
                _document(f"{folder}/did.json", self.controller_document(), "did-doc", (self.id,))
            )
        elif self.method == "https":
            published.append(_document(self.base, self.controller_document(), "controller-doc"))
        for status in self.lists.values():
            unsigned = documents.status_list_credential(status, issuer=self.id, valid_from=listed)
            published.append(_document(status.url, self.sign(unsigned), "status-list"))
        for url, context in self.vocabulary.items():
            published.append(_document(url, context, "context"))
        return tuple(published)


def _document(
    url: str, content: dict[str, Any], kind: str, aliases: tuple[str, ...] = ()
) -> Document:
    body = (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
    media_type = "application/did+json" if kind == "did-doc" else "application/ld+json"
    return Document(url=url, body=body, kind=kind, media_type=media_type, aliases=aliases)
