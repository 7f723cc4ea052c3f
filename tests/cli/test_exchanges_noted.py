"""What a command exchanged with others is in ``activity``: a line for each thing it did."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.offers.issuing import HOST as ISSUER
from tests.offers.plain_issuer import PlainIssuer
from tests.service.asking import HOST, Employer, wanting
from tests.service.making import as_file, badge, institution
from tests.sharing.web import Says, Web
from wallet.tasks import network

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.cli.running import Ask

    Command = Callable[["Scene"], tuple[str | Path, ...]]

pytestmark = pytest.mark.loopback
LOOKED = (
    f"Looked at a request for badges from {HOST}",
    f"{HOST} からのバッジの提示依頼を見ました",
)
SEEN = (f"Looked at an offer of badges from {ISSUER}", f"{ISSUER} が発行するバッジの案内を見ました")


class Scene:
    """A wallet with one badge, an employer and an issuer."""

    def __init__(self, ask: Ask, web: Web, folder: Path) -> None:
        self.ask, self.folder = ask, folder
        file = folder / "badge.json"
        file.write_bytes(as_file(badge(institution(method="did:key"))))
        (self.badge,) = ask("import", file, "--json").json["added"]
        self.employer, self.issuer = Employer(web), PlainIssuer.on(web)
        self.code = folder / "code"
        self.code.write_text("1234\n", encoding="utf-8")

    def lines(self) -> list[tuple[str, str]]:
        """Return what activity says in both languages, but for whom the network asked."""
        told = []
        for language in ("en", "ja"):
            found = self.ask("activity", "--json", "--lang", language).json["activity"]
            told.append([each["message"] for each in found if each["kind"] != "network"])
        return list(zip(*told, strict=True))


@pytest.fixture
def scene(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    web = Web(tmp_path)
    monkeypatch.setattr(network, "send", web.send)
    yield Scene(ask, web, tmp_path)
    web.close()


def answered(scene: Scene) -> tuple[str | Path, ...]:
    return ("answer", scene.employer.link(wanting()), "--send", "--online")


def declined(scene: Scene) -> tuple[str | Path, ...]:
    return ("answer", scene.employer.link(wanting()), "--decline", "--online")


def only_seen(scene: Scene) -> tuple[str | Path, ...]:
    return ("answer", scene.employer.link(wanting()))


def unsure(scene: Scene) -> tuple[str | Path, ...]:
    scene.employer.says = Says(b"{}", status=500)
    return answered(scene)


def taken(scene: Scene) -> tuple[str | Path, ...]:
    return ("accept", scene.issuer.by_value(), "--online", "--code-file", scene.code, "--keep")


def not_given(scene: Scene) -> tuple[str | Path, ...]:
    scene.issuer.says["credential"] = Says(b'{"error": "credential_request_denied"}', 400)
    return taken(scene)


def shown(scene: Scene) -> tuple[str | Path, ...]:
    return ("code", scene.badge, "--as", "pixelpass", "--png", scene.folder / "code.png")


TABLE: dict[str, tuple[Command, tuple[tuple[str, str], ...]]] = {
    "answer --send": (
        answered,
        (
            LOOKED,
            (
                f"Answered a request from {HOST} with “Data 1”",
                f"{HOST} からの依頼に応えて「Data 1」を渡しました",
            ),
        ),
    ),
    "answer --decline": (
        declined,
        (
            LOOKED,
            (
                f"Declined a request for badges from {HOST}",
                f"{HOST} からのバッジの提示依頼を断りました",
            ),
        ),
    ),
    "answer": (only_seen, (LOOKED,)),
    "answer --send, not confirmed": (
        unsure,
        (
            LOOKED,
            (
                f"Sent an answer to {HOST}; whether it arrived is not known",
                f"{HOST} に回答を送りました（届いたかどうかは分かりません）",
            ),
        ),
    ),
    "accept --keep": (
        taken,
        (SEEN, (f"Received “Data 1” from {ISSUER}", f"{ISSUER} から「Data 1」を受け取りました")),
    ),
    "accept, not given": (
        not_given,
        (
            SEEN,
            (
                f"Could not receive badges from {ISSUER}",
                f"{ISSUER} からバッジを受け取れませんでした",
            ),
        ),
    ),
    "code --png": (
        shown,
        (("Showed a code of “Data 1”", "「Data 1」のコードを画面に表示しました"),),
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_a_command_leaves_a_line_for_each_thing_it_did(scene: Scene, name: str) -> None:
    command, wanted = TABLE[name]
    before = Counter(scene.lines())
    scene.ask(*command(scene))
    assert Counter(scene.lines()) - before == Counter(wanted)
