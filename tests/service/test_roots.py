"""Whom a certificate of an asker is believed from: the learner's anchors, and this computer's."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from tests.trust.loopback_server import write_certificate
from wallet.tasks import network
from wallet.tasks.answering.roots import roots_of
from wallet.trust import fetching
from wallet.trust.model import TRUST_ANCHOR, Decision, Document, Knowledge, Level

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    import pytest

from tests.service.making import NOW


def _certificate(folder: Path, host: str) -> x509.Certificate:
    file, _ = write_certificate(folder, host)
    return x509.load_pem_x509_certificate(file.read_bytes())


def _knowing(certificate: x509.Certificate, level: Level | None, now: datetime) -> Knowledge:
    body = certificate.public_bytes(Encoding.PEM)
    document = Document("urn:anchor", body, now, TRUST_ANCHOR)
    decisions = {"urn:anchor": Decision("urn:anchor", level, now)} if level else {}
    return Knowledge({"urn:anchor": (document,)}, decisions=decisions)


def test_anchors_and_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own, system = _certificate(tmp_path, "own.example"), _certificate(tmp_path, "sys.example")
    listed = (system.public_bytes(Encoding.DER), b"no certificate")
    monkeypatch.setattr(network, "system_roots", lambda: listed)
    assert roots_of(_knowing(own, None, NOW)) == (own, system)
    assert roots_of(_knowing(own, Level.DENIED, NOW)) == (system,)
    assert roots_of(_knowing(system, Level.DENIED, NOW)) == ()
    assert roots_of(Knowledge()) == (system,)


def test_what_this_computer_trusts_is_read_from_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "certs"
    folder.mkdir()
    certificate = _certificate(tmp_path, "ca.example")
    (folder / "0.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    (folder / "1.pem").write_text("nothing")
    monkeypatch.setattr(
        ssl, "create_default_context", lambda: ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    )
    usual = ssl.get_default_verify_paths()
    paths = usual._replace(cafile=None, capath=str(folder))
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: paths)
    assert fetching.system_roots() == (certificate.public_bytes(Encoding.DER),)
    gone = usual._replace(cafile=None, capath=str(tmp_path / "nowhere"))
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: gone)
    assert fetching.system_roots() == ()
