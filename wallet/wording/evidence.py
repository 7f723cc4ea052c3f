"""The evidence of a check in words: which key, from where, of when, which bytes hashed to what.

``lines`` is what the window and a report page show; programs read the values as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import i18n, wording
from wallet.wording.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

_PACK = "pack:"
# Values that stand for something, by the code that says it; others are shown as they are.
_WORDS = {"source": "source", "purpose": "list_purpose", "short_list": "evidence"}

SENTENCES: dict[str, Sentence] = {
    # which key
    "evidence_method": Sentence("Key address", "鍵のアドレス"),
    "evidence_key": Sentence("Key fingerprint", "鍵の指紋"),
    "evidence_controller": Sentence("Published by", "鍵の公開者"),
    "evidence_suite": Sentence("Signature method", "署名の方式"),
    "evidence_edition": Sentence("Older vocabulary used", "使用した旧版の語彙"),
    "evidence_signed_digest": Sentence("Fingerprint of what was signed", "署名された内容の指紋"),
    "evidence_key_last_seen": Sentence("Key last seen published", "鍵の公開を最後に確認した日時"),
    "evidence_key_until": Sentence("Key withdrawn from", "鍵が取り消される日時"),
    "evidence_certificate": Sentence("Certificate of the seal", "シールの証明書"),
    "evidence_certificate_digest": Sentence("Fingerprint of that certificate", "その証明書の指紋"),
    "evidence_anchor": Sentence("Trust anchor", "トラストアンカー"),
    "evidence_sealed_at": Sentence("Sealed on, as the sealer says", "シールの日時（作成者の申告）"),
    # from where, fetched when, which bytes
    "evidence_document": Sentence("Document", "文書"),
    "evidence_source": Sentence("Came from", "取得元"),
    "evidence_fetched": Sentence("Fetched", "取得日時"),
    "evidence_digest": Sentence("Fingerprint of the document", "文書の指紋"),
    "evidence_undated": Sentence("date not known", "日付不明"),
    "evidence_yes": Sentence("yes", "はい"),
    "evidence_error": Sentence("Error code", "エラーコード"),
    "source_https": Sentence("the network", "ネットワーク"),
    "source_samples": Sentence("the samples of Tsumiki", "Tsumiki のサンプル"),
    "source_derived": Sentence(
        "the issuer's identifier, which holds the key", "鍵を含む、発行者の識別子"
    ),
    "source_credential": Sentence(
        "the badge itself: it shows that nothing was changed, not who signed",
        "バッジ自身（内容が変わっていないことは示しますが、誰の署名かは示しません）",
    ),
    "source_pack": Sentence("the resource pack {name}", "リソースパック {name}"),
    # a list of withdrawn badges
    "evidence_list_issuer": Sentence("The list is signed by", "一覧の署名者"),
    "evidence_list_verdict": Sentence("The list itself", "一覧そのものの確認"),
    "evidence_list_until": Sentence("The list is good until", "一覧の有効期限"),
    "evidence_list_key_fetched": Sentence("Key of the list fetched", "一覧の鍵の取得日時"),
    "evidence_list_renewal": Sentence("The list should be renewed by", "一覧を更新すべき日時"),
    "evidence_purpose": Sentence("What the list is for", "一覧の目的"),
    "evidence_value": Sentence("Value on the list", "一覧での値"),
    "evidence_reason": Sentence("Reason given", "示された理由"),
    "evidence_short_list": Sentence("Shorter than the standard asks", "標準より短い一覧"),
    "evidence_index": Sentence("Place on the list", "一覧での位置"),
    "evidence_entries": Sentence("Places on the list", "一覧の件数"),
    "list_purpose_revocation": Sentence("withdrawal", "取り消し"),
    "list_purpose_suspension": Sentence("suspension for a time", "一時停止"),
    "list_purpose_refresh": Sentence("newer editions", "新しい版の有無"),
    "list_purpose_message": Sentence("messages", "お知らせ"),
    "evidence_pages": Sentence("Pages", "ページ"),
    # a schema
    "evidence_places": Sentence("Places", "該当箇所"),
    # a list of known issuers
    "evidence_registry": Sentence("Registry", "名簿"),
    "evidence_published": Sentence("Registry published", "名簿の公開日"),
    "evidence_governance": Sentence("Rules of the registry", "名簿の運営方針"),
    "evidence_listed_name": Sentence("Name in the registry", "名簿での名称"),
    "evidence_listed_url": Sentence("Site in the registry", "名簿にあるサイト"),
    "evidence_listed_policy": Sentence("The issuer's policy", "発行者の方針"),
    "evidence_listed_until": Sentence("Listed until", "名簿での有効期限"),
}


def lines(evidence: Mapping[str, str], language: str) -> Iterator[tuple[str, str]]:
    """Yield each piece of a check's evidence: what it is called, and what it says."""
    for name, value in evidence.items():
        yield wording.say(f"evidence_{name}", language), _value(name, value, language)


def of_when(as_of: datetime | None, evidence: Mapping[str, str], language: str) -> str:
    """Return the date of what an answer rests on: that it has none, where it should have one.

    "" where the answer rests on nothing that could grow old.
    """
    if as_of is not None:
        return i18n.date_and_time(as_of, language)
    undated = evidence.get("fetched") == "undated"
    return wording.say("evidence_undated", language) if undated else ""


def _value(name: str, value: str, language: str) -> str:
    if value == "undated":
        return wording.say("evidence_undated", language)
    if name == "source" and value.startswith(_PACK):
        return wording.say("source_pack", language, name=value.removeprefix(_PACK))
    code = f"{_WORDS.get(name, '')}_{value}"
    if code in wording.sentences():
        return wording.say(code, language)
    return wording.written(name, value, language, minutes=True)
