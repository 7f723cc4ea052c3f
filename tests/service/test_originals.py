"""What goes in comes back out, byte for byte, in every form that a badge comes in."""

from __future__ import annotations

import hashlib
import json
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.issuer_simulator import HostedIssuer, bake_png, bake_svg
from tests.issuer_simulator.samples import catalogue
from tests.service.making import LEARNER, NOW, PASSPHRASE, START, as_file, badge, institution, take
from wallet.service import Wallet
from wallet.sharing import pixelpass, qr

if TYPE_CHECKING:
    from pathlib import Path

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'


def short_badge() -> dict[str, object]:
    return badge(institution("a.example"))


def forms() -> dict[str, tuple[bytes, str]]:
    """Return file contents and media types by name."""
    issuer = institution()
    text = as_file(badge(issuer)).decode()
    token = issuer.token(badge(issuer))
    plaza = HostedIssuer("https://plaza.example/ob2", "Plaza")
    award = plaza.award("x", {"name": "Hosted"}, LEARNER, serial="1", issued_on=START, salt="s")
    drawing = catalogue.picture("aoba-ds101")
    packed = pixelpass.encode(json.dumps(short_badge()))
    return {
        "a.json": (b"\xef\xbb\xbf \r\n" + text.encode(), "application/json"),
        "a.jwt": (token.encode() + b"\r\n", "application/jwt"),
        "a.png": (bake_png(drawing, text), "image/png"),
        "token.png": (bake_png(drawing, token), "image/png"),
        "a.svg": (bake_svg(SVG, text), "image/svg+xml"),
        "token.svg": (bake_svg(SVG, token), "image/svg+xml"),
        "ob2.json": (as_file(award), "application/json"),
        "ob2.png": (bake_png(drawing, json.dumps(award), "openbadges"), "image/png"),
        "address.png": (bake_png(drawing, award["id"], "openbadges"), "image/png"),
        "code.txt": (f"{packed}\n".encode(), "text/plain"),
        "code.png": (qr.qr_png(packed), "image/png"),
    }


FORMS = forms()


@pytest.mark.parametrize("name", FORMS)
def test_original_bytes_and_type(wallet: Wallet, name: str) -> None:
    data, media_type = FORMS[name]
    kept = take(wallet, data, name=name)
    assert len(kept.added) == 1, kept.failed
    page = wallet.badge(kept.added[0], now=NOW)
    assert wallet.original(kept.added[0]) == (name, data)
    assert (page.media_type, page.size) == (media_type, len(data))
    assert page.sha256 == hashlib.sha256(data).hexdigest()


def test_all_forms_survive_closing_and_opening(home: Path) -> None:
    first = Wallet.unlock(home, PASSPHRASE, now=NOW)
    # One institution's badge in many forms is one credential: its editions are kept all the same.
    for name, (data, _) in FORMS.items():
        take(first, data, name=name)
    first.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW)
    kept = {
        again.original(row.id, edition.sha256)
        for row in again.badges(now=NOW)
        for edition in again.badge(row.id, now=NOW).editions
    }
    again.close()
    assert kept == {(name, data) for name, (data, _) in FORMS.items()}


def test_a_photo_of_a_code_keeps_its_own_type(wallet: Wallet) -> None:
    import io  # noqa: PLC0415 - one use

    from PIL import Image  # noqa: PLC0415 - one use

    held = io.BytesIO()
    picture = Image.open(io.BytesIO(FORMS["code.png"][0])).convert("L")
    picture.save(held, "JPEG", quality=95)
    kept = take(wallet, held.getvalue(), name="photo.jpg")
    page = wallet.badge(kept.added[0], now=NOW)
    assert page.media_type == "image/jpeg"
    assert wallet.original(kept.added[0])[1] == held.getvalue()


@pytest.mark.parametrize(
    ("given", "kept_as"),
    [
        ("資格 証明.json", "資格 証明.json"),
        ("folder/inner/badge.json", "badge.json"),
        ("C:\\Users\\me\\badge.json", "badge.json"),
        ("../../etc/passwd", "passwd"),
        ("..", "badge"),
        ("", "badge"),
        ("a\x00b\nc.json", "a_b_c.json"),
        (".hidden.json", "hidden.json"),
        ("あ" * 200 + ".json", "あ" * 65 + ".json"),
        ("x." + "y" * 300, "x." + "y" * 198),
        ("bad\udcff.json", "bad_.json"),
    ],
)
def test_a_name_never_leads_anywhere(
    wallet: Wallet, tmp_path: Path, given: str, kept_as: str
) -> None:
    kept = take(wallet, as_file(badge(institution())), name=given)
    name, data = wallet.original(kept.added[0])
    assert name == kept_as
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_bytes(data)
    assert [path.name for path in (tmp_path / "out").iterdir()] == [kept_as]


def test_a_vault_that_was_copied_is_whole(home: Path, tmp_path: Path) -> None:
    first = Wallet.unlock(home, PASSPHRASE, now=NOW)
    kept = take(first, FORMS["a.json"][0])
    first.close()
    other = Wallet.unlock(shutil.copytree(home, tmp_path / "copy"), PASSPHRASE, now=NOW)
    assert other.original(kept.added[0])[1] == FORMS["a.json"][0]
    other.close()
