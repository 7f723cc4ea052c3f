"""Codes on a screen: of a badge, of a signed portfolio, of a link the learner already has.

A code that stands still can be photographed and shown by somebody else; none of these answers a
question of the one who scans. What is signed for showing is therefore signed for a short time.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.credentials.model import Securing, Spec
from wallet.errors import SharingError, TrustError, WalletError
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.presenting.terms import V2
from wallet.sharing import fitting, pixelpass
from wallet.sharing.animated.parts import parts
from wallet.sharing.compact import vp1
from wallet.snapshots.changes import Changes
from wallet.snapshots.portfolios import Travels
from wallet.snapshots.showing import Showing, ShownWay, Way
from wallet.tasks.files.names import printable
from wallet.tasks.files.reading_files import read_file
from wallet.tasks.judging.judging import read_credential
from wallet.trust.addresses import target
from wallet.vault.shares import Share

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from wallet.credentials.model import Credential
    from wallet.snapshots.portfolios import Built
    from wallet.tasks.portfolios.portfolios import Portfolios
    from wallet.vault.vault import Vault
    from wallet.work import Work

SIGNED_DAYS = 1  # what is signed to be shown at once need not live longer
V1 = "https://www.w3.org/2018/credentials/v1"
_FIRST, _FOR_VP1 = 1, 2  # how many of a presentation's proofs: see ``_with_proofs``
_BEST = (Way.VP1, Way.PIXELPASS, Way.ANIMATED, Way.LINK)


class Showings:
    """Makes codes from an open vault, and notes what was shown."""

    def __init__(self, vault: Vault, portfolios: Portfolios) -> None:
        self._vault = vault
        self._portfolios = portfolios

    def badge(self, badge_id: str, *, link: str = "", now: datetime) -> Showing:
        """Return one badge as its issuer signed it; the learner signs nothing.

        ``link`` is an address that the learner typed; else that of a hosted badge counts. Raises
        ``VaultError`` ``no_such_badge`` and ``PresentingError`` with the code of what stops it.
        """
        alone = self._portfolios.alone(badge_id, now=now)
        credential, row = alone.page.credential, alone.page.row
        document = _json(alone.data)
        attached = alone.travels is Travels.ATTACHED
        choosable = any(each.choosable for each in alone.fields.fields)
        measure = partial(fitting.fit, document=document, choosable=choosable)
        made = {
            # What is kept and judged later is the badge: nobody signed what is around it.
            Way.VP1: replace(
                _vp1(None if attached else _around(document), measure), data=_one_line(alone.data)
            ),
            Way.PIXELPASS: _pixelpass(alone.data, measure),
            Way.ANIMATED: _animated(_one_line(alone.data)),
            Way.LINK: of_link(link or hosted_at(credential)),
        }
        return _showing(
            made,
            title=row.title,
            badges=((badge_id, row.title),),
            badge_until=row.valid_until,
        )

    def signed(
        self, badge_id: str, recipient: str, *, link: str = "", now: datetime, work: Work
    ) -> Showing:
        """Return one badge signed for a recipient, for a day; raise what ``build`` does."""
        asked = Portfolio(recipient=recipient, sections=(Section("", (Chosen(badge_id),)),))
        return self.briefly(asked, link=link, now=now, work=work)

    def briefly(
        self,
        portfolio: Portfolio,
        *,
        challenge: str = "",
        link: str = "",
        now: datetime,
        work: Work,
    ) -> Showing:
        """Return a portfolio signed to be shown at once, for a day whatever it says.

        No file is made of it, and nothing is logged before ``shown``. Raises what ``build`` does.
        """
        brief = replace(portfolio, days=SIGNED_DAYS)
        built = self._portfolios.build(brief, challenge=challenge, now=now, work=work)
        return self.portfolio(built, link=link)

    def portfolio(self, built: Built, *, link: str = "") -> Showing:
        """Return a signed portfolio as codes."""
        return of_built(built, link=link)

    def shown(self, showing: Showing, way: Way, *, now: datetime) -> Changes:
        """Log that it really was on the screen in one way; nothing is known of who scanned it."""
        data, link = showing.by(way).data, way is Way.LINK
        if showing.built is not None and not link:
            return self._portfolios.note(
                showing.built, means=way.means, data=data, file_name="", now=now
            )
        share = Share(
            time=now,
            recipient=showing.recipient,
            holder="",
            sha256=hashlib.sha256(data).hexdigest(),
            valid_until=None if link else showing.badge_until,
            badges=showing.badges,
            means=way.means,
            title=showing.title,
            file_name=target(data.decode()).host if link else "",
            size=len(data),
        )
        # An address is nothing that could be judged again: what lies behind it is not ours.
        self._vault.shares.note(share, b"" if link else data)
        return Changes.PRESENTATIONS


def of_built(built: Built, *, link: str = "") -> Showing:
    """Return a signed portfolio as codes; a hosted badge that is alone in it brings its link."""
    document = json.loads(built.vp)
    badges = built.page.badges
    hosted = hosted_at(badges[0].page.credential) if len(badges) == 1 else ""
    first = _with_proofs(document, _FIRST)
    twice = _with_proofs(document, _FOR_VP1)
    choosable = any(one.choosable for each in badges for one in each.fields.fields)
    measure = partial(fitting.fit, choosable=choosable)
    made = {
        Way.VP1: _vp1(twice, partial(measure, document=twice)),
        Way.PIXELPASS: _pixelpass(_compact(first), partial(measure, document=first)),
        Way.ANIMATED: _animated(_compact(first)),
        Way.LINK: of_link(link or hosted),
    }
    titles = [each.page.row.title for each in badges]
    return _showing(
        made,
        title=built.page.portfolio.title or (titles[0] if len(titles) == 1 else ""),
        recipient=built.recipient,
        badges=tuple((each.badge, title) for each, title in zip(badges, titles, strict=True)),
        valid_until=built.valid_until,
        built=built,
    )


def codes_of_file(path: Path, *, link: str = "") -> Showing:
    """Return the credential or presentation in a file as codes, without a wallet.

    Raises ``ReadingError`` or ``SharingError`` when it is none.
    """
    credential = read_credential(read_file(path), printable(path.name))
    whole = credential.spec is Spec.PRESENTATION
    if credential.sealed or credential.token or not credential.document:
        data = credential.token.encode() or credential.original
    else:
        data = _compact(credential.document)
    document = _json(data)
    if whole and document is not None:
        chosen: dict[str, Any] | None = _with_proofs(document, _FOR_VP1)
        data = _compact(_with_proofs(document, _FIRST))
    else:
        chosen = _around(document)
    measure = partial(fitting.fit, document=document)
    made = {
        Way.VP1: _vp1(chosen, measure),
        Way.PIXELPASS: _pixelpass(data, measure),
        Way.ANIMATED: _animated(data),
        Way.LINK: of_link(link or hosted_at(credential)),
    }
    return _showing(made, title=credential.name, badges=())


def of_link(link: str) -> ShownWay:
    """Return the code of an address, if it is one that may be asked for (``trust.addresses``)."""
    if not link.strip():
        return ShownWay(Way.LINK, why="show_no_link")
    try:
        url = target(link.strip()).url
    except TrustError as error:
        return _not(Way.LINK, error)
    return ShownWay(Way.LINK, text=url, data=url.encode(), fit=fitting.fit(url))


def hosted_at(credential: Credential) -> str:
    """Return where a hosted badge (Open Badges 2.0) lies on the web, "" for others."""
    return credential.hosted_url if credential.securing is Securing.HOSTED else ""


def _vp1(document: Mapping[str, Any] | None, measure: Callable[[str], fitting.Fit]) -> ShownWay:
    if document is None:
        return ShownWay(Way.VP1, why="show_vp1_not_json")
    try:
        text = vp1.encode(document)
    except SharingError as error:
        why = str(error.details.get("why", ""))
        what = str(error.details.get("what", ""))
        return ShownWay(Way.VP1, why=f"compact_{why}", details={"what": what})
    return ShownWay(Way.VP1, text=text, data=_compact(document), fit=measure(text))


def _pixelpass(data: bytes, measure: Callable[[str], fitting.Fit]) -> ShownWay:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return ShownWay(Way.PIXELPASS, why="show_not_text")
    if len(text) > pixelpass.LONGEST:
        return ShownWay(Way.PIXELPASS, data=data, fit=measure(text))
    try:
        packed = pixelpass.encode(text)
    except WalletError as error:
        return _not(Way.PIXELPASS, error)
    return ShownWay(Way.PIXELPASS, text=packed, data=data, fit=measure(packed))


def _animated(data: bytes) -> ShownWay:
    try:
        parts(data)
    except SharingError as error:  # too much even for parts
        return _not(Way.ANIMATED, error)
    return ShownWay(Way.ANIMATED, data=data)


def _not(way: Way, error: WalletError) -> ShownWay:
    details = {name: str(value) for name, value in error.details.items()}
    return ShownWay(way, why=error.code, details=details)


def _showing(made: Mapping[Way, ShownWay], **said: Any) -> Showing:
    easy = (way for way in _BEST if (fit := made[way].fit) is not None and fit.is_easy)
    return Showing(
        ways=tuple(made[way] for way in Way),
        best=next(easy, Way.ANIMATED),
        **{"recipient": "", **said},
    )


def _around(document: Any) -> dict[str, Any] | None:
    """Put a credential into a presentation that nobody signs: readers of VP1 expect one."""
    if not isinstance(document, dict):
        return None
    contexts = document.get("@context")
    first = contexts[0] if isinstance(contexts, list) and contexts else contexts
    return {
        "@context": [V1 if first == V1 else V2],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [document],
    }


def _with_proofs(document: Mapping[str, Any], count: int) -> dict[str, Any]:
    """Return a presentation with the first of its proofs: each stands for itself, and takes room.

    The first, authentication, is what a presentation is proved with; readers of VP1 ask for the
    second, assertionMethod (``HolderKey.sign_presentation``).
    """
    proofs = document.get("proof")
    if not isinstance(proofs, list) or not proofs:
        return dict(document)
    return {**document, "proof": proofs[0] if count == 1 else proofs[:count]}


def _json(data: bytes) -> Any:
    """Return the JSON of a badge, None for a token or a picture."""
    return strict_json.loads(data) if data.lstrip().startswith(b"{") else None


def _one_line(data: bytes) -> bytes:
    document = _json(data)
    return data if document is None else _compact(document)


def _compact(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
