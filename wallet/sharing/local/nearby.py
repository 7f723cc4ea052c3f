"""A code that names a computer nearby, and the fingerprint by which it is known.

Two kinds: a request for badges (OpenID4VP 1.0 with ``x509_hash``, whose ``request_uri`` is on a
private address), and a file to fetch (an https link whose fragment is ``sha256=`` and the same
hash). The fragment never leaves the computer that reads the link (RFC 3986, section 3.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

from wallet.cryptosuites import base64url
from wallet.errors import ProofError
from wallet.sharing.local.interfaces import is_answered
from wallet.sharing.local.words import words
from wallet.snapshots.requests import Nearby
from wallet.trust.messages import Peer

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMES = ("openid4vp", "haip-vp", "eudi-openid4vp")
X509_HASH = "x509_hash:"
FRAGMENT = "sha256="
MAX_BYTES = 50_000_000  # of a file that is given
_LONGEST = 2048  # characters
_SHA256 = 32  # bytes


def nearby_of(text: str) -> tuple[Nearby, Peer] | None:
    """Return which computer nearby a text names, None where it names none.

    Raises nothing: a text that is malformed names none, and whoever reads on says what is wrong.
    """
    peer = peer_of(text)
    return (Nearby(peer.address, peer.port, words(peer.fingerprint)), peer) if peer else None


def peer_of(text: str) -> Peer | None:
    """Return the address, port and fingerprint alone, without the words, which take a moment."""
    text = text.strip()
    if len(text) > _LONGEST or not text.isascii() or not text.isprintable():
        return None
    scheme = text.partition(":")[0].lower()
    if scheme in SCHEMES:
        return _asked(text)
    return _linked(text) if scheme == "https" else None


def request_text(client_id: str, request_uri: str) -> str:
    """Write the code of a request (OpenID4VP 1.0, section 5)."""
    return f"openid4vp://?{urlencode({'client_id': client_id, 'request_uri': request_uri})}"


def file_text(url: str, fingerprint: bytes) -> str:
    """Write the link of a file; a browser ignores the fragment, another Tsumiki compares it."""
    return f"{url}#{FRAGMENT}{base64url.encode(fingerprint)}"


def client_id(fingerprint: bytes) -> str:
    """Write who asks (OpenID4VP 1.0, section 5.9.3)."""
    return X509_HASH + base64url.encode(fingerprint)


def _asked(text: str) -> Peer | None:
    try:
        given = parse_qs(urlsplit(text).query, keep_blank_values=True, max_num_fields=32)
    except ValueError:
        return None
    who, where = _only(given, "client_id"), _only(given, "request_uri")
    if not who.startswith(X509_HASH):
        return None
    return _peer(where, who[len(X509_HASH) :])


def _linked(text: str) -> Peer | None:
    url, _, fragment = text.partition("#")
    return _peer(url, fragment[len(FRAGMENT) :]) if fragment.startswith(FRAGMENT) else None


def _only(given: Mapping[str, list[str]], name: str) -> str:
    found = given.get(name, [])
    return found[0] if len(found) == 1 else ""


def _peer(url: str, digest: str) -> Peer | None:
    try:
        parts = urlsplit(url)
        address, port = parts.hostname or "", parts.port
        fingerprint = base64url.decode(digest)
    except (ValueError, ProofError):
        return None
    named = f"[{address}]:{port}" if ":" in address else f"{address}:{port}"
    exact = parts.scheme == "https" and parts.netloc == named
    if not exact or port is None or len(fingerprint) != _SHA256:
        return None
    if not is_answered(address, port):
        return None
    return Peer(address, port, fingerprint)
