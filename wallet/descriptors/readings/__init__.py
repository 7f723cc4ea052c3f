"""How the value at a rule's path is read: one function a normal form, by the name rules use.

Each takes what was found, the rule's own options and the catalogue, and yields pairs of the texts
as written and what they mean. What cannot be read yields nothing, or a meaning of None; nothing
raises, whatever an issuer wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wallet.descriptors.readings import levels, results, simple, terms, workloads

if TYPE_CHECKING:
    from wallet.descriptors.mapping import Catalogue
    from wallet.descriptors.normal import Normal
    from wallet.descriptors.paths import Found
    from wallet.descriptors.record import Said

Read = Callable[
    ["Found", Mapping[str, Any], "Catalogue"], Iterator[tuple[tuple["Said", ...], "Normal | None"]]
]

BY_NAME: Mapping[str, Read] = {
    "country": simple.country,
    "date": simple.date,
    "endorsement": simple.endorsement,
    "field": levels.field,
    "flag": terms.flag,
    "identity": simple.identity,
    "language": simple.language,
    "level": levels.level,
    "link": simple.link,
    "mention": terms.mention,
    "narrative": simple.narrative,
    "outcome": simple.outcome,
    "party": simple.party,
    "result": results.result,
    "sign": terms.sign,
    "term": terms.term,
    "text": simple.text,
    "workload": workloads.workload,
    "workload_mention": workloads.mentioned,
}
