"""In from elsewhere and out again: ZIPs, another wallet's file, originals with an index."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from tests.service.making import NOW, as_file, badge, institution, take
from wallet.cryptosuites import keys, multikey
from wallet.errors import ReadingError, UsageError, VaultError
from wallet.papers import index_page
from wallet.service import Input
from wallet.tasks.importing.gathering import gather
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wallet.service import Wallet
    from wallet.snapshots.badges import Exported


# ZIPs ------------------------------------------------------------------------


def archive(path: Path, files: dict[str, bytes], **how: Any) -> Path:
    with zipfile.ZipFile(path, "w", **how) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return path


def told(path: Path) -> list[tuple[str, str]]:
    return [(one.name, one.error.code if one.error else "") for one in gather([path], Work())]


def test_a_zip_of_badges_is_read_as_a_folder_is(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution(method="did:key")
    files = {f"b/バッジ {n}.json": as_file(badge(issuer, n)) for n in (2, 1)}
    beside = {".hidden": b"x", "__MACOSX/b/._x": b"x", "b/.git/x": b"x", "b/empty/": b""}
    path = archive(tmp_path / "b.zip", files | beside, compression=zipfile.ZIP_DEFLATED)
    assert told(path) == [("b.zip/b/バッジ 1.json", ""), ("b.zip/b/バッジ 2.json", "")]
    inputs = wallet.gather([path], Work())
    review = wallet.examine(inputs, now=NOW, work=Work())
    kept = wallet.keep(review.credentials, now=NOW, work=Work())
    assert len(kept.added) == 2
    assert {wallet.original(each) for each in kept.added} == {
        (name.removeprefix("b/"), data) for name, data in files.items()
    }


def test_names_written_by_windows_in_japan(tmp_path: Path) -> None:
    """In code page 932 the second half of 能 and 表 is a backslash."""
    wanted = "能力の表.json"
    marks = wanted.encode("cp932")
    assert b"\\" in marks
    data = archive(tmp_path / "b.zip", {"x" * len(marks): b"{}"}).read_bytes()
    (tmp_path / "b.zip").write_bytes(data.replace(b"x" * len(marks), marks))
    assert told(tmp_path / "b.zip") == [(f"b.zip/{wanted}", "")]


def _linked(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as made:
        entry = zipfile.ZipInfo("link")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(entry, "/etc/passwd")


def _doubled(path: Path) -> None:
    data = archive(path, {"aa": b"1", "bb": b"2"}).read_bytes()
    path.write_bytes(data.replace(b"bb", b"aa"))


def _encrypted(path: Path) -> None:
    data = bytearray(archive(path, {"a.json": b"{}"}).read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    path.write_bytes(data)


def _bomb(path: Path) -> None:
    archive(path, {"a": bytes(50_000_001)}, compression=zipfile.ZIP_DEFLATED)


def _cut(path: Path) -> None:
    path.write_bytes(archive(path, {"a": b"{}"}).read_bytes()[:-9])


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (_linked, "zip_outside"),
        (lambda path: archive(path, {"../../x": b""}), "zip_outside"),
        (lambda path: archive(path, {"/etc/x": b""}), "zip_outside"),
        (lambda path: archive(path, {"c:x": b""}), "zip_outside"),
        (_doubled, "zip_outside"),
        (_encrypted, "zip_encrypted"),
        (_bomb, "batch_too_large"),
        (lambda path: archive(path, {str(n): b"" for n in range(2_001)}), "batch_too_large"),
        (_cut, "zip_damaged"),
        (lambda path: archive(path, {"a": b"{}"}, compression=zipfile.ZIP_LZMA), "zip_damaged"),
        (lambda path: archive(path, {}), "zip_empty"),
        (lambda path: archive(path, {".x": b"{}"}), "zip_empty"),
    ],
)
def test_a_zip_that_breaks_a_rule_stands_beside_the_rest(
    tmp_path: Path, make: Callable[[Path], None], code: str
) -> None:
    make(tmp_path / "odd.zip")
    (tmp_path / "good.json").write_bytes(b"{}")
    assert told(tmp_path) == [("good.json", ""), ("odd.zip", code)]


def test_the_limits_hold_over_all_zips_together(tmp_path: Path) -> None:
    for number in range(6):
        archive(tmp_path / f"{number}.zip", {"a": bytes(9_000_000)}, compression=8)
    with pytest.raises(ReadingError, match="batch_too_large"):
        gather([tmp_path], Work())


# another wallet's file ---------------------------------------------------------


def pair(seed: int) -> tuple[str, str, str]:
    """Return did:key and both halves as the Learner Credential Wallet writes them."""
    raw = bytes([seed]) * 32
    public = keys.secret_key_from_raw(keys.KeyKind.ED25519, raw).public()
    written = multikey.encode_public(public)
    both = raw + keys.raw_public_bytes(public)
    return f"did:key:{written}", written, multikey.encode_multibase(b"\x80\x26" + both)


def universal_wallet(name: str, seed: int, *credentials: Any, **changed: Any) -> dict[str, Any]:
    did, public, secret = pair(seed)
    key = {
        "id": f"{did}#{public}",
        "type": "Ed25519VerificationKey2020",
        "controller": did,
        "publicKeyMultibase": public,
        "privateKeyMultibase": secret,
    } | changed.pop("key", {})
    return {
        "@context": ["https://www.w3.org/2018/credentials/v1", "https://w3id.org/wallet/v1"],
        "id": "urn:uuid:5e4b6d6a-0a51-4c1a-9d36-3b1a1b6a7a10",
        "type": "UniversalWallet2020",
        "status": "UNLOCKED",
        "contents": [
            *credentials,
            {"@context": ["https://www.w3.org/ns/did/v1"], "id": did, "verificationMethod": [{}]},
            key,
            {**key, "type": "X25519KeyAgreementKey2020", "publicKeyMultibase": "z6LS"},
            {"type": ["ProfileMetadata"], "data": {"profileName": name}},
        ],
        **changed,
    }


def examine(wallet: Wallet, value: Any) -> Any:
    inputs = [Input("lcw.json", json.dumps(value).encode()), Input("other.json", b"{}")]
    return wallet.examine(inputs, now=NOW, work=Work())


def test_the_phone_wallets_file_brings_badges_and_profiles(wallet: Wallet) -> None:
    issuer = institution(method="did:key")
    one, two, three = (badge(issuer, number) for number in (1, 2, 3))
    value = [universal_wallet("学校", 1, one, two), universal_wallet("仕事", 2, three)]
    review = examine(wallet, value)
    assert [found.name for found in review.found] == [
        "lcw.json/Data 1.json",
        "lcw.json/Data 2.json",
        "lcw.json/Data 3.json",
        "other.json",
    ]
    assert [found.report.verdict for found in review.credentials] == ["valid"] * 3
    assert [profile.name for profile in review.profiles] == ["学校", "仕事"]
    assert [profile.known for profile in review.profiles] == [False, False]
    assert review.profiles[0].keys[0].did == pair(1)[0]
    assert repr(review.profiles).find("secret") == -1
    kept = wallet.keep(review.credentials, now=NOW, work=Work())
    assert len(kept.added) == 3
    assert json.loads(wallet.original(kept.added[0])[1]) == one

    own = wallet.holder_did()
    wallet.profiles.take_over(review.profiles, now=NOW)
    again = examine(wallet, value)
    assert [profile.known for profile in again.profiles] == [True, True]
    wallet.profiles.take_over(again.profiles, now=NOW)
    found = wallet._vault._database.query(
        "SELECT name, did, algorithm, hex(secret) FROM profile"
        " JOIN holder_key ON holder_key.profile = profile.number ORDER BY profile.number"
    )
    assert [row[:3] for row in found] == [
        ("", own, "Ed25519"),
        ("学校", pair(1)[0], "Ed25519"),
        ("仕事", pair(2)[0], "Ed25519"),
    ]
    assert found[1][3] == "01" * 32
    assert wallet.keep(again.credentials, now=NOW, work=Work()).added == ()
    assert wallet.holder_did() == own


@pytest.mark.parametrize(
    "changed",
    [{"status": "LOCKED"}, {"contents": {"ciphertext": "…"}}, {"contents": [{"ciphertext": "…"}]}],
)
def test_a_locked_one_says_so(wallet: Wallet, changed: dict[str, Any]) -> None:
    review = examine(wallet, universal_wallet("a", 1, **changed))
    assert [found.error.code for found in review.found][:1] == ["universal_wallet_locked"]
    assert review.profiles == ()


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ({"publicKeyMultibase": pair(7)[1]}, "foreign_key_mismatch"),
        ({"privateKeyMultibase": pair(7)[2]}, "foreign_key_mismatch"),
        ({"privateKeyMultibase": "zzzz"}, "foreign_key_unusable"),
        ({"privateKeyMultibase": 5}, "foreign_key_unusable"),
        ({"publicKeyMultibase": None}, "foreign_key_unusable"),
    ],
)
def test_a_key_whose_halves_do_not_fit_is_not_taken(
    wallet: Wallet, key: dict[str, Any], code: str
) -> None:
    one = badge(institution(method="did:key"))
    review = examine(wallet, universal_wallet("a", 1, one, key=key))
    assert review.profiles == ()
    assert len(review.credentials) == 1
    assert [each.error.code for each in review.found if each.error][:1] == [code]


def test_p256_and_short_ed25519_keys_too(wallet: Wallet) -> None:
    for kind in (keys.KeyKind.ED25519, keys.KeyKind.P256):
        made = keys.generate(kind)
        key = {
            "publicKeyMultibase": multikey.encode_public(made.public()),
            "privateKeyMultibase": multikey.encode_secret(made),
        }
        (profile,) = examine(wallet, universal_wallet("a", 1, key=key)).profiles
        assert profile.keys[0].algorithm == kind


def test_what_only_names_it_is_no_wallet(wallet: Wallet) -> None:
    for value in ({"name": "UniversalWallet2020"}, ["UniversalWallet2020"], [], 7):
        review = examine(wallet, value)
        assert [found.name for found in review.found] == ["lcw.json", "other.json"]


def test_a_backup_of_ours_says_to_restore_it(wallet: Wallet, tmp_path: Path) -> None:
    file = tmp_path / "a.tsumiki-backup"
    wallet.backups.write(file, "words of the backup", now=NOW, work=Work())
    review = wallet.examine(wallet.gather([file], Work()), now=NOW, work=Work())
    assert [found.error.code for found in review.found if found.error] == ["looks_like_backup"]


# out -------------------------------------------------------------------------


class Page(HTMLParser):
    """Collects what a page links to, and its texts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_originals_go_out_with_a_page_that_tells_of_them(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution(method="did:key")
    evil = badge(issuer, 1)
    evil["name"] = '<img src="https://x.example">&amp;'
    given = {"bad #1 <b>.json": as_file(evil), "良い.json": as_file(badge(issuer, 2))}
    for name, data in given.items():
        take(wallet, data, name=name)
    folder = tmp_path / "out"
    for number in range(1, 3):
        paths = wallet.export(folder, now=NOW, work=Work(), page=index_page.renderer("ja"))
        assert {path.read_bytes() for path in paths[:-1]} == set(given.values())
        assert paths[-1].name == ("index.html" if number == 1 else "index-2.html")
        page = Page(paths[-1].read_text(encoding="utf-8"))
        assert {folder / _unquoted(link) for link in page.links} == set(paths[:-1])
        assert "img" not in page.tags
        assert "script" not in page.tags
        assert '<img src="https://x.example">&amp;' in page.texts
        assert {"書き出したバッジ", "発行者", "Aoba Data University"} <= set(page.texts)
    assert len(list(folder.iterdir())) == 6  # the first was not overwritten


def _unquoted(link: str) -> str:
    from urllib.parse import unquote  # noqa: PLC0415 - one line's need

    return unquote(link)


def test_some_of_them_and_wrong_ids(wallet: Wallet, tmp_path: Path) -> None:
    issuer = institution(method="did:key")
    kept = take(wallet, as_file(badge(issuer, 1)), as_file(badge(issuer, 2)))
    paths = wallet.export(tmp_path / "a", [kept.added[1]] * 2, now=NOW, work=Work())
    assert [path.name for path in paths] == ["badge.json"]
    with pytest.raises(VaultError, match="no_such_badge"):
        wallet.export(tmp_path / "b", [kept.added[0], "none"], now=NOW, work=Work())
    assert not (tmp_path / "b").exists()
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="not_a_folder"):
        wallet.export(tmp_path / "file", now=NOW, work=Work())


def test_a_page_of_any_text_is_whole(tmp_path: Path) -> None:
    del tmp_path
    render: Callable[[list[Exported], Any], bytes] = index_page.renderer("en")
    assert b"0 badges" in render([], NOW)
    assert io.BytesIO(render([], NOW)).read(15) == b"<!doctype html>"
