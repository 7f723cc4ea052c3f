"""Whether somebody whom an asker names vouches for a badge (DCQL ``trusted_authorities``).

OpenID4VP 1.0, section 6.1.1: ``aki`` are key identifiers as certificates name their issuers by (RFC
5280, section 4.2.1.1), any of any certificate that a badge carries. What other kinds mean stands in
lists elsewhere that nobody here fetches.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography import x509

from wallet.credentials import values
from wallet.cryptosuites import base64url
from wallet.errors import ProofError
from wallet.verification.certificate_chain import carried

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wallet.credentials.model import Credential
    from wallet.sharing.queries.model import Authority

KEY_IDENTIFIER = "aki"


def vouched(credential: Credential, authorities: Sequence[Authority]) -> bool | None:
    """Say whether any of them vouches for a badge; None where that cannot be told.

    It can be told of key identifiers where a badge carries certificates, all of them readable. That
    one of them is named says nothing of whether the badge was signed by it: that is for the checks.
    """
    named = frozenset(
        key for each in authorities if each.kind == KEY_IDENTIFIER for key in _keys(each.values)
    )
    chain = credential.header.get("x5c")
    certificates = carried(chain)
    if named & _issuers(certificates):
        return True
    whole = bool(certificates) and len(certificates) == len(values.items(chain))
    only = all(each.kind == KEY_IDENTIFIER for each in authorities)
    return False if whole and only else None


def _keys(named: Sequence[str]) -> Iterator[bytes]:
    for each in named:
        try:
            yield base64url.decode(each)
        except ProofError:
            continue  # no key has such an identifier


def _issuers(certificates: Sequence[x509.Certificate]) -> frozenset[bytes]:
    """Return the identifiers of the keys that certificates were signed with, as they say."""
    found: set[bytes] = set()
    for each in certificates:
        try:
            extension = each.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier)
        except x509.ExtensionNotFound:
            continue
        if extension.value.key_identifier is not None:
            found.add(extension.value.key_identifier)
    return frozenset(found)
