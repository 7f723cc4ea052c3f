"""``disclose``: fields are listed and told, parts are written, and what must stay is refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import AT, run
from tests.issuer_simulator.selective import combined, digest, disclosure
from tests.presenting.disclosing.rich import ACHIEVEMENT, KEY, issued, issuer_of
from tests.service.making import NOW, as_file, badge, institution
from tests.verification.judging import codes, judge
from wallet.cryptosuites.jose import sign_compact

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Ask

DESCRIPTION = f"{ACHIEVEMENT}/description"
STATUS = "/credentialSubject/result/1/status"
NAME, GRADE = disclosure("name", "桜"), disclosure("grade", "A")


@pytest.fixture(autouse=True)
def _no_vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TSUMIKI_HOME", str(tmp_path / "nowhere"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "badge.json"
    path.write_bytes(as_file(issued("ecdsa-sd-2023")))
    return path


def student(**claims: Any) -> str:
    did, method = issuer_of("")
    payload = {"iss": did, "vct": "https://aoba.example/student", "iat": int(NOW.timestamp())}
    payload |= {"_sd": [digest(NAME), digest(GRADE), digest("decoy")], **claims}
    header = {"alg": "ES256", "kid": method, "typ": "dc+sd-jwt"}
    return combined(sign_compact(header, payload, KEY), NAME, GRADE)


def test_fields_of_a_file_are_told_without_a_vault(file: Path) -> None:
    told = run("disclose", file, "--show", DESCRIPTION, "--lang", "ja", *AT).out
    lines = told.splitlines()
    assert lines[0] == "= 常に見せる   + 見せる   - 見せない"
    assert f"+ {DESCRIPTION}  統計の考え方を学び、 手を動かして確かめる。" in lines
    assert "- /name  データサイエンス入門 修了証" in lines
    mandatory = next(line for line in lines if line.startswith("= /validFrom"))
    assert mandatory.endswith("(発行者が、必ず見せるように定めています。)")
    needed = next(line for line in lines if line.startswith(f"= {STATUS}"))
    assert f"{ACHIEVEMENT} が誤解されるおそれ" in needed
    assert not any("data:image" in line and len(line) > 300 for line in lines)


def test_fields_as_data(file: Path) -> None:
    done = run("disclose", file, "--show", DESCRIPTION, "--json", *AT)
    assert done.code == 0
    found = done.json
    assert (found["way"], found["code"], found["file"]) == ("ecdsa-sd-2023", "", "")
    fields = {each["key"]: each for each in found["fields"]}
    assert fields[DESCRIPTION]["visibility"] == "shown"
    assert fields[DESCRIPTION]["choosable"] is True
    assert (fields[STATUS]["visibility"], fields[STATUS]["why"]) == ("always", "field_needed")
    assert fields[STATUS]["needed_by"] == ACHIEVEMENT
    assert fields["/name"]["value"] == "データサイエンス入門 修了証"
    assert all(each["message"] for each in found["fields"])


def test_a_part_is_written_beside_what_is_there(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "parts" / "for aoba.json"
    for name in ("for aoba.json", "for aoba-2.json"):
        done = run("disclose", file, "--hide", DESCRIPTION, "--hide", "/evidence", "--out", out)
        assert done.code == 0
        assert done.out == f"Saved as {out.with_name(name)}.\n"
    part = json.loads(out.read_bytes())
    assert "evidence" not in part
    assert "description" not in part["credentialSubject"]["achievement"]
    assert part["name"]
    assert codes(judge(part))["proof"] == "proof_good"
    again = run("disclose", out, "--list")
    assert "Fields of this badge were left out before" in again.out
    refused = run("disclose", out, "--hide", "/name", "--json")
    assert (refused.code, refused.json["error"]["code"]) == (3, "whole_derived")


@pytest.mark.parametrize(
    ("hidden", "why"),
    [
        ("/validFrom", "issuer wants this shown"),
        ("/validUntil", "withdrawn"),
        (STATUS, "could mislead without this"),
        ("/credentialSubject/id", "format does not let"),
        ("/credentialSubject/result", "could mislead without this"),
    ],
)
def test_what_must_stay_is_refused_and_nothing_is_written(
    file: Path, tmp_path: Path, hidden: str, why: str
) -> None:
    out = tmp_path / "part.json"
    done = run("disclose", file, "--hide", hidden, "--out", out)
    assert done.code == 3
    assert why in done.err
    assert "Nothing was written" in done.err
    assert not out.exists()


def test_what_needs_it_can_be_left_out_with_it(file: Path) -> None:
    value, scale = "/credentialSubject/result/0/value", f"{ACHIEVEMENT}/resultDescription/0"
    alone = run("disclose", file, "--hide", scale, "--json")
    assert alone.json["error"]["code"] == "disclose_fields_stay"
    assert value in alone.json["error"]["message"]
    both = run("disclose", file, "--hide", scale, "--hide", "/credentialSubject/result/0", "--json")
    assert both.code == 0


def test_pointers_to_nowhere(file: Path) -> None:
    for wrong in ("/nowhere", "name", "/~2", "/proof/proofValue", "\x1b[2J"):
        for option in ("--show", "--hide"):
            done = run("disclose", file, f"{option}={wrong}", "--json")
            assert (done.code, done.json["error"]["code"]) == (3, "disclose_fields_unknown")
    assert "\x1b" not in run("disclose", file, "--show=\x1b[2J").err


def test_files_that_are_none(tmp_path: Path) -> None:
    assert run("disclose", tmp_path / "gone.json").code == 3
    other = tmp_path / "other.json"
    other.write_text("{}")
    assert run("disclose", other, "--json").json["error"]["code"] == "not_a_credential"
    assert run("disclose", "a\0b", "--json").code == 3


def test_a_badge_that_is_all_or_nothing_says_so(tmp_path: Path) -> None:
    path = tmp_path / "whole.json"
    path.write_bytes(as_file(badge(institution())))
    told = run("disclose", path)
    assert told.code == 0
    assert "You can show it whole or not at all" in told.out
    assert "= /credentialSubject/achievement/name  Data 1" in told.out
    copied = run("disclose", path, "--out", tmp_path / "copy", "--json")
    assert copied.json["file"] == str(tmp_path / "copy.json")
    assert json.loads((tmp_path / "copy.json").read_bytes()) == json.loads(path.read_bytes())
    refused = run("disclose", path, "--show", "/name", "--json")
    assert (refused.code, refused.json["error"]["code"]) == (3, "whole_other_proof")


def test_a_token_for_somebody_needs_no_vault_when_it_names_no_key(tmp_path: Path) -> None:
    path = tmp_path / "student.txt"
    path.write_text(student())
    done = run("disclose", path, "--show", "/name", "--to", "https://e.example", "--json")
    assert (done.code, done.json["binding"]) == (0, "binding_names_nobody")
    assert done.json["hidden_before"] == 1
    assert "whoever has a copy" in run("disclose", path, "--to", "e.example").out
    alone = run("disclose", path, "--challenge", "1", "--json")
    assert alone.json["error"]["code"] == "no_recipient"
    path.write_text(student(cnf={"kid": "did:key:z6MkSomebody"}))
    elsewhere = run("disclose", path, "--to", "e.example", "--json")
    assert elsewhere.json["binding"] == "binding_key_elsewhere"


def test_a_kept_badge_is_signed_for_its_reader(
    home: Path, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TSUMIKI_HOME", str(home))
    did = ask("profile", "list", "--json").json["profiles"][0]["keys"][0]["did"]
    path = tmp_path / "student.txt"
    path.write_text(student(cnf={"kid": did}))
    kept = ask("import", path, "--json").json["added"][0]
    asked = ("--show", "/name", "--to", "https://e.example", "--challenge", "n-1")
    for thing in (kept, path):
        out = tmp_path / f"for {len(str(thing))}"
        done = ask("disclose", thing, *asked, "--out", out, "--json")
        assert (done.code, done.json["binding"], done.json["holder"]) == (0, "binding_made", did)
        text = out.with_suffix(".txt").read_text()
        assert GRADE not in text
        found = codes(judge(text, now=NOW, challenge="n-1", domain="https://e.example"))
        assert (found["proof"], found["binding"]) == ("proof_good", "binding_good")
    assert ask("disclose", "nobody", "--json").json["error"]["code"] == "no_such_badge"
