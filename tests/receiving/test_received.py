"""What a reader is told of a presentation: who presents what, and what is missing."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.credentials.pictures import png
from tests.issuer_simulator import Learner, bake_png
from tests.issuer_simulator import known as known_of
from tests.issuer_simulator.applicant import Applicant, as_bytes, attached, envelope, pdf, sri
from tests.issuer_simulator.keys import secret_key
from tests.issuer_simulator.selective import bound, combined, digest, disclosure
from tests.presenting.disclosing import rich
from tests.receiving.handing import HOSTED, ME, NOW, SCHOOL, START, badge, basis, hosted
from wallet import wording
from wallet.credentials import attachments
from wallet.cryptosuites import jose, jwk
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.proofs import create_proof
from wallet.linked_data import bundled
from wallet.linked_data.jcs import canonical_json
from wallet.presenting.disclosing.showing import disclose
from wallet.sharing import pixelpass
from wallet.snapshots.received import FileKind, Received
from wallet.tasks.knowledge.basis import Basis, extended, joined
from wallet.trust.model import Knowledge, Registry
from wallet.verification.tone import Tone

Look = Callable[..., Received]
ASKED = {"challenge": "c-123", "domain": "employer.example"}


def codes(found: Received) -> dict[str, tuple[int, ...]]:
    """Return what is missing, each with its badges; all of it must have words in both languages."""
    for told in (*found.missing, *found.notes):
        for language in ("ja", "en"):
            assert wording.say(told.code, language, **told.details)
            wording.next_step(told.code, language, **told.details)
    return {told.code: told.badges for told in found.missing}


def test_all_is_well(look: Look) -> None:
    one, two = badge(1), badge(2)
    digests = [sri(canonical_json(each).encode()) for each in (two, one)]
    found = look(
        ME.presentation(
            one,
            two,
            name="Data work",
            description="What I can do.",
            shownName="さくら",
            purpose="Application 17",
            section=[{"name": "Statistics", "badge": digests}],
        ),
        **ASKED,
    )
    assert (found.kind, found.headline.tone) == (FileKind.PRESENTATION, Tone.GOOD)
    assert codes(found) == {}
    assert found.cover is not None
    assert found.presenter is not None
    cover = found.cover
    assert (cover.title, cover.text, cover.name) == ("Data work", "What I can do.", "さくら")
    assert (cover.recipient, cover.purpose) == ("employer.example", "Application 17")
    assert [(each.title, each.badges) for each in cover.sections] == [("Statistics", (1, 0))]
    assert cover.signed
    assert (found.presenter.holder, found.presenter.shown) == (ME.did, True)
    assert found.presenter.key
    assert [each.bond for each in found.badges] == ["key", "key"]
    assert [each.travels for each in found.badges] == ["as_it_is", "as_it_is"]
    assert [each.page.row.title for each in found.badges if each.page] == ["統計学 1", "統計学 2"]
    assert found.counts == (2, 0, 0)
    assert [note.code for note in found.notes] == ["received_words_signed"]


def test_nothing_is_good_by_default(look: Look) -> None:
    signed = ME.presentation(badge())
    assert set(codes(look(signed))) == {"received_perhaps_a_copy", "received_recipient_unasked"}
    assert look(signed).headline.tone is Tone.NEUTRAL
    unknown = look(signed, basis=basis(knows=False), **ASKED)
    assert codes(unknown) == {"received_issuer_unknown": (0,)}
    assert unknown.headline.tone is Tone.NEUTRAL


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({**ASKED, "domain": "other.example"}, "received_for_another"),
        ({**ASKED, "challenge": "mine"}, "received_other_challenge"),
    ],
)
def test_made_for_another(look: Look, asked: dict[str, str], code: str) -> None:
    for signed in (ME.presentation(badge()), ME.token(badge())):
        found = look(signed, **asked)
        assert set(codes(found)) == {code}
        assert found.headline.tone is Tone.BAD


def test_made_for_nobody_in_particular(look: Look) -> None:
    signed = ME.presentation(badge(), domain="")
    assert "received_for_anybody" in codes(look(signed, challenge="c-123"))
    assert "received_for_nobody" in codes(look(signed, **ASKED))


def test_over(look: Look) -> None:
    signed = ME.presentation(badge(), validUntil="2026-10-31T00:00:00Z")
    found = look(signed, **ASKED)
    assert set(codes(found)) == {"received_over"}
    assert found.cover is not None
    assert found.cover.until is not None
    assert found.cover.until.isoformat().startswith("2026-10-31")
    assert set(codes(look(ME.token(badge(), exp=1793404801), **ASKED))) == {"received_over"}


def test_unsigned(look: Look) -> None:
    found = look(ME.unsigned(badge(), name="Mine"), **ASKED)
    assert "received_unsigned" in codes(found)
    assert found.headline.tone is Tone.CAUTION
    assert found.cover is not None
    assert not found.cover.signed
    assert found.badges[0].bond == "uncompared"  # nobody is shown to present it
    assert "received_words_not_signed" in {note.code for note in found.notes}


def test_altered_and_taken_over(look: Look) -> None:
    signed = ME.presentation(badge(), name="Mine")
    assert set(codes(look({**signed, "name": "Hers"}, **ASKED))) >= {"received_altered"}
    other = Applicant("somebody else")
    found = look(ME.presentation(badge(), holder=other.did), **ASKED)
    assert "received_presenter_not_shown" in codes(found)
    assert found.presenter is not None
    assert not found.presenter.shown
    assert found.headline.tone is Tone.BAD


def test_a_presentation_as_a_token(look: Look) -> None:
    found = look(ME.token(badge(), name="Mine"), **ASKED)
    assert (found.kind, found.headline.tone, codes(found)) == (FileKind.TOKEN, Tone.GOOD, {})
    assert found.cover is not None
    assert (found.cover.title, found.cover.recipient) == ("Mine", "employer.example")
    envelope_ = {
        "@context": "https://www.w3.org/ns/credentials/v2",
        "id": f"data:application/vp+jwt,{ME.token(badge())}",
        "type": "EnvelopedVerifiablePresentation",
    }
    assert look(envelope_, **ASKED).headline.tone is Tone.GOOD


@pytest.mark.parametrize(
    ("header", "claims"),
    [
        ({"alg": "none"}, {}),
        ({"typ": "vc+jwt"}, {}),
        ({"typ": "kb+jwt"}, {}),
        ({"kid": Applicant("another").method}, {}),
        ({}, {"iss": Applicant("another").did}),
        ({}, {"holder": Applicant("another").did}),
    ],
)
def test_tokens_that_are_not_what_they_say(
    look: Look, header: dict[str, str], claims: dict[str, str]
) -> None:
    found = look(ME.token(badge(), header=header, **claims), **ASKED)
    assert found.report is not None
    assert found.report.verdict != "valid"
    assert found.headline.tone in (Tone.BAD, Tone.CAUTION)
    assert found.presenter is None or not found.presenter.shown


def test_badges_of_somebody_else(look: Look) -> None:
    theirs = badge(1, to=Learner(did=Applicant("another").did))
    mailed = badge(2, to=Learner(email="sakura@mail.example"))
    signed = ME.presentation(theirs, mailed)
    found = look(signed, **ASKED)
    assert codes(found) == {"received_other_key": (0,), "received_by_email": (1,)}
    assert [each.bond for each in found.badges] == ["other_key", "email"]
    assert found.headline.tone is not Tone.GOOD
    known = look(signed, email="Sakura@mail.example", **ASKED)
    assert [each.addressed for each in known.badges] == [False, True]
    assert set(codes(known)) == {"received_other_key", "received_other_email"}
    wrong = look(signed, email="sakuro@mail.example", **ASKED)
    assert codes(wrong)["received_other_email"] == (0, 1)


def test_a_badge_altered_inside(look: Look) -> None:
    found = look(ME.presentation({**badge(1), "name": "Professor"}, badge(2)), **ASKED)
    assert codes(found) == {"received_badge_altered": (0,)}
    assert (found.headline.tone, found.counts) == (Tone.BAD, (1, 0, 1))


def test_what_is_known_of_withdrawals(look: Look) -> None:
    held = badge(1, status="revocation")
    signed = ME.presentation(held)
    without = replace_status(basis())
    assert set(codes(look(signed, basis=without, **ASKED))) == {"received_status_missing"}
    found = look(signed, basis=without, **ASKED)
    assert [host.name for host in found.hosts] == ["aoba.example"]
    later = NOW.replace(month=12)
    assert "received_knowledge_old" in codes(look(ME.presentation(badge()), now=later, **ASKED))
    assert codes(look(signed, **ASKED)) == {}
    SCHOOL.revoke(held)
    assert set(codes(look(signed, basis=basis(), **ASKED))) == {"received_badge_revoked"}


def replace_status(known: Any) -> Any:
    """Return what is known without any status list."""
    documents = {
        url: held
        for url, held in known.knowledge.documents.items()
        if not any(each.kind == "status-list" for each in held)
    }
    return replace(known, knowledge=replace(known.knowledge, documents=documents))


# attached ------------------------------------------------------------------------


def test_attachments_are_judged_by_themselves(look: Look) -> None:
    draft = SCHOOL.draft(
        {"id": "urn:x:1", "type": ["Achievement"], "name": "Draft", "description": "d",
         "criteria": {"narrative": "n"}},
        Learner(), valid_from=START,
    )  # fmt: skip
    files = [
        attached(as_bytes(hosted()), "old badge"),
        attached(as_bytes(draft), "no signature"),
        attached(bake_png(png(), json.dumps(badge(3))), "picture", mediaType="image/png"),
    ]
    signed = ME.presentation(badge(1), relatedResource=files)
    found = look(signed, **ASKED)
    assert found.report is not None
    assert found.report.verdict == "valid"
    assert [each.travels for each in found.badges] == ["as_it_is", *["attached"] * 3]
    assert [each.attached for each in found.badges] == ["", "old badge", "no signature", "picture"]
    verdicts = [each.report.verdict.value for each in found.badges]
    assert verdicts == ["valid", "hosted_unavailable", "unsigned", "valid"]
    assert codes(found)["received_hosted_missing"] == (1,)
    assert codes(found)["received_badge_unsigned"] == (2,)
    checks = [each.report.check("attachment") for each in found.badges]
    assert [check.code if check else "" for check in checks] == ["", *["attachment_same"] * 3]
    known = extended(basis(), HOSTED.documents())
    again = look(signed, basis=known, **ASKED)
    assert again.badges[1].report.verdict == "valid"
    assert again.badges[1].travels == "attached"  # though its issuer's page is what is shown


@pytest.mark.parametrize(
    ("stated", "code", "told"),
    [
        ({"digestSRI": sri(b"another file")}, "attachment_altered", "received_attachment_altered"),
        ({"digestSRI": None}, "attachment_without_digest", "received_attachment_unsure"),
        ({"digestSRI": "md5-AAAA"}, "attachment_digest_unread", "received_attachment_unsure"),
        ({"digestSRI": "sha256-?"}, "attachment_digest_unread", "received_attachment_unsure"),
        (
            {"digestMultibase": "uEiAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"},
            "attachment_altered",
            "received_attachment_altered",
        ),
    ],
)
def test_an_attachment_that_is_another(
    look: Look, stated: dict[str, Any], code: str, told: str
) -> None:
    signed = ME.presentation(relatedResource=[attached(as_bytes(badge()), **stated)])
    found = look(signed, **ASKED)
    assert found.report is not None
    assert found.report.verdict == "valid"  # its holder signed it like this
    check = found.badges[0].report.check("attachment")
    assert check is not None
    assert check.code == code
    assert told in codes(found)
    assert found.headline.tone is not Tone.GOOD
    altered = code == "attachment_altered"
    assert (found.badges[0].headline.code == "headline_attachment_altered") is altered
    assert found.counts == ((0, 0, 1) if altered else (1, 0, 0))


def test_an_attachment_that_is_no_badge(look: Look) -> None:
    for data in (b"a letter", b"", b"%PDF-1.7", b"\xff\xfe"):
        found = look(ME.presentation(badge(), relatedResource=[attached(data)]), **ASKED)
        assert codes(found)["received_badge_unreadable"] == (1,)
        assert found.badges[1].page is None


@pytest.mark.parametrize(
    "resource",
    [
        {"id": "https://files.example/thesis.pdf", "digestSRI": sri(b"thesis")},
        "https://files.example/thesis.pdf",
        {"name": "a file without an address"},
    ],
)
def test_a_file_that_is_only_pointed_at_was_not_looked_at(look: Look, resource: Any) -> None:
    signed = ME.token(badge(), relatedResource=[attached(as_bytes(badge(2))), resource, resource])
    found = look(signed, **ASKED)
    assert found.counts == (2, 0, 0)
    assert [(each.code, each.details["count"]) for each in found.missing] == [
        ("received_resources_elsewhere", "1")
    ]
    assert set(codes(found)) == {"received_resources_elsewhere"}
    assert (found.headline.tone, found.headline.code) == (Tone.NEUTRAL, "received_not_all_sure")


def test_files_beyond_the_most_that_are_read_are_told(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "MOST", 1)
    files = [attached(as_bytes(badge(number))) for number in (1, 2)]
    found = look(ME.presentation(relatedResource=files), **ASKED)
    assert found.counts == (1, 0, 0)
    assert "received_resources_elsewhere" in codes(found)


# tokens inside -------------------------------------------------------------------


def selective(nonce: str, audience: str, *, key_name: str = "applicant") -> str:
    """Return an SD-JWT VC issued to the applicant's key, bound by a key for a reader."""
    hidden = disclosure("family_name", "青木")
    token = jose.sign_compact(
        {"alg": "EdDSA", "typ": "dc+sd-jwt", "kid": SCHOOL.key_id(KeyKind.ED25519)},
        {
            "iss": SCHOOL.id,
            "vct": "https://aoba.example/vct",
            "iat": 1793404800,
            "name": "Data",
            "_sd": [digest(hidden)],
            "_sd_alg": "sha-256",
            "cnf": {"jwk": jwk.encode_public(ME.key.public())},
        },
        SCHOOL.key(KeyKind.ED25519),
    )
    return bound(
        combined(token, hidden), secret_key(KeyKind.ED25519, key_name),
        nonce=nonce, aud=audience, iat=1793404800,
    )  # fmt: skip


def test_a_key_binding_for_this_presentation(look: Look) -> None:
    held = envelope(selective("c-123", "employer.example"), "application/dc+sd-jwt")
    for signed in (ME.presentation(held), ME.token(held)):
        found = look(signed, **ASKED)
        (one,) = found.badges
        check = one.report.check("binding")
        assert check is not None
        assert check.code == "key_binding_of_this_presentation"
        assert (one.travels, one.bond) == ("disclosing", "key")
        assert "received_badge_taken_over" not in codes(found)


@pytest.mark.parametrize(
    ("nonce", "audience"), [("c-122", "employer.example"), ("c-123", "another.example")]
)
def test_a_key_binding_out_of_another_presentation(look: Look, nonce: str, audience: str) -> None:
    held = envelope(selective(nonce, audience), "application/dc+sd-jwt")
    found = look(ME.presentation(held), **ASKED)
    assert codes(found)["received_badge_taken_over"] == (0,)
    assert found.headline.tone is Tone.BAD
    assert look(ME.presentation(held)).headline.tone is Tone.BAD  # whether or not anybody asked


def test_a_key_binding_by_another_key(look: Look) -> None:
    held = envelope(
        selective("c-123", "employer.example", key_name="thief"), "application/dc+sd-jwt"
    )
    found = look(ME.presentation(held), **ASKED)
    check = found.badges[0].report.check("binding")
    assert check is not None
    assert check.code == "key_binding_wrong"
    assert found.headline.tone is Tone.BAD


@pytest.mark.parametrize("cryptosuite", ["ecdsa-sd-2023", "bbs-2023"])
def test_a_part_of_a_badge(look: Look, cryptosuite: str) -> None:
    if cryptosuite == "bbs-2023":
        pytest.importorskip("py_arkworks_bls12381")
    whole = rich.credential(rich.issued(cryptosuite))
    part = json.loads(disclose(whole, ("/name",), bundled()).data)
    for signed in (ME.presentation(part), ME.token(part)):
        (one,) = look(signed, **ASKED).badges
        assert (one.travels, one.report.is_proved) == ("derived", True)
        assert one.report.verdict == "status_unavailable"  # its list is not at hand
        assert one.page is not None
        assert one.page.credential.name == whole.name
        assert not one.page.credential.achievement.tags
        assert whole.achievement.tags
    altered = {**part, "name": "Professor"}
    assert codes(look(ME.presentation(altered), **ASKED))["received_badge_altered"] == (0,)


@pytest.mark.parametrize("cryptosuite", ["ecdsa-sd-2023", "bbs-2023"])
def test_a_signature_that_was_for_its_holder_alone(look: Look, cryptosuite: str) -> None:
    """A base proof is never taken in silence, not even beside one that was derived from it."""
    if cryptosuite == "bbs-2023":
        pytest.importorskip("py_arkworks_bls12381")
    whole = rich.issued(cryptosuite)
    part = json.loads(disclose(rich.credential(whole), ("/name",), bundled()).data)
    for given in (whole, {**part, "proof": [part["proof"], whole["proof"]]}):
        assert codes(look(ME.presentation(given), **ASKED))["received_base_proof"] == (0,)
    assert "received_base_proof" not in codes(look(ME.presentation(part), **ASKED))


def test_a_part_with_the_proof_of_another_badge(look: Look) -> None:
    made = []
    for name in ("One", "Two"):
        whole = rich.credential(rich.issued("ecdsa-sd-2023", {**rich.BADGE, "name": name}))
        made.append(json.loads(disclose(whole, ("/name",), bundled()).data))
    mixed = {**made[0], "proof": made[1]["proof"]}
    assert codes(look(ME.presentation(mixed), **ASKED))["received_badge_altered"] == (0,)


def test_two_proofs_for_two_readers(look: Look) -> None:
    """Each finds the proof that answers it, in whatever order they stand."""
    once = ME.presentation(badge())
    options = {name: part for name, part in once["proof"].items() if name != "proofValue"}
    other = {"challenge": "c-456", "domain": "other.example"}
    both = create_proof(once, {**options, **other}, ME.key, bundled())
    for signed in (both, {**both, "proof": both["proof"][::-1]}):
        for asked in (ASKED, other):
            found = look(signed, **asked)
            assert (found.headline.tone, codes(found)) == (Tone.GOOD, {})
        crossed = look(signed, challenge="c-123", domain="other.example")
        assert crossed.headline.tone is Tone.BAD


def test_signed_in_the_future(look: Look) -> None:
    for signed in (
        ME.presentation(badge(), created="2026-11-01T00:06:00Z"),
        ME.token(badge(), iat=int(NOW.timestamp()) + 360),
    ):
        found = look(signed, **ASKED)
        assert set(codes(found)) == {"received_not_begun"}
        assert found.headline.tone is Tone.CAUTION
    soon = ME.presentation(badge(), created="2026-11-01T00:04:00Z")  # clocks differ
    assert look(soon, **ASKED).headline.tone is Tone.GOOD


def test_capitals_make_no_other_recipient(look: Look) -> None:
    for signed in (
        ME.presentation(badge(), domain="Employer.Example "),
        ME.token(badge(), aud=["x", "EMPLOYER.example"]),
    ):
        assert look(signed, **ASKED).headline.tone is Tone.GOOD


def test_a_presentation_as_a_code(look: Look) -> None:
    signed = ME.presentation(badge())
    found = look(pixelpass.encode(json.dumps(signed)), **ASKED)
    assert (found.kind, found.headline.tone) == (FileKind.CODE, Tone.GOOD)


def test_a_presentation_within_a_presentation(look: Look) -> None:
    inner = Applicant("another").presentation(badge(2))
    inner.pop("@context")
    nested = {"@context": "https://www.w3.org/ns/credentials/v2", **inner}
    found = look(ME.presentation(badge(), nested), **ASKED)
    assert codes(found)["received_nested"] == (1,)
    assert found.badges[1].page is None
    assert found.headline.tone is Tone.CAUTION  # as grave as the gravest beneath it


def test_more_badges_than_we_would_send(look: Look) -> None:
    found = look(ME.presentation(*(badge(number) for number in range(201))), **ASKED)
    assert (len(found.badges), found.counts) == (201, (201, 0, 0))
    assert found.headline.tone is Tone.GOOD


def test_nothing_in_it(look: Look) -> None:
    assert "received_empty" in codes(look(ME.presentation(), **ASKED))


def test_a_badge_by_itself(look: Look) -> None:
    found = look(badge())
    assert (found.kind, found.headline.code) == (FileKind.BADGE, "received_badge_alone")
    assert set(codes(found)) == {"received_nobody_presents"}
    assert found.headline.tone is Tone.NEUTRAL


def test_a_badge_by_itself_answers_no_challenge(look: Look) -> None:
    """Whoever has a copy of somebody's badge can send it: it counts as shown by nobody."""
    for given in (badge(), hosted()):
        found = look(given, **ASKED)
        assert found.report is not None
        assert not found.report.sound
        assert found.headline.tone is Tone.BAD
        assert found.missing[0].code == "received_not_bound"
        assert found.presenter is None
    found = look(badge(), basis=basis(knows=False), **ASKED)
    assert set(codes(found)) == {"received_not_bound", "received_issuer_unknown"}
    assert found.headline.code == "headline_holder_not_shown"
    beside = look(pdf(("one.json", as_bytes(badge(1))), ("two.json", as_bytes(badge(2)))), **ASKED)
    assert codes(beside)["received_not_bound"] == ()
    assert (beside.headline.tone, beside.counts) == (Tone.BAD, (0, 0, 2))


def test_a_badge_by_itself_is_judged_whoever_sends_it(look: Look) -> None:
    """That nobody presents it says nothing of the badge, and hides nothing that is known of it."""
    held = badge(1, status="revocation")
    without = replace_status(basis())
    assert set(codes(look(held, basis=without, **ASKED))) == {
        "received_not_bound", "received_status_missing",
    }  # fmt: skip
    over = badge(2, valid_until="2026-10-31T00:00:00Z")
    assert set(codes(look(over, **ASKED))) == {"received_not_bound", "received_badge_expired"}
    forged = {**badge(3), "name": "Professor"}
    assert set(codes(look(forged, **ASKED))) == {"received_not_bound", "received_badge_altered"}
    SCHOOL.revoke(held)
    found = look(held, basis=basis(), **ASKED)
    assert set(codes(found)) == {"received_not_bound", "received_badge_revoked"}
    assert found.headline.tone is Tone.BAD


def test_what_is_nothing_of_the_kind(look: Look) -> None:
    for data in (b"", b"a letter", b"{}", b"\x89PNG\r\n", b"GIF89a", b"https://a.example/b"):
        found = look(data)
        assert found.error is not None
        assert (found.kind, found.headline.tone) == (FileKind.OTHER, Tone.CAUTION)
        assert wording.say(found.error.code, "ja", **found.error.details)


def test_cut_off_anywhere(look: Look) -> None:
    whole = json.dumps(ME.presentation(badge())).encode()
    token = ME.token(badge()).encode()
    for data in (whole, token):
        for at in range(0, len(data) - 1, max(1, len(data) // 40)):
            found = look(data[:at], **ASKED)
            assert found.headline.tone in (Tone.CAUTION, Tone.BAD)


def test_what_is_only_not_known_speaks_against_nothing(look: Look) -> None:
    """A badge whose key is not at hand leaves the whole open; one that was altered does not."""
    bare = Basis()
    found = look(ME.presentation(badge(1), badge(2)), basis=bare, **ASKED)
    assert (found.headline.tone, found.headline.code) == (Tone.NEUTRAL, "received_not_all_sure")
    assert codes(found) == {"received_key_missing": (0, 1)}
    altered = {**badge(2), "name": "Another"}
    mixed = look(ME.presentation(badge(1), altered), **ASKED)
    assert mixed.headline.tone is Tone.BAD


def test_what_is_brought_stands_beside_what_a_wallet_knows() -> None:
    """Documents, lists and contexts of both count; what the wallet decided stays decided."""
    hosted()
    known = basis()
    brought = Basis(
        Knowledge(
            documents=known_of(HOSTED.documents()).documents,
            registries=(Registry("Brought", {}),),
        ),
        registries=(b"{}",),
    )
    both = joined(known, brought)
    assert HOSTED.documents()
    assert all(both.knowledge.find(each.url) for each in HOSTED.documents())
    assert both.knowledge.find(SCHOOL.documents()[0].url)
    assert [each.name for each in both.knowledge.registries] == ["Brought"]
    assert both.knowledge.decisions == known.knowledge.decisions
    assert both.registries == (b"{}",)
    assert joined(known, Basis()).knowledge.documents == known.knowledge.documents
