"""Documents that are unusual, or made to confuse; and those of the corpus, signed anew."""

from __future__ import annotations

import copy
import random
from typing import TYPE_CHECKING, Any

import pytest

from tests.cryptosuites import selective_issuer
from tests.presenting.disclosing.rich import ACHIEVEMENT, BADGE, CONTEXT, KEY, credential, issued
from tests.presenting.disclosing.test_beside import all_loose
from tests.verification import corpus
from wallet.credentials.model import Spec
from wallet.credentials.reading import read
from wallet.cryptosuites.proofs import verify_proof
from wallet.cryptosuites.suite import Answer
from wallet.errors import WalletError
from wallet.linked_data import bundled
from wallet.presenting.disclosing import (
    Disclosed,
    Visibility,
    disclose,
    disclosed,
    fields_of,
    take_apart,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.credentials.model import Credential
    from wallet.linked_data import Contexts

A = ACHIEVEMENT


def is_good(part: Disclosed, contexts: Contexts | None = None) -> bool:
    document = part.credential.document
    result = verify_proof(document, document["proof"], KEY.public(), contexts or bundled())
    return result.answer is Answer.GOOD


def part_of(document: dict[str, Any], *shown: str) -> Disclosed:
    part = disclose(credential(issued("ecdsa-sd-2023", document)), shown, bundled())
    assert is_good(part)
    return part


def with_achievement(**members: Any) -> dict[str, Any]:
    document = copy.deepcopy(BADGE)
    del document["credentialSubject"]["result"]
    document["credentialSubject"]["achievement"] |= members
    return document


def shown_of(part: Disclosed) -> dict[str, Any]:
    found: dict[str, Any] = part.credential.document["credentialSubject"]["achievement"]
    return found


def test_values_that_occur_twice() -> None:
    part = part_of(with_achievement(tag=["同じ", "同じ", "別"]), f"{A}/tag/1")
    assert shown_of(part)["tag"] == ["同じ"]


def test_one_thing_described_in_two_places() -> None:
    """Both name one node; what is left out in one place and shown in the other is shown."""
    school = {"id": "urn:uuid:77", "type": ["Profile"], "name": "青葉", "phone": "022-000-0000"}
    document = with_achievement(creator=school)
    document["credentialSubject"]["source"] = {**school, "phone": "022-111-1111"}
    part = part_of(document, f"{A}/creator/name", "/credentialSubject/source/phone")
    assert "022-000-0000" not in part.data.decode()
    assert "022-111-1111" in part.data.decode()


def test_blank_nodes_that_have_labels() -> None:
    creator = {"id": "_:them", "type": ["Profile"], "name": "青葉", "phone": "022-000-0000"}
    document = with_achievement(creator=creator)
    document["credentialSubject"]["source"] = {"id": "_:them", "type": ["Profile"]}
    part = part_of(document, f"{A}/creator/name")
    assert shown_of(part)["creator"] == {"id": "_:them", "type": ["Profile"], "name": "青葉"}
    assert "source" in part.credential.document["credentialSubject"]
    assert "source" not in part_of(document, f"{A}/tag").credential.document["credentialSubject"]


def test_a_list_of_nodes_and_a_value_with_its_language() -> None:
    context = [
        *CONTEXT[:2],
        {
            **CONTEXT[2],
            "steps": {"@id": "https://vocab.example/steps", "@container": "@list"},
            "label": "https://vocab.example/label",
        },
    ]
    steps = [{"label": "一"}, {"label": {"@value": "二", "@language": "ja"}}]
    document = {**with_achievement(steps=steps), "@context": context}
    part = part_of(document, f"{A}/steps/1/label/@value")
    assert shown_of(part)["steps"] == steps
    assert "steps" not in shown_of(part_of(document, f"{A}/tag"))


def test_a_context_within() -> None:
    inner = {"type": ["Image"], "@context": {"mood": "https://vocab.example/mood"}, "mood": "calm"}
    document = with_achievement(image={"id": "https://aoba.example/1.png", **inner})
    part = part_of(document, f"{A}/image/mood")
    assert shown_of(part)["image"]["mood"] == "calm"


def test_several_subjects() -> None:
    document = with_achievement()
    first = document["credentialSubject"]
    document["credentialSubject"] = [first, {"type": ["AchievementSubject"], "name": "桜"}]
    badge = issued("ecdsa-sd-2023", document, ("/issuer",))
    part = disclose(credential(badge), ("/credentialSubject/0/achievement/name",), bundled())
    assert is_good(part)
    assert part.credential.document["credentialSubject"][1] == {"type": ["AchievementSubject"]}


def test_a_subject_of_which_nothing_names_it() -> None:
    """Then the first that is said of it: without a subject it would be no credential."""
    document = with_achievement()
    document["credentialSubject"] = {"achievement": {"name": "名", "description": "述"}}
    found = fields_of(credential(all_loose(document)), bundled(), ())
    shown = [each.key for each in found.shown if each.key.startswith("/credentialSubject")]
    assert shown == ["/credentialSubject", A, f"{A}/name"]


def test_a_forged_list_of_what_is_mandatory() -> None:
    badge = issued("ecdsa-sd-2023")
    for pointers in (["/nowhere"], [5], ["issuer"], "/issuer", [""] * 3, ["/issuer"] * 10_000):
        forged = {
            **badge,
            "proof": badge["proof"] | selective_issuer.with_fields(badge, f4=pointers),
        }
        found = fields_of(credential(forged), bundled(), ())
        assert found.code in ("whole_unsound", "whole_all_mandatory")
        assert all(each.visibility is Visibility.ALWAYS for each in found.fields)


def signed_anew() -> Iterator[tuple[str, Credential]]:
    contexts = corpus.foreign_contexts()
    for case in corpus.cases():
        try:
            found = read((case.folder / case.about["file"]).read_bytes())
            if found.spec is Spec.PRESENTATION or "@context" not in found.document:
                continue
            document = {name: part for name, part in found.document.items() if name != "proof"}
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(selective_issuer, "bundled", lambda: contexts)
                badge = selective_issuer.issue_ecdsa_sd(document, KEY, ())
        except WalletError:
            continue
        yield case.id, credential(badge)


@pytest.mark.skipif(not corpus.CORPUS.is_dir(), reason="needs ../shared/corpus")
def test_real_documents_signed_so_that_they_can_be_parted() -> None:
    contexts, chance, count = corpus.foreign_contexts(), random.Random(8), 0  # noqa: S311 - no key
    for name, whole in signed_anew():
        opened = take_apart(whole, contexts)
        assert not opened.code, name
        keys = [each.key for each in opened.places]
        for size in (0, 1, 3, 20):
            chosen = chance.sample(keys, min(size, len(keys)))
            part = disclosed(whole, opened, chosen)
            assert is_good(part, contexts), (name, chosen)
            shown = {each.key for each in part.fields.shown}
            assert len(take_apart(part.credential, contexts).places) == len(shown), (name, chosen)
        count += 1
    assert count > 50
