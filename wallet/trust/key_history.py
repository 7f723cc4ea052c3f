"""What earlier copies of a document add to what the newest says of a key: retired, withdrawn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.trust.owners import is_earlier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.trust.keys import KeyLookup
    from wallet.trust.methods import Method

_NO_LONGER = ("purpose_not_allowed", "owner_disagrees")


def each_key(found: list[KeyLookup]) -> Iterator[KeyLookup]:
    """Yield for each key what the newest document that names it says of it.

    Where that no longer lets it sign for the purpose, an earlier document that did shows a key
    that was retired, unless it was withdrawn.
    """
    while found:
        newest = found[0]
        same = [each for each in found if same_key(each.method, newest.method)]
        found = [each for each in found if not same_key(each.method, newest.method)]
        withdrawn = newest.method is not None and newest.method.revoked
        if newest.problem in _NO_LONGER and not withdrawn:
            earlier = (each for each in same[1:] if is_earlier(each.fetched, newest.fetched))
            good = next((each for each in earlier if not each.problem), None)
            newest = replace(good, retired=True) if good else newest
        yield _marked(newest, same)


def _marked(newest: KeyLookup, same: list[KeyLookup]) -> KeyLookup:
    """Put marks of revocation on the key: one that stands alone, on what an earlier document has.

    One in a copy without a date holds as well: that copy may be the newest.
    """
    if newest.method is None:
        return newest
    undated = (each.method for each in same if each.fetched is None and each.method is not None)
    mark = newest.method.revoked or next((each.revoked for each in undated if each.revoked), "")
    if not newest.method.only_revoked:
        return replace(newest, method=replace(newest.method, revoked=mark))
    for earlier in same:
        if earlier.method is not None and not earlier.method.only_revoked:
            method = replace(earlier.method, revoked=newest.method.revoked)
            return replace(earlier, method=method)
    return newest


def same_key(one: Method | None, other: Method | None) -> bool:
    """Say whether two documents have the same key under a name; a bare mark goes with any."""
    if one is None or other is None:
        return False
    return one.only_revoked or other.only_revoked or one.material == other.material
