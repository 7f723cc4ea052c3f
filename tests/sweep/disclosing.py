"""Good credentials of the suites that let a holder show a part: as issued, and the part shown."""

from __future__ import annotations

import copy
import importlib.util
import json
from typing import TYPE_CHECKING

from tests.cryptosuites.selective_issuer import bbs_point, derive, issue_bbs, issue_ecdsa_sd
from tests.cryptosuites.signing import DOCUMENT, KEYS
from tests.issuer_simulator import known
from tests.sweep.good import NOW, Good
from wallet.cryptosuites import keys, multikey
from wallet.cryptosuites.keys import KeyKind, PublicKey
from wallet.trust.model import Document, Knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHOWN = ("/id", "/credentialSubject/achievement/1")


def all_disclosing() -> Iterator[Good]:
    """Yield ecdsa-sd-2023, and bbs-2023 where its extra is installed."""
    key = KEYS[KeyKind.P256]
    base = issue_ecdsa_sd(copy.deepcopy(DOCUMENT), key)
    issued = [("ecdsa-sd-2023", base, key.public())]
    if importlib.util.find_spec("py_arkworks_bls12381"):
        public = keys.bls_public_key(bbs_point())
        issued.append(("bbs-2023", issue_bbs(copy.deepcopy(DOCUMENT)), public))
    for name, document, public in issued:
        knowledge = _publishes(public)
        yield Good(f"{name} base", json.dumps(document), knowledge)
        yield Good(f"{name} derived", json.dumps(derive(document, *_SHOWN)), knowledge)


def _publishes(key: PublicKey) -> Knowledge:
    issuer, method = "did:example:issuer", "did:example:issuer#1"
    published = {
        "id": method,
        "type": "Multikey",
        "controller": issuer,
        "publicKeyMultibase": multikey.encode_public(key),
    }
    page = {"id": issuer, "verificationMethod": [published], "assertionMethod": [method]}
    return known([Document(issuer, json.dumps(page).encode())], fetched=NOW)
