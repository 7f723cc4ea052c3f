"""Writes what a check found, for another person: NAME.json to repeat it, NAME.html to read it.

Both hold the credential and so personal data; the front end says so.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import __version__, i18n, strict_json, wording
from wallet.errors import ReadingError
from wallet.papers import received_section
from wallet.trust import keys
from wallet.wording.evidence import lines, of_when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wallet.service import Basis, Judged
    from wallet.trust.model import Document
    from wallet.verification.report import Report

_LONGEST = 2_000  # characters of an address
_STYLE = """
body{font:16px/1.6 "Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI",sans-serif;color:#1d2733;
background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.3rem}h2{font-size:1.1rem;margin-top:2rem}
dt{font-size:.8rem;color:#51606f}dd{margin:0 0 .4rem;overflow-wrap:anywhere}
li{margin:.3rem 0}.outcome{display:inline-block;min-width:7em;font-weight:600}
code,.small{font-size:.8rem;color:#51606f;overflow-wrap:anywhere}
"""


def write(
    name: Path,
    results: Sequence[Mapping[str, Any]],
    judged: Sequence[Judged],
    basis: Basis,
    *,
    challenge: str,
    domain: str,
    now: datetime,
    language: str,
) -> tuple[Path, Path]:
    """Write both files and return their paths; raise OSError when the place is not writable.

    ``results`` is the list of ``verify --json``.
    """
    as_json, as_html = files(name)
    written, page = made(
        results,
        judged,
        basis,
        challenge=challenge,
        domain=domain,
        now=now,
        language=language,
    )
    as_json.write_bytes(written)
    as_html.write_bytes(page)
    return as_json, as_html


def made(
    results: Sequence[Mapping[str, Any]],
    judged: Sequence[Judged],
    basis: Basis,
    *,
    challenge: str,
    domain: str,
    now: datetime,
    language: str,
) -> tuple[bytes, bytes]:
    """Return the JSON and the HTML of a report; nothing is written."""
    used = list(_documents_used(results, judged, basis))
    everything: dict[str, Any] = {
        "program": f"Tsumiki {__version__}",
        "judged_at": now.isoformat(),
        "challenge": challenge,
        "domain": domain,
        "results": list(results),
        "originals": [
            {
                "file": file,
                "sha256": hashlib.sha256(data).hexdigest(),
                "base64": base64.b64encode(data).decode(),
            }
            for file, data in dict.fromkeys((one.name, one.data) for one in judged)
        ],
        "resources": [_resource(document) for document in used],
        "registries": [
            {"sha256": hashlib.sha256(data).hexdigest(), "base64": base64.b64encode(data).decode()}
            for data in basis.registries
        ],
    }
    page = _page(results, everything["originals"], now, language)
    written = json.dumps(everything, ensure_ascii=False, indent=2) + "\n"
    return written.encode("utf-8", "backslashreplace"), page.encode("utf-8", "backslashreplace")


def files(name: Path) -> tuple[Path, Path]:
    """Return where a report goes: the JSON and the HTML."""
    return Path(f"{name}.json"), Path(f"{name}.html")


def _documents_used(
    results: Sequence[Mapping[str, Any]], judged: Sequence[Judged], basis: Basis
) -> Iterator[Document]:
    """Yield every cached document that the answer may rest on, and no other.

    Those are the ones that the evidence of some check names, or a badge, or one of them in turn: a
    key document names its keys' owner, a status list its issuer, a context another context.
    """
    waiting = [value for result in results for value in _evidence(result)]
    for one in judged:
        waiting += _named(one.report)
    known, seen = basis.knowledge, set(waiting)
    given: set[tuple[str, bytes]] = set()
    while waiting:
        for document in known.find(waiting.pop()):
            key = (document.url, document.body)
            if key in given:
                continue
            given.add(key)
            yield document
            onward = [document.url, *_strings(_parsed(document.body))]
            waiting += [name for name in onward if name not in seen]
            seen.update(onward)


def _named(report: Report) -> Iterator[str]:
    """Yield every text in a credential and what secures it that could be a document's address."""
    if report.credential:
        credential = report.credential
        for part in (credential.document, credential.header, credential.claims):
            yield from _strings(part)
        yield from _strings([credential.hosted_url, credential.issuer.id])
    for inner in (*report.inner, *(each.report for each in report.endorsements)):
        yield from _named(inner)


def _strings(value: Any) -> Iterator[str]:
    """Yield the addresses in JSON, whole and without fragment, and where a DID's document lives."""
    waiting = [value]
    while waiting:
        match waiting.pop():
            case str(text) if len(text) <= _LONGEST and ":" in text:
                base = text.partition("#")[0]
                yield from (text, base, keys.address_of(base))
            case Mapping() as members:
                waiting += members.values()
            case list(items):
                waiting += items


def _parsed(body: bytes) -> Any:
    try:
        return strict_json.loads(body)
    except ReadingError:
        return None  # a token or a picture


def _evidence(result: Mapping[str, Any]) -> Iterator[str]:
    for check in result.get("checks", ()):
        yield from check["evidence"].values()
    for inner in (*result.get("inner", ()), *result.get("endorsements", ())):
        yield from _evidence(inner)


def _resource(document: Document) -> dict[str, Any]:
    return {
        "url": document.url,
        "aliases": list(document.aliases),
        "kind": document.kind,
        "media_type": document.media_type,
        "fetched": document.fetched.isoformat() if document.fetched else None,
        "sha256": hashlib.sha256(document.body).hexdigest(),
        "base64": base64.b64encode(document.body).decode(),
    }


def _page(
    results: Sequence[Mapping[str, Any]],
    originals: Sequence[Mapping[str, str]],
    now: datetime,
    language: str,
) -> str:
    title = wording.say("report_title", language, moment=i18n.date_and_time(now, language))
    body = "".join(_section(result, language, 2) for result in _told_once(results))
    hashes = "".join(
        f"<li>{escape(one['file'])}<br><code>{escape(one['sha256'])}</code></li>"
        for one in originals
    )
    heading = wording.say("report_originals", language)
    body += f"<h2>{escape(heading)}</h2><ul>{hashes}</ul>" if hashes else ""
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{_STYLE}</style><h1>{escape(title)}</h1>"
        f"<p>{escape(wording.say('report_not_proof', language))}</p>{body}</html>\n"
    )


def _told_once(results: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Yield results; what is told of a file with several badges stands with the first alone."""
    seen: set[str] = set()
    for result in results:
        told = result.get("received")
        if told and told["sha256"] in seen:
            yield {name: value for name, value in result.items() if name != "received"}
        else:
            yield result
        if told:
            seen.add(told["sha256"])


def _section(result: Mapping[str, Any], language: str, level: int) -> str:
    credential = result.get("credential") or {}
    name = credential.get("name") or result.get("file") or "–"
    if "of" in result:
        name = wording.say(f"endorsed_{result['of']}", language)
    parts = [f"<h{level}>{escape(str(name))}</h{level}>"]
    if result.get("verdict") is None and "error" in result:
        error = result["error"]
        return parts[0] + f"<p>{escape(error['message'])} {escape(error['next'])}</p>"
    if "received" in result:
        parts.append(received_section.section(result["received"], language))
    issuer = result["issuer"]
    states = (f"state_{result['verdict']}", f"level_{issuer['trust']}")
    told = [wording.say(code, language) for code in (*states, f"freshness_{result['freshness']}")]
    who = f"{escape(issuer['name'] or '–')} <code>{escape(issuer['id'])}</code><br>"
    presented = result.get("received", {}).get("presenter")  # who presents it was told above
    parts.append(
        f'<p>{"" if presented else who}<span class="small">{escape(" · ".join(told))}</span></p>'
    )
    if not _is_proved(result):
        parts.append(f"<p>{escape(wording.say('badge_only_said', language))}</p>")
    parts += ("<ul>", *(_line(check, language) for check in result["checks"]), "</ul>")
    inside = (*result["inner"], *result["endorsements"])
    parts += [_section(each, language, min(level + 1, 6)) for each in inside]
    return "".join(parts)


def _is_proved(result: Mapping[str, Any]) -> bool:
    """Say as ``Report.is_proved`` does whether the issuer is shown to have written this."""
    passed = {check["check"] for check in result["checks"] if check["outcome"] == "pass"}
    return passed.issuperset(("proof", "issuer_binding"))


def _line(check: Mapping[str, Any], language: str) -> str:
    """Return a check: which, how it came out, as of when, by its sentence, code and evidence."""
    outcome = wording.say(f"outcome_{check['outcome']}", language)
    message = check["message"]
    as_of = datetime.fromisoformat(check["as_of"]) if check["as_of"] else None
    if date := of_when(as_of, check["evidence"], language):
        message += f" ({wording.say('as_of', language, date=date) if as_of else date})"
    name = wording.say(f"check_{check['check']}", language)
    small = [f"{name} · {check['code']}"]
    small += (f"{label}: {value}" for label, value in lines(check["evidence"], language))
    return (
        f'<li><span class="outcome">{escape(outcome)}</span> {escape(message)}'
        f"<br><code>{'<br>'.join(map(escape, small))}</code></li>"
    )
