"""Looks at a credential before it is issued: what it describes, what is missing, what misleads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials import description
from wallet.credentials.model import Securing, Spec
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.contradictions import contradictions
from wallet.descriptors.coverage import RowState, coverage
from wallet.descriptors.describing import describe, whole
from wallet.descriptors.filling import fillings, is_elsewhere
from wallet.descriptors.places import written
from wallet.descriptors.problems import Problem, problems
from wallet.descriptors.record import Form
from wallet.errors import LinkedDataError, ReadingError
from wallet.linked_data import effort, quads
from wallet.snapshots.descriptors import Cover, Described
from wallet.snapshots.examining import Asked, AskedRow, Examined, Part, Proof
from wallet.tasks.describing import uncovered
from wallet.tasks.describing.describing import described
from wallet.tasks.files.names import printable
from wallet.tasks.files.reading_files import read_file
from wallet.tasks.judging.judging import read_credential
from wallet.verification import schema
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path as File
    from typing import Any

    from wallet.credentials.model import Credential
    from wallet.descriptors.coverage import Coverage
    from wallet.descriptors.places import Path
    from wallet.linked_data.contexts import Contexts
    from wallet.tasks.knowledge.basis import Basis
    from wallet.verification.report import Report

_CONTAINERS = (Spec.CLR_2, Spec.PRESENTATION)
_ROOTS = {  # where a description alone hangs in the badge that is made of it
    Part.ACHIEVEMENT: ("credentialSubject", "achievement"),
    Part.BADGE_CLASS: ("badge",),
}
_EXTENSION = "descriptors.json"
_SCHEMAS = {
    Spec.OPEN_BADGES_3: "badge.json",
    Spec.CLR_2: "record.json",
    Spec.ENDORSEMENT: "endorsement.json",
}


def examine_file(path: File, basis: Basis, *, now: datetime) -> Examined:
    """Examine one file: a credential, or a BadgeClass or Achievement alone.

    Raises ``ReadingError`` or ``SharingError`` for what is neither.
    """
    data, name = read_file(path), printable(path.name)
    try:
        credential = read_credential(data, name)
    except ReadingError as error:
        if error.code != "description_only":
            raise
        return _description(description.read(data, name=name))

    def judge(one: Credential) -> Report:
        return verify(one, basis.knowledge, basis.contexts, now=now)

    return _examined(credential, judge(credential), basis.contexts, judge)


def _description(credential: Credential) -> Examined:
    record = describe(credential)
    seen = tuple(coverage(record, table) for table in catalogue().tables)
    against = contradictions(record)
    part = Part.ACHIEVEMENT if credential.spec is Spec.OPEN_BADGES_3 else Part.BADGE_CLASS
    whole_ = whole(credential)
    return Examined(
        credential,
        part,
        Proof.NOT_SIGNED,
        Described(record, Cover.UNCHECKED, seen, contradictions=against),
        tuple(_asked(each, credential, whole_, part) for each in seen),
        (
            *problems(record, whole_),
            *_only_text(seen),
            *_contradictions(against),
            *_extension(whole_, "/".join((*_ROOTS[part], ""))),
        ),
    )


def _examined(
    credential: Credential,
    report: Report,
    contexts: Contexts,
    judge: Callable[[Credential], Report],
) -> Examined:
    shown = report.credential or credential
    found = described(credential, report, contexts)
    whole_ = whole(shown)
    part = Part.CREDENTIAL
    if credential.spec in _CONTAINERS and credential.inner:
        part = Part.CONTAINER
    text = () if part is Part.CONTAINER else _only_text(found.coverages)
    lost = _lost(credential, contexts)
    inner = report.inner
    if len(inner) != len(credential.inner):  # a broken container is not looked into
        inner = tuple(map(judge, credential.inner))
    return Examined(
        shown,
        part,
        _proof(credential, found),
        found,
        tuple(_asked(each, shown, whole_, part) for each in found.coverages),
        (
            *problems(found.record, whole_),
            *text,
            *_contradictions(found.contradictions),
            *(Problem("describe_undefined", written(place)) for place in lost),
            *_unavailable(credential, contexts),
            *_schema(credential),
            *_extension(whole_),
        ),
        lost,
        tuple(
            _examined(one, each, contexts, judge)
            for one, each in zip(credential.inner, inner, strict=True)
        ),
    )


def _proof(credential: Credential, found: Described) -> Proof:
    if credential.securing is Securing.NONE:
        return Proof.NOT_SIGNED
    if found.cover is Cover.COVERED:
        return Proof.COVERS
    return Proof.NOT_GOOD if found.cover is Cover.NOT_COVERED else Proof.NOT_CHECKED


def _asked(seen: Coverage, credential: Credential, whole_: Mapping[str, Any], part: Part) -> Asked:
    rows = []
    for covered in seen.rows:
        offered = fillings(covered.row, catalogue())
        own = next((each for each in offered if each.spec is credential.spec), None)
        elsewhere = False
        if own and covered.state is RowState.ABSENT:
            outside = part in _ROOTS and not _within(own.at, part)
            elsewhere = outside or is_elsewhere(own, whole_)
        rows.append(AskedRow(covered, offered, elsewhere))
    return Asked(seen.table, seen.required, seen.described, tuple(rows))


def _within(at: str, part: Part) -> bool:
    """Say whether a place lies in a description."""
    root = ".".join(_ROOTS[part])
    return at == root or at.startswith(f"{root}.")


def _only_text(seen: tuple[Coverage, ...]) -> Iterator[Problem]:
    """Yield what a guideline asks for and only running text says; once, whatever the table."""
    told: set[str] = set()
    for each in seen:
        for row in each.rows:
            unread = any(value.form is Form.UNREAD for value in row.values)  # told already
            if (
                row.state is RowState.TEXT
                and row.row.required
                and not unread
                and row.row.id not in told
            ):
                told.add(row.row.id)
                said = row.values[0].said[0]
                yield Problem(
                    "describe_only_text", written(said.path), said.page, row.row.filled_by[0]
                )


def _contradictions(elements: Iterable[str]) -> Iterator[Problem]:
    for element in elements:
        yield Problem("describe_contradiction", "", element=element)


def _lost(credential: Credential, contexts: Contexts) -> tuple[Path, ...]:
    """Return what an embedded proof passes by, or would: members without a meaning."""
    return tuple(uncovered.undefined(credential.document, contexts)) if _embeds(credential) else ()


def _unavailable(credential: Credential, contexts: Contexts) -> Iterator[Problem]:
    """Yield the first context without which nobody can say what a proof covers."""
    if not _embeds(credential):
        return
    document = {name: value for name, value in credential.document.items() if name != "proof"}
    try:
        with effort.bounded():
            quads(document, contexts)
    except LinkedDataError as error:
        if error.code == "context_unavailable":
            url = str(error.details.get("url", ""))[:500]
            yield Problem("describe_context_unavailable", "@context", details={"url": url})


def _embeds(credential: Credential) -> bool:
    """Say whether its proof is, or may become, one over the meaning of its members."""
    if credential.spec in (Spec.OPEN_BADGES_2, Spec.OPEN_BADGES_1):
        return False
    return credential.securing in (Securing.DATA_INTEGRITY, Securing.NONE)


def _schema(credential: Credential) -> Iterator[Problem]:
    file = _SCHEMAS.get(credential.spec)
    for each in schema.problems(credential.document, file) if file else ():
        yield _of_schema(each.place, each.missing)


def _extension(whole_: Mapping[str, Any], root: str = "") -> Iterator[Problem]:
    """Yield what is not as the extension asks; ``root`` is where the file hangs in the whole."""
    for each in schema.problems(whole_, _EXTENSION):
        yield _of_schema(each.place.removeprefix(root), each.missing)


def _of_schema(place: str, missing: str) -> Problem:
    path = tuple(int(step) if step.isdecimal() else step for step in place.split("/"))
    code = "describe_schema_lacks" if missing else "describe_schema_differs"
    return Problem(code, written(path))
