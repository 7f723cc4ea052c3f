"""Who presents an SD-JWT, signed by the key that its issuer named for that."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.credentials.model import Securing, Spec

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.holder.keys import HolderKey
    from wallet.presenting.disclosing.showing import Disclosed

NAMED = "binding_made"


@dataclass(frozen=True, slots=True)
class Bound:
    """What is handed over to one reader.

    ``code`` says whether it shows who presents it (``binding_*``, with a sentence). ``holder`` is
    the did:key that signed, ``challenge`` what it signed; both are "" where nothing did.
    """

    data: bytes
    code: str
    holder: str = ""
    challenge: str = ""


def names_a_key(credential: Credential) -> bool:
    """Say whether the issuer named a key whose owner alone can present the credential as theirs."""
    selective = credential.securing is Securing.SD_JWT and credential.spec is not Spec.PRESENTATION
    return selective and "cnf" in credential.claims


def bound(
    disclosed: Disclosed,
    keys: Callable[[], Iterable[HolderKey]],
    *,
    audience: str,
    challenge: str,
    now: datetime,
    algorithms: Collection[str] = (),
) -> Bound:
    """Sign an SD-JWT for a reader where a key of the learner's may; else say why nobody did.

    ``keys`` is asked only when there is something to sign. Without a ``challenge`` from the reader
    a random one is signed. ``algorithms`` are those that the reader takes, () for any. Raises
    ``PresentingError`` ``no_recipient``, ``answer_suite_impossible``.
    """
    credential = disclosed.credential
    if credential.securing is not Securing.SD_JWT or credential.spec is Spec.PRESENTATION:
        return Bound(disclosed.data, "binding_by_presentation")
    if not names_a_key(credential):
        return Bound(disclosed.data, "binding_names_nobody")
    confirmation = credential.claims["cnf"]
    key = next((each for each in keys() if each.is_named_by(confirmation)), None)
    if key is None:
        return Bound(disclosed.data, "binding_key_elsewhere")
    nonce = challenge.strip() or secrets.token_urlsafe(16)
    text = key.key_binding(
        disclosed.data.decode(), audience=audience, nonce=nonce, made=now, algorithms=algorithms
    )
    return Bound(text.encode(), NAMED, key.did, nonce)
