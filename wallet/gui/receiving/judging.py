"""What the page asks to be judged: calls for the worker. Nothing is kept, on disk or in a vault."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.errors import Cancelled, ReadingError
from wallet.gui.receiving.matter import Copy, Ground, Many, One

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from wallet.errors import WalletError
    from wallet.gui.jobs import Job
    from wallet.gui.receiving.matter import Brought, Terms
    from wallet.gui.session import Session
    from wallet.service import Basis
    from wallet.snapshots.imports import Host
    from wallet.trust.model import Document
    from wallet.work import Work

    Call = Callable[[Basis | None, Work], One | Many]


@dataclass(frozen=True, slots=True)
class Answer:
    """What hosts said: the documents that came, and why others did not."""

    documents: tuple[Document, ...]
    asked: frozenset[str]  # addresses
    failed: tuple[tuple[str, WalletError], ...]


def run(
    session: Session,
    call: Call,
    show: Callable[[One | Many], None],
    label: str,
    otherwise: Callable[[WalletError], None],
) -> Job:
    """Run it on the worker, on what the wallet knows as well where one is open."""
    if session.unlocked:
        return session.run(
            lambda wallet, work: call(wallet.trust.basis(), work),
            show,
            label=label,
            otherwise=otherwise,
        )
    return session.run_locked(lambda work: call(None, work), show, label=label, otherwise=otherwise)


def files(paths: Sequence[Path], terms: Terms, brought: Brought, now: datetime) -> Call:
    """Judge one file with all that it holds, or many as rows, in their order.

    Stopped, it returns the rows that are done. Raises ``ReadingError`` ``table_empty``, and what
    reading files and ``basis_of`` raise.
    """

    def judge(known: Basis | None, work: Work) -> One | Many:
        from wallet.tasks.files.reading_files import read_file  # noqa: PLC0415 - as above
        from wallet.tasks.importing.gathering import files_of  # noqa: PLC0415 - the verifier loads with it

        ground = ground_of(known, brought)
        named = files_of(paths, work)
        if not named:
            raise ReadingError("table_empty")
        if len(named) == 1:
            path, name = named[0]
            return _one(Copy(name, read_file(path)), terms, ground, now)
        return _many([path for path, _ in named], terms, ground, now, work)

    return judge


def copy(given: Copy, terms: Terms, brought: Brought, now: datetime) -> Call:
    """Judge bytes with all that they hold."""
    return lambda known, _: _one(given, terms, ground_of(known, brought), now)


def again(before: One | Many, terms: Terms, brought: Brought, now: datetime) -> Call:
    """Judge the same once more, by other terms or by more knowledge."""
    if isinstance(before, One):
        return copy(before.given, terms, brought, now)
    return files(before.paths, terms, brought, now)


def answers(
    one: One, hosts: Sequence[Host], clock: Callable[[], datetime]
) -> Callable[..., Answer]:
    """Ask hosts, after consent, for what is lacking; a host that fails does not stop the others."""

    def ask(work: Work) -> Answer:
        from wallet import service  # noqa: PLC0415 - the verifier loads with it
        from wallet.papers.results import reports_of  # noqa: PLC0415 - as above

        reports = [report for _, report in reports_of(one.found)]
        pages = [service.page_of(each.credential) for each in reports if each.credential]
        urls = [url for host in hosts for url in host.urls]
        documents, outcomes = service.ask(urls, now=clock(), work=work, badges=pages)
        failed = tuple((url, error) for url, error in outcomes if error is not None)
        return Answer(tuple(documents), frozenset(url for url, _ in outcomes), failed)

    return ask


def ground_of(known: Basis | None, brought: Brought) -> Ground:
    """Return what answers rest on: what came along, what the wallet knows, what was just fetched.

    Raises ``TrustError`` when a pack or a list cannot be used.
    """
    from wallet import service  # noqa: PLC0415 - the verifier loads with it

    basis = service.basis_of(brought.packs, brought.registries)
    wallet = known is not None and brought.with_wallet
    if known is not None and wallet:
        basis = service.joined(known, basis)
    if brought.fetched:
        basis = service.extended(basis, brought.fetched)
    return Ground(basis, brought, wallet)


def _one(given: Copy, terms: Terms, ground: Ground, now: datetime) -> One:
    from wallet import service  # noqa: PLC0415 - the verifier loads with it

    found = service.received(
        given.data,
        given.name,
        ground.basis,
        now=now,
        challenge=terms.challenge,
        domain=terms.domain,
        email=terms.email,
    )
    asked = {
        url for document in ground.brought.fetched for url in (document.url, *document.aliases)
    }
    hosts = [
        replace(each, urls=tuple(u for u in each.urls if u not in asked)) for each in found.hosts
    ]
    return One(given, replace(found, hosts=tuple(each for each in hosts if each.urls)), ground)


def _many(paths: Sequence[Path], terms: Terms, ground: Ground, now: datetime, work: Work) -> Many:
    from wallet import service  # noqa: PLC0415 - the verifier loads with it

    rows = []
    try:
        for row in service.applicants(
            paths,
            ground.basis,
            now=now,
            challenge=terms.challenge,
            domain=terms.domain,
            work=work,
        ):
            rows.append(row)  # noqa: PERF402 - what is done stays when the rest is stopped
    except Cancelled:
        if not rows:
            raise
    return Many(tuple(paths), tuple(rows), ground, now)
