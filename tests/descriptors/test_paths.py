"""The paths of the mapping rules."""

from __future__ import annotations

import pytest

from wallet.descriptors import paths
from wallet.descriptors.places import follow, written


def where(document: dict[str, object], path: str) -> list[str]:
    found = list(paths.find(document, path))
    for each in found:
        assert follow(document, each.path) == each.value
    return [written(each.path) for each in found]


def test_a_member_may_be_one_thing_or_a_list_at_every_step() -> None:
    one = {"a": {"b": {"c": 1}}}
    many = {"a": [{"b": [{"c": 1}, {"c": [2, 3]}]}, "x", {"b": None}]}
    assert where(one, "a.b.c") == ["a.b.c"]
    assert where(many, "a.b.c") == ["a[0].b[0].c", "a[0].b[1].c[0]", "a[0].b[1].c[1]"]


def test_a_filter_keeps_objects_by_a_member() -> None:
    document = {
        "alignment": [
            {"targetType": "ext:EQF", "targetCode": "6"},
            {"targetType": ["Ext:eqf"], "targetCode": "5"},
            {"targetType": "CFItem", "targetFramework": "The EQF, adapted", "targetCode": "4"},
            {"targetCode": "3"},
        ]
    }

    def codes(test: str) -> str:
        path = f"alignment[?{test}].targetCode"
        return "".join(str(each.value) for each in paths.find(document, path))

    assert codes("targetType=ext:EQF|other") == "65"
    assert codes("targetType!=ext:EQF|other") == "43"
    assert codes("targetType^=ext:") == "65"
    assert codes("targetFramework~eqf") == "4"
    assert codes("targetType!=ext:EQF][?targetFramework~eqf") == "4"


def test_a_filter_may_ask_for_the_value_itself() -> None:
    document = {"criteria": "https://e.example/c", "type": ["A", "EuropeanDigitalCredential"]}
    assert where(document, "criteria[?@^=http]") == ["criteria"]
    assert not where({"criteria": {"id": "https://e.example/c"}}, "criteria[?@^=http]")
    assert where(document, "type[?@=EuropeanDigitalCredential]") == ["type[1]"]
    assert not where(document, "criteria[?@^=urn:]")


def test_an_object_is_known_by_its_id_where_a_text_is_asked_for() -> None:
    document = {"a": [{"kind": {"id": "urn:k:1"}, "n": 1}, {"kind": 7, "n": 2}]}
    assert where(document, "a[?kind=urn:k:1].n") == ["a[0].n"]


def test_a_starred_step_is_taken_any_number_of_times() -> None:
    part = {"t": "c", "hasPart": [{"t": "d"}]}
    document = {"claim": {"t": "a", "hasPart": [{"t": "b"}, part]}}
    assert where(document, "claim.hasPart*.t") == [
        "claim.t",
        "claim.hasPart[0].t",
        "claim.hasPart[1].t",
        "claim.hasPart[1].hasPart[0].t",
    ]


def test_names_with_marks_are_written_so_that_they_can_be_read() -> None:
    document = {"extensions:ECTS": {"a.b": {"it's": 1}, "@value": 2, "": 3}}
    assert where(document, "extensions:ECTS.@value") == ["extensions:ECTS['@value']"]
    assert written(("x", "a.b", 0, "it's")) == "x['a.b'][0]['it\\'s']"


@pytest.mark.parametrize("path", ["", ".", "a.", "a..b", "a[0]", "a[?b]", "a[?b=1", "a b[?c=1]d"])
def test_what_is_no_path_is_refused_when_it_is_read(path: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        paths.check(path)


def test_no_document_yields_more_than_people_could_read() -> None:
    document = {"a": [{"b": list(range(1000))} for _ in range(1000)]}
    assert len(list(paths.find(document, "a.b"))) == paths.MOST


@pytest.mark.parametrize("path", [("a", 0), ("b",), (0,), ("a", "b", "c")])
def test_a_place_that_is_not_there_is_a_lookup_error(path: tuple[str | int, ...]) -> None:
    with pytest.raises(LookupError):
        follow({"a": {"b": 1}}, path)
