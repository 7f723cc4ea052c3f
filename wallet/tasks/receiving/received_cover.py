"""What the sender of a presentation says of it, and who that is (docs/portfolio-format.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.credentials.model import Spec
from wallet.errors import LinkedDataError
from wallet.presenting.carrying import digest_sri, reference_of
from wallet.presenting.terms import means_ours
from wallet.snapshots.received import Cover, Presenter, ShownSection
from wallet.verification.bond import confirmed
from wallet.verification.report import Outcome
from wallet.verification.validity import bounds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.credentials.model import Credential
    from wallet.verification.report import Report

_MOST_SECTIONS = 200


def cover_of(report: Report) -> Cover | None:
    """Return what a presentation says of itself; None for anything else."""
    presented = report.credential
    if presented is None or presented.spec is not Spec.PRESENTATION:
        return None
    document = presented.document
    binding = report.check("binding")
    made_for = binding.details if binding else {}
    return Cover(
        title=values.text(document.get("name")),
        text=values.text(document.get("description")),
        name=values.text(_ours(presented, "shownName")),
        recipient=made_for.get("domain", ""),
        purpose=values.text(_ours(presented, "purpose")),
        challenge=made_for.get("challenge", ""),
        until=min(bounds(presented)[1], default=None),
        sections=sections_of(presented) if report.inner else (),
        signed=report.is_proved,
    )


def presenter_of(report: Report) -> Presenter | None:
    """Return who presents; None for what nobody does.

    A good key binding shows its holder only together with its issuer's signature, which names the
    key.
    """
    presented = report.credential
    if is_bound(report):
        holder = bound_holder(report)
        return Presenter(holder, "", shown=bool(holder))
    if presented is None or presented.spec is not Spec.PRESENTATION:
        return None
    binding, proof = report.check("issuer_binding"), report.check("proof")
    evidence = {**(proof.evidence if proof else {}), **(binding.evidence if binding else {})}
    holder = presented.holder or evidence.get("controller", "")
    return Presenter(holder, evidence.get("key", ""), report.is_proved)


def is_bound(report: Report) -> bool:
    """Say whether it is one SD-JWT with a key binding: a presentation of its own (RFC 9901)."""
    binding = report.check("binding")
    one = report.credential is not None and report.credential.spec is not Spec.PRESENTATION
    return one and binding is not None and binding.code != "key_binding_missing"


def bound_holder(report: Report) -> str:
    """Return who is shown to present an SD-JWT: the key that its issuer named; "" for nobody."""
    binding = report.check("binding")
    if report.credential is None or binding is None or not is_bound(report):
        return ""
    if binding.outcome is not Outcome.PASS or not report.is_proved:
        return ""
    return next(iter(confirmed(report.credential)), "").partition("#")[0]


def sections_of(presented: Credential) -> tuple[ShownSection, ...]:
    """Return the sections with the numbers of their badges; those of none come last, untitled.

    A badge may stand in several sections; a digest that no badge has is passed over.
    """
    numbers: dict[str, list[int]] = {}
    for number, reference in enumerate(references_of(presented)):
        numbers.setdefault(reference, []).append(number)
    found: list[ShownSection] = []
    for section in values.objects(_ours(presented, "section"))[:_MOST_SECTIONS]:
        named = values.texts(section.get("badge"))
        badges = tuple(number for each in named for number in numbers.get(each, ()))
        found.append(ShownSection(values.text(section.get("name")), badges))
    placed = {number for section in found for number in section.badges}
    left = tuple(number for number in range(len(presented.inner)) if number not in placed)
    return (*found, ShownSection("", left)) if left else tuple(found)


def references_of(presented: Credential) -> tuple[str, ...]:
    """Return the digest by which sections name each badge, in the order of ``inner``."""
    members = values.items(presented.document.get("verifiableCredential"))
    attached = (each.attachment for each in presented.inner if each.attachment is not None)
    return (*map(_reference, members), *(digest_sri(each.data) for each in attached))


def ordered(presented: Credential) -> Iterator[int]:
    """Yield the numbers of the badges as the sender put them in order, each once."""
    sections = sections_of(presented)
    yield from dict.fromkeys(number for section in sections for number in section.badges)


def _ours(presented: Credential, name: str) -> Any:
    """Return what stands under one of our terms; of a token the very text is signed."""
    if presented.token or means_ours(presented.document, name):
        return presented.document.get(name)
    return None


def _reference(member: Any) -> str:
    if isinstance(member, str):
        return digest_sri(member.encode())
    if not isinstance(member, dict):
        return ""
    document: Mapping[str, Any] = member
    try:
        return reference_of(dict(document))
    except LinkedDataError:  # numbers that have no one form
        return ""
