"""``tsumiki certificate``: one badge in each of its files, and what is copied into a profile."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pypdf
import pytest

from tests.cli.running import SAMPLES, samples_and_pack
from tests.issuer_simulator.selective import combined, digest, disclosure
from tests.presenting.disclosing.rich import KEY, issued, issuer_of
from tests.service.making import NOW, as_file
from wallet.cryptosuites.jose import sign_compact
from wallet.papers.portfolio import fonts
from wallet.tasks.judging.judging import read_credential

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Ask, Bring

TITLE = "データサイエンス入門"


@pytest.fixture
def badges(ask: Ask, brought: Bring) -> dict[str, str]:
    """Ids of the samples by their titles."""
    brought("samples and pack", lambda: samples_and_pack(ask))
    return titles(ask)


def titles(ask: Ask) -> dict[str, str]:
    found = ask("list", "--json").json
    rows = next(each for each in found.values() if isinstance(each, list))
    return {row["title"]: row["id"] for row in rows}


def kept(ask: Ask, tmp_path: Path, data: bytes, name: str) -> str:
    file = tmp_path / name
    file.write_bytes(data)
    before = set(titles(ask).values())
    assert ask("import", file).code in (0, 1)
    (new,) = set(titles(ask).values()) - before
    return new


def student() -> str:
    did, method = issuer_of("")
    name = disclosure("name", "桜")
    payload: dict[str, Any] = {"iss": did, "vct": "https://aoba.example/student"}
    payload |= {"iat": int(NOW.timestamp()), "_sd": [digest(name)]}
    header = {"alg": "ES256", "kid": method, "typ": "dc+sd-jwt"}
    return combined(sign_compact(header, payload, KEY), name)


def test_fields_are_told_a_line_each(ask: Ask, badges: dict[str, str]) -> None:
    lines = ask("certificate", badges[TITLE], "--lang", "en").out.splitlines()
    assert lines[:4] == [
        f"Name: {TITLE}",
        "Issuing organization: 青葉データ大学",
        "Issue date: September 2024",
        "Expiration date: Not stated",
    ]
    told = ask("certificate", badges[TITLE], "--json", "--lang", "ja").json
    assert told["fields"]["issued"] == "2024年9月"
    assert told["fields"]["expires"] == ""
    assert (told["id"], told["file"], told["size"]) == (badges[TITLE], "", 0)


@pytest.mark.parametrize("ending", ["png", "svg", "json"])
def test_the_badge_is_in_the_file(
    ask: Ask, badges: dict[str, str], tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"badge.{ending}"
    done = ask("certificate", badges[TITLE], "--out", out, "--json")
    assert done.code == 0
    assert done.json["size"] == out.stat().st_size
    again = read_credential(out.read_bytes(), out.name)
    assert again.name == TITLE
    assert ask("verify", out, "--resources", SAMPLES / "pack").code in (0, 1)
    assert any("export" in str(each) for each in ask("activity", "--json").json.values())


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("us-letter", 612)])
def test_a_certificate_is_printed(
    ask: Ask, badges: dict[str, str], tmp_path: Path, paper: str, width: int
) -> None:
    if not set(fonts.JAPANESE) & set(fonts.found().families()):
        pytest.skip("no font with Japanese letters")
    out = tmp_path / "証書.pdf"
    assert ask("certificate", badges[TITLE], "--out", out, "--paper", paper).code == 0
    reader = pypdf.PdfReader(out)
    assert round(reader.pages[0].mediabox.width) == width
    assert reader.metadata.title == TITLE
    assert len(reader.attachments) == 1


def test_a_base_proof_does_not_leave(ask: Ask, tmp_path: Path) -> None:
    base = as_file(issued("ecdsa-sd-2023"))
    one = kept(ask, tmp_path, base, "base.json")
    plain = tmp_path / "plain.json"
    assert ask("certificate", one, "--out", plain).code == 0
    proof = "u2V0A"  # how every base proof begins (ecdsa-sd-2023, section 3.4.1)
    assert proof in base.decode()
    assert proof not in plain.read_text()
    if set(fonts.JAPANESE) & set(fonts.found().families()):
        out = tmp_path / "out.pdf"
        assert ask("certificate", one, "--out", out).code == 0
        ((name, (data,)),) = pypdf.PdfReader(io.BytesIO(out.read_bytes())).attachments.items()
        assert (name, data) == ("badge.json", plain.read_bytes())


def test_what_cannot_be_made_is_told_and_writes_nothing(
    ask: Ask, badges: dict[str, str], tmp_path: Path
) -> None:
    one = badges[TITLE]
    token = kept(ask, tmp_path, student().encode(), "student.txt")
    for badge, name, code, exit_code in (
        (one, "a.gif", "certificate_wrong_ending", 2),
        (one, "a", "certificate_wrong_ending", 2),
        (one, "a.jwt", "certificate_other_form", 2),
        (token, "a.png", "badge_cannot_be_baked", 3),
        (token, "a.json", "certificate_other_form", 2),
        ("nosuch", "a.pdf", "no_such_badge", 3),
    ):
        out = tmp_path / "made" / name
        out.parent.mkdir(exist_ok=True)
        done = ask("certificate", badge, "--out", out, "--json")
        assert done.code == exit_code, (name, done)
        assert done.json["error"]["code"] == code
        assert not list(out.parent.iterdir())
    out = tmp_path / "made" / "a.sd-jwt"
    assert ask("certificate", token, "--out", out).code == 0
    assert read_credential(out.read_bytes(), out.name).token
