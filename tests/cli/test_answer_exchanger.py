"""``answer`` to a website of others: Digital Bazaar's libraries verify what the command sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.service.making import as_file, badge, institution
from tests.service.test_answering_exchanger import HOST, found, link, pytestmark, website

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Ask
    from tests.sharing.web import Web

__all__ = ["pytestmark", "website"]


def test_a_badge_is_verified_that_the_command_sent(ask: Ask, website: Web, tmp_path: Path) -> None:
    file = tmp_path / "badge.json"
    file.write_bytes(as_file(badge(institution(method="did:key"))))
    ask("import", file)
    shown = ask("answer", link("ask"), "--online", "--json")
    assert shown.code == 0, shown.err
    assert shown.json["answerable"]
    ran = ask("answer", link("ask"), "--online", "--send", "--json")
    assert ran.code == 0, ran.err
    assert ran.json["sent"]["onward"] == f"https://{HOST}/thanks"
    one = found(website)  # the look alone told nothing
    assert (one["verified"], one["why"], one["badges"]) == (True, "", 1)
