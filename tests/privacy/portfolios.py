"""A portfolio from its first word to the log: of badges with most of them hidden, beside others.

Only the words of the draft and the field that is chosen may be in what is built, in whatever form;
notes, addresses, places of files, other badges and every hidden field may not.
"""

from __future__ import annotations

import base64
import copy
import io
import json
from typing import TYPE_CHECKING, Any

from PIL import Image, PngImagePlugin

from tests.presenting.disclosing.rich import BADGE, issued, sd_jwt
from tests.privacy.canaries import Canary
from tests.privacy.steps import Step
from tests.privacy.watching import GIVEN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.privacy.watching import Places
    from wallet.service import Wallet

_TEXTS = {
    "portfolio title": "鳴禽類の見分け方ポートフォリオ",
    "portfolio text": "Rotkehlchen zuerst, dann die übrigen Sänger",
    "shown name": "小鳥 りん（表示名）",
    "purpose": "博物館の鳥類担当への応募書類",
    "shown field": "夜鳴鶯の聴き分け上級",
    "hidden headline": "Nachtigallenschein mit Auszeichnung",
    "hidden story": "湿地で十二回の夜間観察を行った記録",
    "hidden evidence": "Vogelbeobachtung am Moor, Sommer 1993",
    "hidden link": "https://aufnahmen.example/nachtigall-4471",
    "hidden hash": "sha256$9d1e77ac40b35f1288aa0e6b2c5d0f31",
    "hidden tag": "夜間観察タグ第七",
    "photographer": "Photographin Amsel Drossel",
    "divided file": "geteilte Amsel 5512",
    "job": "求む、夜鳴鶯の専門家。 Gern mit Nachtigallenschein oder ähnlichem.",
}
_DRAFT = ("portfolio title", "portfolio text", "shown name", "purpose", "recipient")
_SEEN = ("portfolio title", "portfolio text", "shown name", "purpose", "recipient", "shown field")
_OUT = ("home folder",)  # as the place of a file that was asked for
HIDDEN = tuple(name for name in _TEXTS if name.startswith("hidden") or name == "photographer")
_FIELD = "/credentialSubject/achievement/name"
FORMS = ("vp", "vp-jwt", "pdf", "html", "zip")


def _built(form: str) -> Step:
    return Step(
        f"build {form}",
        f"portfolio|build|{{portfolio}}|--as|{form}|--challenge|{{challenge}}"
        f"|--out|{{asked}}/p.{form}",
        printed=("recipient", *_OUT),
        written={f"p.{form}": (*_SEEN, "challenge")},
        holds=(*_SEEN, "challenge"),
    )


STEPS: tuple[Step, ...] = (
    Step("create", "create", learn="secrets", printed=_OUT),
    Step("profile", "profile|rename|{profile}|{profile name}", printed=("profile name",)),
    Step("address", "profile|email|{profile}|{e-mail}", printed=("profile name", "e-mail")),
    Step("import others", "import|{given}/more|--json",
         printed=("title", "issuer", "subject", "e-mail", "description", "criteria", *_OUT),
         said=("title", "issuer", *_OUT)),
    Step("import", "import|{given}/divided", code=1, learn="divided",
         printed=("shown field", "divided file", *HIDDEN, *_OUT)),
    Step("note", "note|{divided}|{note}", printed=("note",)),
    Step("tag", "tag|{tag}|{divided}|{token}", printed=("tag", "shown field", "hidden headline")),
    Step("new", "portfolio|new|--title|{portfolio title}|--text|{portfolio text}|--name|"
         "{shown name}|--to|{recipient}|--purpose|{purpose}", learn="portfolio"),
    Step("add", f"portfolio|add|{{portfolio}}|{{divided}}|{{token}}|--show|{_FIELD}"),
    Step("show", "portfolio|show|{portfolio}", printed=_SEEN),
    Step("review", "portfolio|review|{portfolio}", printed=_SEEN),
    Step("list", "portfolio|list", printed=_DRAFT),
    Step("suggest", "portfolio|suggest|--job|{given}/job.txt",
         printed=("shown field", "hidden headline", "title", "job")),
    *map(_built, FORMS),
    Step("disclose", f"disclose|{{divided}}|--show|{_FIELD}|--out|{{asked}}/part.json",
         printed=("shown field", *_OUT), written={"part.json": ("shown field",)},
         holds=("shown field",)),
    Step("sent", "portfolio|sent", printed=_SEEN),
    Step("exact bytes", "portfolio|sent|1|--out|{asked}/again", printed=(*_SEEN, *_OUT),
         written={"again": (*_SEEN, "challenge")}),
    Step("check sent", "portfolio|check-sent|3", code=1, printed=_SEEN),
    Step("renew", "portfolio|renew|{portfolio}|--fresh-key"),
    Step("activity", "activity|--export|{asked}/activity.json", printed=(*_SEEN, *_OUT),
         written={"activity.json": (*_SEEN, "title", "hidden headline")}),
    Step("employer", "verify|{asked}/p.zip|{asked}/p.pdf|{asked}/p.html|--report|{asked}/report",
         given="", code=1, printed=(*_SEEN, *_OUT), said=_OUT,
         written=dict.fromkeys(("report.json", "report.html"), (*_SEEN, "challenge", *_OUT))),
    Step("forget", "portfolio|sent|--forget", printed=_SEEN),
    Step("remove", "portfolio|remove|{portfolio}"),
)  # fmt: skip


def texts() -> tuple[Canary, ...]:
    """Return what else is looked for; none may contain another."""
    return tuple(Canary(name, text) for name, text in _TEXTS.items())


def lay_out(places: Places, words: Mapping[str, str]) -> None:
    """Write two badges that can be divided, and a job's text."""
    places.canaries.append(Canary("home folder", str(places.root)))
    folder = places[GIVEN] / "divided"
    folder.mkdir()
    document = _badge(words)
    (folder / f"{words['divided file']}.json").write_text(
        json.dumps(issued("ecdsa-sd-2023", document), ensure_ascii=False), encoding="utf-8"
    )
    document["id"] = "urn:uuid:0d2f6a5e-4b8a-4a0e-9d1c-6f0a1d1f5c78"  # else it is an edition
    document["credentialSubject"]["achievement"]["id"] += "/2"
    (folder / f"{words['divided file']}.sd-jwt").write_text(sd_jwt(document), encoding="utf-8")
    (places[GIVEN] / "job.txt").write_text(words["job"], encoding="utf-8")


def write_bound(folder: Path, words: Mapping[str, str], holder: str) -> None:
    """Write one badge more, that only the holder of a key can show."""
    folder.mkdir()
    document = _badge(words)
    document["id"] = "urn:uuid:0d2f6a5e-4b8a-4a0e-9d1c-6f0a1d1f5c79"
    document["credentialSubject"]["achievement"]["id"] += "/3"
    document["credentialSubject"]["id"] = holder
    (folder / f"{words['divided file']} (3).json").write_text(
        json.dumps(issued("ecdsa-sd-2023", document), ensure_ascii=False), encoding="utf-8"
    )


def learn(values: dict[str, str], wallet: Wallet, now: Any) -> None:
    """Know the two badges that can be divided, and the portfolio once there is one."""
    for row in wallet.badges(now=now):
        name = wallet.badge(row.id, now=now).file_name
        if name.startswith(values["divided file"]):
            values["divided" if name.endswith(".json") else "token"] = row.id
    for each in wallet.portfolios.all(now=now):
        values["portfolio"] = each.id


def _badge(words: Mapping[str, str]) -> dict[str, Any]:
    made = copy.deepcopy(BADGE)
    made["name"] = words["hidden headline"]
    made["evidence"] = [
        {"id": words["hidden link"], "type": ["Evidence"], "narrative": words["hidden evidence"]}
    ]
    subject = made["credentialSubject"]
    subject["identifier"][0]["identityHash"] = words["hidden hash"]
    subject["achievement"] |= {
        "name": words["shown field"],
        "description": words["hidden story"],
        "tag": [words["hidden tag"]],
        "image": {"id": _picture(words["photographer"]), "type": "Image"},
    }
    return made


def _picture(author: str) -> str:
    told, written = PngImagePlugin.PngInfo(), io.BytesIO()
    told.add_text("Author", author)
    Image.new("RGB", (8, 8), "teal").save(written, "PNG", pnginfo=told)
    return f"data:image/png;base64,{base64.b64encode(written.getvalue()).decode()}"
