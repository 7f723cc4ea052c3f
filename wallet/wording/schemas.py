"""Is it written as its schema asks? What the check says."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

_TELL = (
    "The badge is as good as its other checks say. You may tell the issuer.",
    "バッジの良し悪しは、ほかの確認のとおりです。発行者に知らせることもできます。",
)

SENTENCES: dict[str, Sentence] = {
    "schema_met": Sentence(
        "The badge has everything that its standard asks for ({schema}).",
        "このバッジには、規格（{schema}）の求める項目がそろっています。",
    ),
    "schema_differs": Sentence(
        "One part of the badge is not written as its standard asks: {place} ({schema}).",
        "バッジの一部が、規格（{schema}）の求める書き方と違います：{place}",
        *_TELL,
    ),
    "schema_lacks": Sentence(
        "The badge lacks a part that its standard asks for: {place} ({schema}).",
        "規格（{schema}）の求める項目が、このバッジにありません：{place}",
        *_TELL,
    ),
    "schema_broken": Sentence(
        "The badge lacks a part that it promises to have: {place} ({schema}).",
        "あるはずの項目が、このバッジにありません：{place}（{schema}）",
        "Ask the issuer for a corrected badge.",
        "直したバッジを発行者に依頼してください。",
    ),
    "schema_part_shown": Sentence(
        "Only parts of the badge were handed over, so nobody can say here whether it has "
        "everything that its standard asks for ({schema}).",
        "バッジの一部だけが渡されたため、規格（{schema}）の求める項目がそろっているかは、"
        "ここでは分かりません。",
    ),
    "schema_unknown": Sentence(
        "The badge follows a description that Tsumiki does not have: {url}",
        "このバッジが従う書式を、Tsumiki は持っていません：{url}",
    ),
    "no_schema": Sentence(
        "The badge names no description that it could be compared with.",
        "このバッジには、照らし合わせる書式の指定がありません。",
    ),
}
