"""More of asking across the table: SD-JWTs, why, one person after another, and who plays tricks."""

from __future__ import annotations

import json
import os
import signal
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from tests.cli.running import run
from tests.cli.test_ask_and_answer import SCHOOL, now
from tests.cli.test_nearby_commands import HERE, Running, reply, started
from tests.issuer_simulator import Learner, achievement
from tests.issuer_simulator.packs import pack_files
from tests.issuer_simulator.selective import combined, digest, disclosure
from tests.receiving.handing import badge
from tests.receiving.test_received import selective
from tests.service.making import take
from tests.sharing.local import talking
from wallet.cryptosuites import jwk, multikey
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.keys import KeyKind
from wallet.service import Wallet
from wallet.sharing.local.fetching_once import fetched
from wallet.snapshots.nearby import Wish
from wallet.tasks import network
from wallet.tasks.nearby import asking_for_badges
from wallet.tasks.nearby.asking_for_badges import AskingForBadges
from wallet.trust import fetching
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["started"]
pytestmark = pytest.mark.loopback
PASSPHRASE = "correct horse battery staple"  # noqa: S105 - of a vault that a test makes
HIDDEN = "For the internship\u202e\u200b\x1b[31m\nand <b>more</b>"


@pytest.fixture
def learner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wallet]:
    """A wallet with one badge, an SD-JWT whose issuer named the learner's key."""
    monkeypatch.setattr(network, "send", fetching.send)
    wallet = Wallet.create(tmp_path / "home", PASSPHRASE, now=now())
    take(wallet, sd_jwt(wallet).encode(), now=now())
    yield wallet
    wallet.close()


def sd_jwt(wallet: Wallet) -> str:
    """Return an Open Badge as an SD-JWT; its name and who the learner is can be left out."""
    own = multikey.decode_public(wallet.holder_did().removeprefix("did:key:"))
    document = SCHOOL.issue(
        achievement("https://aoba.example/a/3", "統計学 3"),
        Learner(did=wallet.holder_did()),
        valid_from="2026-04-01T00:00:00Z",
    )
    del document["proof"]
    awarded = document["credentialSubject"].pop("achievement")
    hidden = [disclosure("birthDate", "2001-01-01"), disclosure("achievement", awarded)]
    document["credentialSubject"]["_sd"] = sorted(map(digest, hidden))
    claims = {**document, "cnf": {"jwk": jwk.encode_public(own)}, "_sd_alg": "sha-256"}
    header = {"alg": "EdDSA", "typ": "vc+sd-jwt", "kid": SCHOOL.key_id(KeyKind.ED25519)}
    return combined(sign_compact(header, claims, SCHOOL.key(KeyKind.ED25519)), *hidden)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    found = tmp_path / "pack"
    for name, data in pack_files(SCHOOL.documents()).items():
        (found / name).parent.mkdir(parents=True, exist_ok=True)
        (found / name).write_bytes(data)
    manifest = json.loads((found / "manifest.json").read_text(encoding="utf-8"))
    for entry in manifest["resources"]:
        entry["fetched"] = now().isoformat()
    (found / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return found


def code_of(asking: Running) -> str:
    text = asking.until(r"openid4vp://\S+")
    asking.until(r"Waiting at")
    return text


def opened(learner: Wallet, text: str) -> Any:
    nearby = learner.answering.look(text).nearby
    return learner.answering.open(text, now=now(), work=Work(), confirmed=nearby)


def test_an_sd_jwt_across_the_table(
    learner: Wallet, started: Any, pack: Path, tmp_path: Path
) -> None:
    asking = started(
        "ask", *HERE, "--yes", "--seconds", 60, "--kind", "badge", "--resources", pack,
        "--report", tmp_path / "report", "--reason", "For the internship",
    )  # fmt: skip
    page = opened(learner, code_of(asking))
    assert page.purpose == "For the internship"
    (candidate,) = page.wanted[0].candidates
    assert (candidate.format, candidate.code) == ("dc+sd-jwt", "")
    assert page.answerable, page.findings
    sent = learner.answering.send(page.number, now=now(), work=Work())
    code, told = asking.rest()
    assert code == 0, told
    assert "統計学 3" in told
    assert all(word in told for word in sent.words)
    text = (tmp_path / "report.json").read_text(encoding="utf-8")
    (result,) = json.loads(text)["results"]
    assert result["verdict"] == "valid"
    assert result["received"]["presenter"] == {
        "holder": learner.holder_did(), "key": "", "shown": True
    }  # fmt: skip
    assert "2001-01-01" not in text
    assert (tmp_path / "report.html").exists()
    (row,) = learner.portfolios.handed(now=now())
    assert (row.means, row.purpose) == ("nearby", "For the internship")


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (
            lambda _: selective("n", "a").rpartition("~")[0] + "~",
            "Nothing in it shows that the one who",
        ),
        (lambda asked: selective("another", asked["client_id"]), "another challenge"),
        (lambda asked: selective(asked["nonce"], "x509_hash:other"), "made for"),
    ],
)
def test_an_sd_jwt_that_was_not_signed_for_this(started: Any, made: Any, said: str) -> None:
    asking = started("ask", *HERE, "--yes", "--seconds", 60)
    text = code_of(asking)
    claims = talking.fetched(text)
    answer = {"vp_token": {"sd_jwt": [made(claims)]}, "state": claims["state"]}
    body = urlencode({"response": talking.sealed(claims, answer)}).encode()
    assert talking.posted(text, claims, body).done
    code, told = asking.rest()
    assert code == 1
    assert said in told, told


def test_an_answer_in_a_format_that_its_id_is_not(started: Any) -> None:
    """It is turned away, nothing of it is shown, and the person may still answer."""
    asking = started("ask", *HERE, "--yes", "--seconds", 60)
    text = code_of(asking)
    claims = talking.fetched(text)
    mine = selective(claims["nonce"], claims["client_id"])
    for token in ({"ldp": [mine]}, {"jwt": [mine]}, {"mdoc": [mine]}, {"sd_jwt": [{"a": 1}]}):
        answer = {"vp_token": token, "state": claims["state"]}
        body = urlencode({"response": talking.sealed(claims, answer)}).encode()
        assert talking.posted(text, claims, body).status == 400
    reply(text, badge(1))
    code, told = asking.rest()
    assert code == 1
    assert "統計学 1" in told


def test_why_is_shown_as_one_line_of_theirs(learner: Wallet, started: Any) -> None:
    asking = started("ask", *HERE, "--yes", "--seconds", 60, "--reason", HIDDEN)
    page = opened(learner, code_of(asking))
    assert page.purpose == "For the internship [31m and <b>more</b>"
    learner.answering.decline(page.number, now=now(), work=Work())
    assert asking.rest()[0] == 3


@pytest.mark.parametrize("option", ["--reason", "--as", "--achievement", "--issuer"])
def test_what_is_too_long_is_not_asked(option: str) -> None:
    done = run("ask", *HERE, "--yes", option, "あ" * 301, "--lang", "en")
    assert done.code == 3
    assert "300 characters" in done.err
    assert "openid4vp" not in done.out


def test_a_reason_of_100_kb_from_somebody_else(
    learner: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who asks with a program of their own may say anything; it is refused before it is shown."""
    monkeypatch.setattr(asking_for_badges, "checked", lambda wish: wish)
    for reason, shown in (("x" * 100_000, None), (HIDDEN * 20, 2_000), ("y" * 2_000, 2_000)):
        asking = AskingForBadges(Wish(reason=reason), "127.0.0.1", clock=now)
        try:
            page = opened(learner, asking.shown.text)
            if shown is None:
                assert page.findings[0].code == "query_too_large"
                assert (page.purpose, page.wanted, page.answerable) == ("", (), False)
                continue
            assert 0 < len(page.purpose) <= shown
            assert page.purpose.isprintable()
        finally:
            asking.close()


# one person after another --------------------------------------------------------------------
def test_the_next_person_is_asked_with_a_code_of_their_own(started: Any, tmp_path: Path) -> None:
    report = tmp_path / "report"
    asking = started("ask", *HERE, "--yes", "--seconds", 60, "--again", 2, "--report", report)
    codes = []
    for number in (1, 2):
        codes.append(code_of(asking))
        reply(codes[-1], badge(number))
    codes.append(code_of(asking))
    claims = talking.fetched(codes[-1])
    no = urlencode({"error": "access_denied", "state": claims["state"]}).encode()
    assert talking.posted(codes[-1], claims, no).done
    code, told = asking.rest()
    assert code == 3  # the gravest: the last said no
    assert "decided not to show" in told
    assert len(set(codes)) == 3
    assert len({talking.peer(each).fingerprint for each in codes}) == 3
    assert "統計学 1" in report.with_suffix(".json").read_text(encoding="utf-8")
    second = (tmp_path / "report-2.json").read_text(encoding="utf-8")
    assert "統計学 2" in second
    assert "統計学 1" not in second
    assert not (tmp_path / "report-3.json").exists()


@pytest.mark.skipif(os.name != "posix", reason="of signals")
def test_until_somebody_stops_it_and_nothing_is_lost(started: Any) -> None:
    asking = started("--json", "ask", *HERE, "--yes", "--seconds", 60, "--again")
    stream = asking._process.stderr
    codes: list[str] = []
    for line in stream:
        if "openid4vp://" in line:
            codes.append(line.strip())
        if "Waiting" in line:
            if len(codes) == 2:
                break
            reply(codes[-1], badge(1))
    asking._process.send_signal(signal.SIGINT)
    out, err = asking._process.communicate(timeout=60)
    assert asking._process.returncode == 1
    (one,) = json.loads(out)["people"]
    assert one["results"][0]["verdict"]
    assert "1 person was asked" in err


@pytest.mark.skipif(os.name != "posix", reason="of signals")
def test_stopped_before_anybody_answered(started: Any) -> None:
    asking = started("ask", *HERE, "--yes", "--seconds", 60, "--again")
    code_of(asking)
    asking._process.send_signal(signal.SIGINT)
    assert asking.rest()[0] == 3


def test_nobody_comes_and_the_next_is_asked(started: Any) -> None:
    code, told = started("ask", *HERE, "--yes", "--seconds", 1, "--again", "1").rest()
    assert code == 3
    assert told.count("nobody answered") == 2
    assert "Person number 2" in told


def test_a_number_that_is_none() -> None:
    done = run("ask", *HERE, "--yes", "--again", "-1", "--lang", "en")
    assert done.code == 2


# giving, with a vault ------------------------------------------------------------------------
def kept(learner: Wallet, tmp_path: Path) -> tuple[str, Path, Path]:
    """Keep a badge, and write it and the passphrase as files; the wallet is closed then."""
    signed = SCHOOL.issue(
        achievement("https://aoba.example/a/7", "統計学 7"),
        Learner(did=learner.holder_did()),
        valid_from="2026-04-01T00:00:00Z",
    )
    data = json.dumps(signed).encode()
    (badge_id,) = take(learner, data, now=now()).added
    learner.close()
    file, key = tmp_path / "badge.json", tmp_path / "key"
    file.write_bytes(json.dumps(signed, indent=1).encode())  # other bytes, the same badge
    key.write_text(PASSPHRASE, encoding="utf-8")
    return badge_id, file, key


def handed(home: Path) -> Any:
    wallet = Wallet.unlock(home, PASSPHRASE, now=now())
    try:
        return wallet.portfolios.handed(now=now()), wallet.activity.rows()
    finally:
        wallet.close()


def test_what_was_given_is_noted_in_the_vault_that_was_named(
    learner: Wallet, started: Any, tmp_path: Path
) -> None:
    badge_id, file, key = kept(learner, tmp_path)
    vault = ("--home", learner.home, "--passphrase-file", key)
    sharing = started(*vault, "share", file, *HERE, "--seconds", 60)
    link = sharing.until(r"https://127\.0\.0\.1:\d+/\S+#sha256=\S+")
    sharing.until(r"Waiting at")
    assert fetched(link, fetching.send)[1] == file.read_bytes()
    code, told = sharing.rest()
    assert code == 0, told
    assert "noted in your vault" in told
    (row,), entries = handed(learner.home)
    assert (row.means, row.file_name) == ("local-link", "badge.json")
    assert row.badges == ((badge_id, "統計学 7"),)
    assert entries[0].code == "activity_local_share"
    shown = run(*vault, "activity", "--lang", "en")
    assert "Let somebody nearby fetch “統計学 7” once" in shown.out


def test_a_file_without_badges_is_noted_as_one(
    learner: Wallet, started: Any, tmp_path: Path
) -> None:
    _, _, key = kept(learner, tmp_path)
    file = tmp_path / "letter.txt"
    file.write_text("hello", encoding="utf-8")
    vault = ("--home", learner.home, "--passphrase-file", key)
    sharing = started(*vault, "share", file, *HERE, "--seconds", 60)
    link = sharing.until(r"https://127\.0\.0\.1:\d+/\S+#sha256=\S+")
    sharing.until(r"Waiting at")
    fetched(link, fetching.send)
    assert sharing.rest()[0] == 0
    (row,), _ = handed(learner.home)
    assert (row.badges, row.file_name) == ((), "letter.txt")
    shown = run(*vault, "activity", "--lang", "en")
    assert "fetch a file without badges once" in shown.out


def test_what_nobody_fetched_is_not_noted(learner: Wallet, tmp_path: Path) -> None:
    _, file, key = kept(learner, tmp_path)
    vault = ("--home", learner.home, "--passphrase-file", key)
    assert run(*vault, "share", file, *HERE, "--seconds", 1).code == 3
    assert handed(learner.home)[0] == ()


def test_what_could_not_be_noted_is_not_given(learner: Wallet, tmp_path: Path) -> None:
    _, file, key = kept(learner, tmp_path)
    key.write_text("wrong", encoding="utf-8")
    done = run("--home", learner.home, "--passphrase-file", key, "share", file, *HERE)
    assert done.code == 3
    assert "https://127" not in done.out
