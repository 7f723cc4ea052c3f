"""Keys that were rotated, withdrawn or given another's name, by what the vault kept of them.

A timeline: the wallet asks the issuer on some days and keeps what it is told; in between the issuer
signs. What counts is whether the key was still published when it was last looked at after signing.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import Institution
from tests.verification.judging import ACHIEVEMENT, LEARNER, codes, data_of
from wallet import wording
from wallet.credentials.reading import read
from wallet.cryptosuites import jwk
from wallet.cryptosuites.jose import sign_compact
from wallet.linked_data import bundled
from wallet.trust.model import Decision, Knowledge, Level, Registry
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault
from wallet.verification.headline import headline
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.trust.model import Document
    from wallet.verification.report import Report

APRIL, MAY, JUNE, JULY = (datetime(2026, month, 1, tzinfo=UTC) for month in (4, 5, 6, 7))
NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
WEB = "https://aoba.example/.well-known/did.json"


@pytest.fixture(autouse=True)
def _strict_wording(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    made = Vault.create(tmp_path_factory.mktemp("vault") / "home", "correct horse", cost=FLOOR)
    yield made
    made.close()


class Timeline:
    """An issuer whose document is asked for on some days, with what the vault keeps of it."""

    def __init__(self, vault: Vault) -> None:
        self.issuer = Institution("aoba.example")
        self._vault = vault
        vault._database.query("DELETE FROM document")

    def ask(self, day: datetime | None, **changes: Any) -> None:
        """Keep what the issuer publishes on a day, some members changed."""
        page = self.issuer.documents()[0]
        content = {**json.loads(page.body), **changes}
        self.keep(replace(page, body=json.dumps(content).encode(), fetched=day))

    def keep(self, page: Document) -> None:
        self._vault.trust.keep_documents([replace(page, source="https")])

    def sign(self, day: datetime, *, generation: int = 0, **members: Any) -> dict[str, Any]:
        draft = self.issuer.draft(ACHIEVEMENT, LEARNER, valid_from=day.isoformat(), **members)
        now, self.issuer.generation = self.issuer.generation, generation or self.issuer.generation
        signed = self.issuer.sign(draft)
        self.issuer.generation = now
        return signed

    def knowledge(self) -> Knowledge:
        def none(body: bytes) -> Registry:
            raise AssertionError(body)

        pinned = Decision(self.issuer.id, Level.PINNED, NOW)
        return replace(self._vault.trust.knowledge(none), decisions={self.issuer.id: pinned})

    def judge(self, badge: dict[str, Any] | str) -> Report:
        return verify(read(data_of(badge)), self.knowledge(), bundled(), now=NOW)


@pytest.fixture
def line(vault: Vault) -> Timeline:
    return Timeline(vault)


def said(report: Report) -> tuple[str, str]:
    for check in report.checks:
        for language in ("en", "ja"):
            assert wording.say(check.code, language, **check.details)
    return report.verdict.value, codes(report)["issuer_binding"]


def test_a_rotated_key_verifies_what_it_signed_while_it_was_published(line: Timeline) -> None:
    badge = line.sign(APRIL)
    line.ask(MAY)
    assert said(line.judge(badge)) == ("valid", "key_is_issuers")
    line.issuer.rotate()
    line.ask(JULY)
    report = line.judge(badge)
    assert said(report) == ("valid", "key_retired")
    assert headline(report).code == "headline_valid_key_retired"
    binding = report.check("issuer_binding")
    assert binding is not None
    assert binding.as_of == JULY  # the issuer was asked today, so nothing is stale
    assert binding.evidence["key_last_seen"] == MAY.isoformat()
    assert report.freshness == "fresh"


def test_a_key_last_seen_before_it_signed_shows_nothing(line: Timeline) -> None:
    line.ask(APRIL)
    badge = line.sign(MAY)
    line.issuer.rotate()
    line.ask(JULY)
    assert said(line.judge(badge)) == ("unknown_key", "key_retired_before")


def test_the_same_document_seen_again_moves_the_day_on(line: Timeline) -> None:
    line.ask(APRIL)
    line.ask(JUNE)
    badge = line.sign(MAY)
    line.issuer.rotate()
    line.ask(JULY)
    assert said(line.judge(badge)) == ("valid", "key_retired")


def test_an_old_copy_without_a_date_shows_nothing_of_a_retired_key(line: Timeline) -> None:
    line.ask(None)
    badge = line.sign(APRIL)
    assert said(line.judge(badge)) == ("valid", "key_is_issuers")
    assert line.judge(badge).freshness == "undated"
    line.issuer.rotate()
    line.ask(JULY)
    assert said(line.judge(badge)) == ("unknown_key", "key_retired_undated")


def test_a_key_that_took_over_the_name_of_another(line: Timeline) -> None:
    """Many issuers publish whatever key they have as ``#key-1``."""
    badge = line.sign(APRIL)
    line.ask(MAY)
    old = line.issuer.key_id()
    line.issuer.rotate()
    methods = line.issuer.controller_document()["verificationMethod"]
    methods[0]["id"] = old
    line.ask(JULY, verificationMethod=methods, assertionMethod=[old])
    assert said(line.judge(badge)) == ("valid", "key_retired")
    tampered = {**badge, "name": "Something else"}
    assert line.judge(tampered).verdict == "invalid_signature"
    late = line.sign(JUNE, generation=1)
    assert said(line.judge(late)) == ("unknown_key", "key_retired_before")


def test_a_key_that_stays_in_the_document_but_may_no_longer_sign(line: Timeline) -> None:
    badge, never = line.sign(APRIL), line.sign(JUNE)
    line.ask(MAY)
    line.ask(JULY, assertionMethod=[])
    assert said(line.judge(badge)) == ("valid", "key_retired")
    assert said(line.judge(never)) == ("unknown_key", "key_retired_before")


def test_a_key_that_never_was_for_signing(line: Timeline) -> None:
    badge = line.sign(APRIL)
    line.ask(MAY, assertionMethod=[])
    line.ask(JULY, assertionMethod=[], authentication=[line.issuer.key_id()])
    assert said(line.judge(badge)) == ("issuer_mismatch", "purpose_not_allowed")


@pytest.mark.parametrize("mark", ["2026-06-15T00:00:00Z", True, {"reason": "compromised"}, "soon"])
@pytest.mark.parametrize("bare", [False, True], ids=["with its key", "alone"])
@pytest.mark.parametrize("since", ["marked", "removed"])
def test_a_withdrawn_key_verifies_nothing(
    line: Timeline, mark: object, since: str, *, bare: bool
) -> None:
    badge = line.sign(APRIL)
    line.ask(MAY)
    method = line.issuer.controller_document()["verificationMethod"][0]
    if bare:
        del method["publicKeyMultibase"]
    line.ask(JUNE, verificationMethod=[{**method, "revoked": mark}])
    if since == "removed":
        line.issuer.rotate()
        line.ask(JULY)
    report = line.judge(badge)
    assert said(report) == ("issuer_mismatch", "key_revoked")
    assert headline(report).tone == "bad"


def test_a_mark_that_was_taken_back(line: Timeline) -> None:
    badge = line.sign(APRIL)
    method = line.issuer.controller_document()["verificationMethod"][0]
    line.ask(JUNE, verificationMethod=[{**method, "revoked": "2026-05-01T00:00:00Z"}])
    assert line.judge(badge).verdict == "issuer_mismatch"
    line.ask(JULY)
    assert said(line.judge(badge)) == ("valid", "key_is_issuers")


def test_a_mark_in_a_copy_that_may_be_the_newest(line: Timeline) -> None:
    badge = line.sign(APRIL)
    line.ask(JULY)
    assert said(line.judge(badge)) == ("valid", "key_is_issuers")
    method = line.issuer.controller_document()["verificationMethod"][0]
    line.ask(None, verificationMethod=[{**method, "revoked": True}])
    assert said(line.judge(badge)) == ("issuer_mismatch", "key_revoked")


def test_a_key_in_the_header_of_a_token_that_was_published_then(line: Timeline) -> None:
    key = line.issuer.key()
    draft = line.issuer.draft(ACHIEVEMENT, LEARNER, valid_from=APRIL.isoformat())
    head = {"alg": "EdDSA", "typ": "JWT", "jwk": jwk.encode_public(key.public())}
    token = sign_compact(head, {**draft, "iss": line.issuer.id}, key)
    line.ask(MAY)
    assert said(line.judge(token)) == ("valid", "key_is_issuers")
    line.issuer.rotate()
    line.ask(JULY)
    assert said(line.judge(token)) == ("valid", "key_retired")


def test_keys_of_history_with_a_day_of_withdrawal(vault: Vault) -> None:
    """A key set as OpenID Federation has it: ``revoked`` with a time in seconds."""
    vault._database.query("DELETE FROM document")
    issuer = Institution("aoba.example", method="https")
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=APRIL.isoformat())
    published = {**jwk.encode_public(issuer.key().public()), "kid": "1"}
    token = sign_compact(
        {"alg": "EdDSA", "typ": "JWT", "kid": "1"}, {**draft, "iss": issuer.id}, issuer.key()
    )
    page = issuer.documents()[0]
    for day, members, verdict in (
        (MAY, {}, "valid"),
        (JUNE, {"revoked": {"revoked_at": int(MAY.timestamp())}}, "issuer_mismatch"),
        (JULY, {"exp": int(MAY.timestamp())}, "valid"),
    ):
        body = json.dumps({"keys": [{**published, **members}]}).encode()
        vault.trust.keep_documents([replace(page, body=body, fetched=day)])
        knowledge = vault.trust.knowledge(lambda body: Registry(str(body), {}))
        assert verify(read(token.encode()), knowledge, bundled(), now=NOW).verdict == verdict


def test_a_key_of_its_own_address_that_its_owner_no_longer_names(vault: Vault) -> None:
    vault._database.query("DELETE FROM document")
    issuer = Institution("aoba.example", method="https")
    address = "https://aoba.example/keys/1"
    method = {**issuer.controller_document()["verificationMethod"][0], "id": address}
    owner = issuer.documents()[0]
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=APRIL.isoformat())
    issuer.key_id = lambda _=None: address  # type: ignore[method-assign]
    badge = issuer.sign(draft)

    def publish(day: datetime, names: list[str]) -> None:
        content = {"id": issuer.id, "assertionMethod": names}
        page = replace(owner, body=json.dumps(content).encode(), fetched=day)
        key = replace(owner, url=address, body=json.dumps(method).encode(), fetched=day)
        vault.trust.keep_documents([page, key])

    def now() -> tuple[str, str]:
        knowledge = vault.trust.knowledge(lambda body: Registry(str(body), {}))
        return said(verify(read(data_of(badge)), knowledge, bundled(), now=NOW))

    publish(MAY, [address])
    assert now() == ("valid", "key_is_issuers")
    publish(JULY, [])
    assert now() == ("valid", "key_retired")
