"""``trust show``, ``trust contacts``, ``trust export`` and the registries in ``trust list``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import SAMPLES, Ask
from tests.service.making import AOBA, DAY, NOW, as_file, badge, institution, pack
from wallet.tasks.knowledge import asking
from wallet.trust.model import Document

if TYPE_CHECKING:
    from pathlib import Path

DID = f"did:web:{AOBA}"


@pytest.fixture
def rotated(ask: Ask, tmp_path: Path) -> str:
    """The issuer of a badge that is kept, whose key was rotated since."""
    issuer = institution()
    (tmp_path / "b.json").write_bytes(as_file(badge(issuer)))
    assert ask("trust", "import", pack(issuer.documents(), tmp_path / "1")).code == 0
    assert ask("import", tmp_path / "b.json").code == 0
    issuer.rotate()
    folder = pack(issuer.documents(), tmp_path / "2", fetched=NOW + DAY)
    assert ask("trust", "import", folder, "--at", (NOW + DAY).isoformat()).code == 0
    return DID


def test_all_that_is_known_of_an_issuer(ask: Ask, rotated: str) -> None:
    assert ask("trust", "pin", rotated).code == 0
    done = ask("trust", "show", rotated, "--json")
    assert done.code == 0
    assert done.json["issuer"]["id"] == rotated
    assert done.json["decision"]["level"] == "pinned"
    keys = {key["id"].partition("#")[2]: key for key in done.json["keys"]}
    assert [keys["ed25519-2"]["current"], keys["ed25519-1"]["current"]] == [True, False]
    assert keys["ed25519-1"]["last_seen"] == NOW.isoformat()
    assert [each["last_seen"] for each in done.json["documents"]] == [
        (NOW + DAY).isoformat(),
        NOW.isoformat(),
    ]
    assert (done.json["registries"], done.json["contacts"]) == ([], [])
    for language, word in (("en", "retired"), ("ja", "使用終了")):
        said = ask("trust", "show", rotated, "--lang", language)
        assert (said.code, word in said.out, "ed25519-1" in said.out) == (0, True, True)


def test_registries_are_listed_with_rules_and_date(ask: Ask) -> None:
    assert ask("trust", "import", "--registry", SAMPLES / "registry.json").code == 0
    (registry,) = ask("trust", "list", "--json").json["registries"]
    assert registry["governance"].startswith("https://")
    assert registry["published"] == "2026-10-01T00:00:00+09:00"
    assert registry["issuers"] > 0
    said = ask("trust", "list", "--lang", "ja").out
    assert registry["governance"] in said
    assert "2026-10-01" in said
    (listed,) = ask("trust", "show", DID, "--json").json["registries"]
    assert listed == {**registry, "entry": listed["entry"]}
    assert listed["entry"]["url"] == "https://aoba-u.example/"
    assert registry["governance"] in ask("trust", "show", DID).out


def test_an_export_is_a_pack(ask: Ask, rotated: str, tmp_path: Path) -> None:
    done = ask("trust", "export", tmp_path / "mine.zip", "--json")
    assert (done.code, done.json["documents"]) == (0, 2)
    again = ask("trust", "export", tmp_path / "mine.zip", "--json")
    assert (again.code, again.json["error"]["code"]) == (3, "pack_exists")
    back = ask("trust", "import", tmp_path / "mine.zip", "--json")
    assert (back.code, back.json["documents"]) == (0, 2)
    good = ask("verify", tmp_path / "b.json", "--resources", tmp_path / "mine.zip", "--json")
    (check,) = (
        each for each in good.json["results"][0]["checks"] if each["check"] == "issuer_binding"
    )
    assert (good.code, check["code"], rotated) == (0, "key_retired", DID)


def test_every_contact_is_listed(ask: Ask, rotated: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask("trust", "contacts", "--json").json == {"contacts": []}
    assert ask("trust", "contacts", "--lang", "ja").out.strip()

    def fetch(url: str, *, now: object, **_: object) -> Document:
        assert now == NOW
        return Document(url, b"{}", NOW, "", "application/json", "https")

    monkeypatch.setattr(asking, "fetch", fetch)
    assert ask("trust", "refresh", AOBA, "--online").code == 0
    (contact,) = ask("trust", "contacts", "--json").json["contacts"]
    assert contact["url"] == f"https://{AOBA}/.well-known/did.json"
    assert (contact["outcome"], contact["time"]) == ("ok", NOW.isoformat())
    assert ask("trust", "show", rotated, "--json").json["contacts"] == [contact]
    assert contact["url"] in ask("trust", "contacts").out
