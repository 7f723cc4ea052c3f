"""``create``, ``import``, ``list``, ``show``, ``recheck``, ``export``, ``delete``."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import SAMPLES, Ask, run
from tests.service.making import NOW, PASSPHRASE, as_file, badge, institution, pack
from wallet.service import Wallet

if TYPE_CHECKING:
    from pathlib import Path

BADGES, PACK, REGISTRY = SAMPLES / "badges", SAMPLES / "pack", SAMPLES / "registry.json"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "my badges"
    folder.mkdir()
    issuer = institution(method="did:key")
    for number in (1, 2):
        (folder / f"バッジ {number}.json").write_bytes(as_file(badge(issuer, number)))
    return folder


def test_importing_the_samples_as_a_learner_would(ask: Ask, tmp_path: Path) -> None:
    done = ask("trust", "import", PACK, "--registry", REGISTRY, "--json")
    assert done.code == 0
    assert done.json["registries"] == 1
    done = ask("import", BADGES, "--json")
    expected = json.loads((SAMPLES / "expected.json").read_bytes())
    assert done.code == 1  # some are expired, revoked, ...
    assert {r["file"]: r["verdict"] for r in done.json["results"]} == {
        name: intended["verdict"] for name, intended in expected.items()
    }
    assert len(done.json["added"]) == len(expected)
    assert [host["host"] for host in done.json["hosts"]] == ["satoyama-lab.example"]
    assert "satoyama-lab.example" in done.err
    again = ask("import", BADGES, "--json")
    assert (again.json["added"], len(again.json["copies"])) == ([], len(expected))

    rows = ask("list", "--json").json["badges"]
    assert len(rows) == len(expected)
    found = ask("list", "データ 青葉", "--json").json["badges"]
    assert 3 < len(found) < len(rows)
    assert ask("list", "nothing like it").out.strip() == "Nothing found."

    done = ask("export", tmp_path / "out", "--json")
    assert done.code == 0
    index = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert done.json["index"].endswith("index.html")
    (tmp_path / "out" / "index.html").unlink()
    assert all(path.name in html.unescape(index) for path in BADGES.iterdir())
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == {
        path.name: path.read_bytes() for path in BADGES.iterdir()
    }


def test_exit_codes_of_import(ask: Ask, files: Path, tmp_path: Path) -> None:
    assert ask("import", files).code == 0
    forged = tmp_path / "forged.json"
    forged.write_bytes((files / "バッジ 1.json").read_bytes().replace(b"Data 1", b"Data 9"))
    assert ask("import", forged).code == 1
    picture = tmp_path / "holiday.json"
    picture.write_text("a photo")
    done = ask("import", picture, files, tmp_path / "gone.json", "--json")
    assert done.code == 3
    assert [r.get("error", {}).get("code") for r in done.json["results"]] == [
        "plain_text",
        None,
        None,
        "file_not_found",
    ]
    assert len(done.json["copies"]) == 2


def test_listing_and_showing(ask: Ask, files: Path) -> None:
    assert ask("list").code == 0
    (one, other) = ask("import", files, "--json").json["added"]
    done = ask("list")
    assert done.code == 0
    assert f"{one}  Data 1" in done.out
    done = ask("show", one)
    assert done.code == 0
    assert "Build a tower" in done.out
    shown = ask("show", other, "--json").json
    assert shown["badge"]["id"] == other
    assert shown["file_name"] == "バッジ 2.json"
    assert (shown["verdict"], shown["issuer"]["trust"]) == ("valid", "seen")
    for words in (["show", "nosuch"], ["export", files, "nosuch"], ["delete", one, "nosuch"]):
        done = ask(*words, "--json")
        assert (done.code, done.json["error"]["code"]) == (3, "no_such_badge")
    assert len(ask("list", "--json").json["badges"]) == 2  # nothing was removed by halves
    assert ask("delete", one, one).code == 0
    assert [row["id"] for row in ask("list", "--json").json["badges"]] == [other]


def test_denied_is_not_good(ask: Ask, files: Path) -> None:
    ask("import", files)
    (issuer,) = ask("trust", "list", "--json").json["issuers"]
    assert ask("trust", "deny", issuer["id"], "--json").json["issuers"][0]["level"] == "denied"
    done = ask("list", "--json")
    assert done.code == 1
    assert {row["trust"] for row in done.json["badges"]} == {"denied"}
    assert {row["verdict"] for row in done.json["badges"]} == {"valid"}
    assert ask("show", done.json["badges"][0]["id"]).code == 1
    assert ask("recheck").code == 1
    assert ask("trust", "forget", issuer["id"]).code == 0
    assert ask("recheck").code == 0
    assert ask("trust", "pin", issuer["id"]).code == 0
    assert ask("list", "--json").json["badges"][0]["trust"] == "pinned"


def test_time_goes_by(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "b.json"
    ends = badge(institution(method="did:key"), valid_until="2026-12-01T00:00:00Z")
    file.write_bytes(as_file(ends))
    assert ask("import", file).code == 0
    assert ask("list").code == 0
    done = ask("list", "--json", "--at", "2027-01-01")
    assert (done.code, done.json["badges"][0]["verdict"]) == (1, "expired")
    # That was a question about another day: the clock of the vault did not move.
    assert ask("list", "--json").json["badges"][0]["freshness"] == "fresh"


def test_a_container_is_as_good_as_what_is_in_it(ask: Ask, tmp_path: Path) -> None:
    issuer = institution()
    given = badge(issuer, status="revocation")
    (tmp_path / "b.json").write_bytes(as_file(given))
    ask("trust", "import", pack(issuer.documents(), tmp_path / "pack"))
    (kept,) = ask("import", tmp_path / "b.json", "--json").json["added"]
    out = tmp_path / "p.json"
    assert ask("present", kept, "--to", "x.example", "--out", out).code == 0
    ask("delete", kept)
    assert ask("import", out).code == 0
    assert ask("list").code == 0
    issuer.revoke(given)
    later = pack(issuer.documents(), tmp_path / "later", fetched=NOW.replace(hour=13))
    ask("trust", "import", later)
    listed, (row,) = ask("list"), ask("list", "--json").json["badges"]
    assert (listed.code, row["verdict"]) == (1, "valid")
    assert ask("show", row["id"]).code == 1


def test_export_overwrites_nothing(ask: Ask, files: Path, tmp_path: Path) -> None:
    ask("import", files)
    out = tmp_path / "out"
    out.mkdir()
    (out / "バッジ 1.json").write_text("mine")
    (out / "バッジ 1-2.json").symlink_to(tmp_path / "nowhere")
    assert ask("export", out).code == 0
    assert (out / "バッジ 1.json").read_text() == "mine"
    assert (out / "バッジ 1-3.json").read_bytes() == (files / "バッジ 1.json").read_bytes()
    assert not (tmp_path / "nowhere").exists()
    done = ask("export", out / "バッジ 1.json", "--json")
    assert (done.code, done.json["error"]["code"]) == (2, "not_a_folder")
    done = ask("export", out / "バッジ 1.json" / "inner", "--json")
    assert (done.code, done.json["error"]["code"]) == (3, "file_not_writable")


# opening ------------------------------------------------------------------------------------------


def test_creating(tmp_path: Path, key: Path) -> None:
    home = tmp_path / "new home"
    done = run("create", "--home", home, "--passphrase-file", key, "--json")
    assert (done.code, done.json) == (0, {"home": str(home)})
    assert run("list", "--home", home, "--passphrase-file", key).code == 0
    again = run("create", "--home", home, "--passphrase-file", key, "--json")
    assert (again.code, again.json["error"]["code"]) == (3, "vault_exists")
    short = tmp_path / "short"
    short.write_text("abc")
    done = run("create", "--home", tmp_path / "b", "--passphrase-file", short, "--json")
    assert (done.code, done.json["error"]["code"]) == (3, "passphrase_too_short")


def test_every_way_not_to_open(home: Path, key: Path, tmp_path: Path) -> None:
    def code(*words: object) -> tuple[int, str]:
        done = run("list", *words, "--json")
        return done.code, done.json["error"]["code"]

    wrong = tmp_path / "wrong"
    wrong.write_text("four other words here")
    latin = tmp_path / "latin"
    latin.write_bytes("schöne Wörter hier".encode("latin-1"))
    assert code("--passphrase-file", wrong) == (3, "wrong_passphrase")
    assert code("--passphrase-file", tmp_path / "gone") == (2, "passphrase_file_unreadable")
    assert code("--passphrase-file", tmp_path) == (2, "passphrase_file_unreadable")
    assert code("--passphrase-file", latin) == (2, "passphrase_file_unreadable")
    assert code("--home", tmp_path / "nowhere", "--passphrase-file", key) == (3, "no_vault")
    holder = Wallet.unlock(home, PASSPHRASE, now=NOW)
    assert code("--passphrase-file", key) == (3, "vault_in_use")
    holder.close()
    database = home / "vault" / "wallet.db"
    data = bytearray(database.read_bytes())
    data[20_000:20_100] = bytes(100)
    database.write_bytes(data[:4096] + bytes(len(data) - 4096))
    assert code("--passphrase-file", key)[1] == "vault_damaged"
    assert code("--passphrase-file", wrong) == (3, "wrong_passphrase")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "", "\nmore\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_first_line_is_the_passphrase(
    home: Path, tmp_path: Path, ending: str, mark: str
) -> None:
    del home
    file = tmp_path / "key"
    file.write_bytes(f"{mark}{PASSPHRASE}{ending}".encode())
    assert run("list", "--passphrase-file", file).code == 0


def test_a_home_that_begins_at_the_users_own(
    home: Path, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(home.parent))
    assert run("list", "--home=~/the home", "--passphrase-file", key).code == 0
