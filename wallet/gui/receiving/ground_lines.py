"""In words: what an answer rests on, with the dates of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import i18n
from wallet.gui.receiving.matter import One
from wallet.gui.widgets.labels import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wallet.gui.receiving.matter import Brought, Many
    from wallet.gui.session import Session
    from wallet.trust.model import Document, Registry

_PACK = "pack:"  # how documents of a pack name their source
_LONGEST = 80  # characters of a name
_MOST = 8  # sources that are told one by one


def brought_lines(brought: Brought, session: Session) -> Iterator[str]:
    """Yield what will count, before anything is judged."""
    say = session.say
    yield say("received_page_ground_lead")
    for path in (*brought.packs, *brought.registries):
        yield (
            f"・{one_line(path.name, _LONGEST)}"
            if session.language == "ja"
            else one_line(path.name, _LONGEST)
        )


def ground_lines(judged: One | Many, session: Session) -> Iterator[str]:
    """Yield when something was checked, and by what as of when."""
    say, ground = session.say, judged.ground
    at = judged.found.judged_at if isinstance(judged, One) else None
    fetched = len(ground.brought.fetched)
    if at is None:
        yield say("received_page_checked_offline_all")
    else:
        moment = i18n.date_and_time(at, session.language)
        code = "received_page_checked_asked" if fetched else "received_page_checked_offline"
        yield say(code, moment=moment, count=fetched)
    yield say("received_page_ground_contexts")
    knowledge = ground.basis.knowledge
    documents = {each for copies in knowledge.documents.values() for each in copies}
    packs = sorted({each.source for each in documents if each.source.startswith(_PACK)})
    for source in packs[:_MOST]:
        found = [each for each in documents if each.source == source]
        yield _of_documents("pack", found, session, name=one_line(source[len(_PACK) :], _LONGEST))
    if ground.wallet:
        others = [each for each in documents if not each.source.startswith(_PACK)]
        yield _of_documents("wallet", others, session)
    for registry in knowledge.registries[:_MOST]:
        yield _of_registry(registry, session)
    if not documents and not knowledge.registries:
        yield say("received_page_ground_nothing")


def _of_documents(kind: str, found: Iterable[Document], session: Session, **said: str) -> str:
    known = list(found)
    dates = sorted({session.date(each.fetched) for each in known if each.fetched})
    days = sorted(each.fetched for each in known if each.fetched)
    said["count"] = str(len(known))
    if not days:
        return session.say(f"received_page_ground_{kind}", **said)
    first, last = session.date(days[0]), session.date(days[-1])
    when = first if len(dates) == 1 else session.say("received_page_days", first=first, last=last)
    return session.say(f"received_page_ground_{kind}_dated", when=when, **said)


def _of_registry(registry: Registry, session: Session) -> str:
    name = one_line(registry.name, _LONGEST)
    code = "received_page_ground_registry"
    if registry.published is None:
        return session.say(code, name=name, count=len(registry.entries))
    return session.say(f"{code}_dated", name=name, count=len(registry.entries),
                       when=session.date(registry.published))  # fmt: skip
