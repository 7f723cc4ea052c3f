"""What the learner has before the session: badges, papers that are none, another wallet's file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.issuer_simulator import HostedIssuer, Institution, Learner, achievement
from tests.privacy.canaries import Canary
from tests.privacy.watching import GIVEN
from wallet.cryptosuites import multikey
from wallet.cryptosuites.keys import KeyKind, raw_secret_bytes, secret_key_from_raw

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.privacy.watching import Places

_START = "2024-04-01T00:00:00Z"
PASSPHRASES = ("passphrase", "new passphrase", "wrong passphrase", "backup passphrase")


def lay_out(places: Places, words: Mapping[str, str], *, many: int) -> None:
    """Write what is given; ``many`` badges more lie in a folder of their own."""
    for name in PASSPHRASES:
        (places[GIVEN] / name).write_text(f"{words[name]}\n", encoding="utf-8")
    school = Institution("birdhouse.example", name=words["issuer"], method="did:key")
    learner = Learner(words["profile name"], words["e-mail"])
    folder = places[GIVEN] / words["folder name"]
    badge = _badge(school, words, learner, 0)
    _write(folder / f"{words['file name']}.json", badge)
    hosted = HostedIssuer("https://birdhouse.example/hosted", "Hosted birds").award(
        "b", {"name": "Hosted", "description": "d", "criteria": {"narrative": "n"}},
        learner, serial="s", issued_on=_START, salt="s",
    )  # fmt: skip
    _write(folder / "hosted.json", {"@context": "https://w3id.org/openbadges/v2",
                                    **hosted, "id": words["hosted badge"]})  # fmt: skip
    for_the_window = folder.with_name(f"{folder.name} (new)")
    _write(for_the_window / f"{words['file name']}.json", _badge(school, words, learner, 1000))
    text = words["unreadable text"]
    (for_the_window / "paper.txt").write_text(text, encoding="utf-8")
    (folder / "broken.json").write_text(json.dumps({"text": text})[:-1], encoding="utf-8")
    (folder / "paper.txt").write_text(text, encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + text.encode() * 9)
    (folder / "token.jwt").write_text(f"ey.{text}.x", encoding="utf-8")
    more = places[GIVEN] / "more"
    for number in range(1, many + 1):
        _write(more / f"{number}.json", _badge(school, words, learner, number))
    secret = secret_key_from_raw(KeyKind.ED25519, bytes(range(100, 132)))
    places.canaries.append(Canary("key of another wallet", raw_secret_bytes(secret)))
    _write(places[GIVEN] / "other wallet.json", _other_wallet(words, secret))


def _badge(
    school: Institution, words: Mapping[str, str], to: Learner, number: int
) -> dict[str, Any]:
    made = achievement(
        f"https://birdhouse.example/{number}",
        words["title"],
        description=words["description"],
        criteria={"narrative": words["criteria"]},
    )
    subject = {"id": f"{words['subject']}/{number}"}
    return school.issue(made, to, valid_from=_START, named=True, salt=f"{number}", subject=subject)


def _other_wallet(words: Mapping[str, str], secret: Any) -> dict[str, Any]:
    public = multikey.encode_public(secret.public())
    did = f"did:key:{public}"
    key = {
        "id": f"{did}#{public}",
        "type": "Ed25519VerificationKey2020",
        "controller": did,
        "publicKeyMultibase": public,
        "privateKeyMultibase": multikey.encode_multibase(b"\x80\x26" + raw_secret_bytes(secret)),
    }
    name = {"type": ["ProfileMetadata"], "data": {"profileName": words["name in another wallet"]}}
    return {
        "@context": ["https://www.w3.org/2018/credentials/v1", "https://w3id.org/wallet/v1"],
        "id": "urn:uuid:5e4b6d6a-0a51-4c1a-9d36-3b1a1b6a7a10",
        "type": "UniversalWallet2020",
        "status": "UNLOCKED",
        "contents": [key, name],
    }


def _write(path: Path, value: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
