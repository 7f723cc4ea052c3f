"""Secrets and ids that only the program knows, learnt between two steps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mnemonic import Mnemonic

from tests.faults.material import NOW
from tests.privacy import portfolios, table
from tests.privacy.canaries import Canary
from tests.privacy.far_side import SEEN
from tests.privacy.watching import ASKED, KEYRING
from wallet.service import recovery_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.privacy.watching import Places
    from wallet.service import Wallet

Values = dict[str, str]


def secrets(places: Places, values: Values, wallet: Wallet) -> None:
    """Look for the key of the data, and for the keys of the profiles there are."""
    found = [Canary("key of the data", wallet._vault.envelopes._data_key)]
    for profile in wallet._vault.profiles.all():
        values.setdefault("profile", profile.id)
        found += [Canary(f"private key {key.did[-6:]}", key.secret) for key in profile.keys]
    _add(places, found)


def badges(_: Places, values: Values, wallet: Wallet) -> None:
    """Know the badge with its own name, and another."""
    rows = wallet.badges(now=NOW)
    own = next(row for row in rows if row.title == values["title"])
    values["badge"] = own.id
    values["another badge"] = next(row.id for row in rows if row.id != own.id)


def recovery(places: Places, _: Values) -> None:
    """Look for the words on the recovery sheet, and the bytes that they stand for."""
    words = recovery_words((places[ASKED] / "sheet.png").read_bytes())
    key = bytes(Mnemonic("english").to_entropy(words))
    _add(places, [Canary("recovery words", words), Canary("recovery key", key)])


def keyring(places: Places, _: Values) -> None:
    """Look for what the keyring was given to keep."""
    (secret,) = json.loads((places.root / KEYRING).read_text()).values()
    _add(places, [Canary("secret in the keyring", bytes.fromhex(secret))])


def other_side(places: Places, _: Values) -> None:
    """Look for what the program made up and told the other side alone."""
    seen = sorted((places.root / SEEN).iterdir())
    _add(places, [Canary(each.name, each.read_text(encoding="utf-8")) for each in seen])


def across_the_table(places: Places, _: Values) -> None:
    """Look for what two sides in one room made up for each other."""
    _add(places, table.secrets_of(places))


def _add(places: Places, found: Iterable[Canary]) -> None:
    known = {each.secret for each in places.canaries}
    places.canaries += [each for each in found if each.secret not in known]


def divided(_: Places, values: Values, wallet: Wallet) -> None:
    """Know the badges that can be divided, and the portfolio of them."""
    portfolios.learn(values, wallet, NOW)


def bound(places: Places, values: Values, wallet: Wallet) -> None:
    """Know the key that badges are bound to."""
    table.lay_out(places, values, wallet.holder_did())


FROM_WALLET = {
    "secrets": secrets,
    "badges": badges,
    "bound": bound,
    "divided": divided,
    "portfolio": divided,
}
FROM_FILES = {
    "recovery": recovery,
    "keyring": keyring,
    "far side": other_side,
    "table": across_the_table,
}
