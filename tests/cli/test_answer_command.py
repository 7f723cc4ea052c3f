"""``answer``: nothing is contacted or sent without being asked to, and all that leaves is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.issuer_simulator import achievement
from tests.service.asking import ADDRESS, HOST, Employer, wanting
from tests.service.making import LEARNER, START, as_file, badge, institution
from tests.sharing.web import Web
from wallet.tasks import network

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.running import Ask

pytestmark = pytest.mark.loopback


@pytest.fixture
def employer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Employer]:
    web = Web(tmp_path)
    monkeypatch.setattr(network, "send", web.send)
    yield Employer(web)
    web.close()


@pytest.fixture
def badges(ask: Ask, tmp_path: Path) -> list[str]:
    school = institution(method="did:key")
    for number in (1, 2):
        file = tmp_path / f"{number}.json"
        file.write_bytes(as_file(badge(school, number)))
        ask("import", file)
    return [each["id"] for each in ask("list", "--json").json["badges"]]


def test_a_request_is_shown_and_nothing_is_sent(
    ask: Ask, employer: Employer, badges: list[str]
) -> None:
    assert badges
    claims = [{"path": ["credentialSubject", "achievement", "name"]}]
    ran = ask("answer", employer.link(wanting(claims=claims)))
    assert ran.code == 0, ran.err
    assert HOST in ran.out
    assert "Asked for: badge Open Badge\n" in ran.out
    assert "leaves: /credentialSubject/achievement/name = Data 2" in ran.out
    assert "leaves, not asked for: issuer" in ran.out
    assert "--send" in ran.out
    assert not employer.site.asked
    ran = ask("answer", employer.link(wanting()), "--send")
    assert ran.code == 3
    assert not employer.site.asked


def test_a_request_elsewhere_is_not_read_offline(ask: Ask, employer: Employer) -> None:
    link = f"openid4vp://?client_id=x509_san_dns:{HOST}&request_uri=https://{HOST}/r/1"
    ran = ask("answer", link, "--json")
    assert ran.code == 3
    assert ran.json == {"conversation": "openid4vp", "hosts": [HOST]}
    assert not employer.site.asked


def test_what_is_chosen_is_sent(ask: Ask, employer: Employer, badges: list[str]) -> None:
    last = badges[-1]
    link = employer.link(wanting())
    ran = ask("answer", link, "--choose", f"badge={last}", "--send", "--online", "--json")
    assert ran.code == 0, ran.err
    said = ran.json
    assert said["sent"]["badges"] == [last]
    assert said["asker"]["identified"] == "nothing"
    assert said["destination"] == ADDRESS
    assert [each["badge"] for each in said["wanted"][0]["candidates"]] == badges
    (presentation,) = employer.answer["badge"]
    assert presentation["verifiableCredential"][0]["name"] == "Data 1"
    (share,) = ask("shares", "--json").json["shares"]
    assert share["recipient"] == HOST


def test_declining(ask: Ask, employer: Employer, badges: list[str]) -> None:
    assert badges
    ran = ask("answer", employer.link(wanting()), "--decline", "--online", "--json")
    assert ran.code == 0
    assert ran.json["declined"] == {"error": "access_denied", "told": True}
    assert employer.forms[0]["error"] == "access_denied"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--choose", "badge"], 2),
        (["--choose", "other=1"], 2),
        (["--send", "--decline"], 2),
    ],
)
def test_misuse(ask: Ask, employer: Employer, words: list[str], code: int) -> None:
    assert ask("answer", employer.link(wanting()), *words).code == code
    assert not employer.site.asked


def test_what_is_no_request(ask: Ask, home: Path) -> None:
    assert home
    ran = ask("answer", "hello", "--json")
    assert ran.code == 3
    assert ran.json["error"]["code"] == "request_unknown"
    assert ask("answer", "https://mirai.example/badge.json").code == 3


def test_in_japanese(ask: Ask, employer: Employer, badges: list[str]) -> None:
    assert badges
    out = ask("answer", employer.link(wanting()), "--lang", "ja").out
    assert "渡る項目" in out
    assert "まだ何も送っていません" in out


def test_a_form_behind_the_one_in_front_is_told_and_can_be_chosen(
    ask: Ask, employer: Employer, tmp_path: Path
) -> None:
    school = institution(method="did:key")
    for language in ("en", "ja"):
        made = achievement("https://aoba-u.example/a/1", f"Data {language}", inLanguage=language)
        file = tmp_path / f"{language}.json"
        document = school.issue(made, LEARNER, valid_from=START, credential_id="urn:example:1")
        file.write_bytes(as_file(document))
        ask("import", file)
    (badge_id,) = [each["id"] for each in ask("list", "--json").json["badges"]]
    link = employer.link(wanting())
    ran = ask("answer", link)
    assert f"+ {badge_id}  Data ja" in ran.out
    assert "The same badge in another form: signed document, English" in ran.out
    front, other = ask("answer", link, "--json").json["wanted"][0]["candidates"]
    assert (front["id"], front["edition"]) == (badge_id, "")
    assert other["id"] != other["badge"] == badge_id
    assert other["edition"].startswith(other["id"].partition(".")[2])
    ran = ask("answer", link, "--choose", f"badge={other['id']}", "--send", "--online", "--json")
    assert ran.json["sent"]["badges"] == [badge_id]
    (presentation,) = employer.answer["badge"]
    assert presentation["verifiableCredential"][0]["name"] == "Data en"


def test_a_second_answer_takes_a_word_of_its_own(
    ask: Ask, employer: Employer, badges: list[str]
) -> None:
    """Each command is a start of its own: nothing but the vault remembers."""
    assert badges
    link = employer.link(wanting())
    first = ask("answer", link, "--send", "--online", "--json")
    assert first.json["before"] is None
    shown = ask("answer", link)
    assert shown.code == 3
    assert "An answer to this request was sent" in shown.out
    ran = ask("answer", link, "--send", "--online")
    assert ran.code != 0
    assert HOST in ran.err
    assert len(employer.forms) == 1
    ran = ask("answer", link, "--send", "--online", "--again", "--json")
    assert ran.code == 0, ran.err
    assert ran.json["before"]["share"] == first.json["sent"]["share"]
    assert len(employer.forms) == 2


def test_a_declined_request_is_told(ask: Ask, employer: Employer, badges: list[str]) -> None:
    assert badges
    link = employer.link(wanting())
    ask("answer", link, "--decline", "--online")
    shown = ask("answer", link)
    assert shown.code == 0
    assert "You declined this request on" in shown.out
    assert ask("answer", link, "--json").json["before"]["share"] is None
