"""A client that says exactly the bytes that it is told, and a learner who answers a request.

The learner's encryption is written here a second time, after RFC 7518, so that what opens it is
not tested by itself.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import os
import socket
import ssl
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from wallet.sharing.local.nearby import peer_of
from wallet.trust.fetching import send
from wallet.trust.messages import FORM, Incoming, Outgoing

if TYPE_CHECKING:
    from wallet.trust.messages import Peer

REQUEST = "application/oauth-authz-req+jwt"


def connect(port: int, address: str = "127.0.0.1") -> ssl.SSLSocket:
    """Open TLS without asking whose certificate it is."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context.wrap_socket(socket.create_connection((address, port), 10))


def said(port: int, data: bytes) -> bytes:
    """Send bytes and return all that comes back; b"" where the other side just closes."""
    with connect(port) as tls:
        with contextlib.suppress(OSError):  # the other side may have had enough
            tls.sendall(data)
        return rest(tls)


def rest(tls: socket.socket) -> bytes:
    """Read until the other side closes."""
    received = bytearray()
    with contextlib.suppress(OSError):
        while part := tls.recv(65_536):
            received += part
    return bytes(received)


def status(data: bytes) -> int:
    """Return the status of an answer, 0 for none."""
    return int(data.split(b" ", 2)[1]) if data else 0


def request_uri(text: str) -> str:
    return parse_qs(urlsplit(text).query)["request_uri"][0]


def peer(text: str) -> Peer:
    found = peer_of(text)
    assert found is not None
    return found


def fetched(text: str) -> dict[str, Any]:
    """Get the request of a code as a wallet does, and return its claims."""
    got = send(Outgoing(request_uri(text), accept=REQUEST, peer=peer(text)))
    assert (got.status, got.media_type) == (200, REQUEST)
    return json.loads(unpadded(got.body.decode().split(".")[1]))


def unpadded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def padless(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def sealed(claims: dict[str, Any], answer: Any, encryption: str = "A128GCM", **more: Any) -> str:
    """Encrypt an answer for the key of a request (RFC 7516, RFC 7518 section 4.6)."""
    (key,) = claims["client_metadata"]["jwks"]["keys"]
    x, y = (int.from_bytes(unpadded(key[name]), "big") for name in ("x", "y"))
    theirs = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    own = ec.generate_private_key(ec.SECP256R1())
    numbers = own.public_key().public_numbers()
    epk = {
        "kty": "EC",
        "crv": "P-256",
        "x": padless(numbers.x.to_bytes(32, "big")),
        "y": padless(numbers.y.to_bytes(32, "big")),
    }
    header = {"alg": "ECDH-ES", "enc": encryption, "kid": key["kid"], "epk": epk} | more
    size = {"A128GCM": 16, "A256GCM": 32}.get(header["enc"], 16)
    name = header["enc"].encode()
    info = len(name).to_bytes(4, "big") + name + bytes(8) + (size * 8).to_bytes(4, "big")
    shared = own.exchange(ec.ECDH(), theirs)
    agreed = hashlib.sha256(b"\0\0\0\1" + shared + info).digest()[:size]
    protected = padless(json.dumps(header).encode())
    nonce = os.urandom(12)
    data = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
    out = AESGCM(agreed).encrypt(nonce, data, protected.encode())
    return ".".join((protected, "", padless(nonce), padless(out[:-16]), padless(out[-16:])))


def posted(text: str, claims: dict[str, Any], body: bytes, media_type: str = FORM) -> Incoming:
    """Post to where a request says."""
    outgoing = Outgoing(
        claims["response_uri"], "POST", body=body, media_type=media_type, peer=peer(text)
    )
    return send(outgoing)


def answered(text: str, claims: dict[str, Any], presentations: list[Any], **said: Any) -> Incoming:
    """Answer as a wallet does: encrypted, with the state that was given."""
    answer = {"vp_token": {"ldp": presentations}, "state": claims["state"]} | said
    body = urlencode({"response": sealed(claims, answer), "state": claims["state"]})
    return posted(text, claims, body.encode())
