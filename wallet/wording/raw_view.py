"""Words of an original as text, and of what in it no proof covers."""

from __future__ import annotations

from wallet.wording.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    # how far it is covered ----------------------------------------------------
    "raw_covered": Sentence(
        "The proof covers everything below.", "下の内容はすべて、証明の対象です。"
    ),
    "raw_partly_covered": Sentence(
        "The proof covers what is below, but for the places that are marked.",
        "下の内容は証明の対象ですが、印の付いた部分は対象外です。",
    ),
    "raw_not_covered": Sentence(
        "No good proof covers any of this: anybody could have written or changed it.",
        "この内容を裏付ける正しい証明はありません。誰でも書いたり変えたりできたものです。",
    ),
    "raw_not_checked": Sentence(
        "It could not be checked whether a proof covers this.",
        "この内容が証明の対象かどうかは、確認できませんでした。",
    ),
    # what else is so ----------------------------------------------------------
    "raw_note_picture": Sentence(
        "This is the text inside a picture. The picture around it is not covered by the signature.",
        "画像の中に入っている文字です。まわりの画像は、署名の対象外です。",
    ),
    "raw_note_drawing": Sentence(
        "This is the text inside an SVG drawing. The drawing around it is not covered by the "
        "signature.",
        "SVG 画像の中に入っている文字です。まわりの画像は、署名の対象外です。",
    ),
    "raw_note_cut": Sentence(
        "Very long values are shortened here; the saved original holds them whole.",
        "とても長い値は短くして表示しています。保存した原本には、全体が入っています。",
    ),
    "raw_note_left_out": Sentence(
        "Only the beginning is shown, for this is very large. The saved original holds all of it.",
        "とても大きいため、始めの部分だけを表示しています。保存した原本には、全体が入っています。",
    ),
    # parts --------------------------------------------------------------------
    "raw_part_json": Sentence("The file", "ファイルの内容"),
    "raw_part_text": Sentence("The text that came", "受け取った文字列"),
    "raw_part_header": Sentence("Header of the token", "トークンのヘッダー"),
    "raw_part_payload": Sentence("What was signed", "署名された内容"),
    "raw_part_claims": Sentence(
        "What is shown, with the disclosed parts in place", "示された内容（開示された項目を含む）"
    ),
    "raw_part_disclosures": Sentence("Disclosed parts", "開示された項目"),
    "raw_part_signature": Sentence("Signature", "署名"),
    "raw_part_header_holder": Sentence(
        "Header of the holder's token", "持ち主のトークンのヘッダー"
    ),
    "raw_part_payload_holder": Sentence("What its holder signed", "持ち主が署名した内容"),
    "raw_part_signature_holder": Sentence("The holder's signature", "持ち主の署名"),
    # why a place is marked ----------------------------------------------------
    "raw_mark_nothing": Sentence("not covered by a good proof", "正しい証明の対象外"),
    "raw_mark_unchecked": Sentence(
        "not shown to be covered by a proof", "証明の対象かどうか未確認"
    ),
    "raw_mark_undefined": Sentence(
        "not covered by the signature: a word without a defined meaning",
        "署名の対象外：意味が定義されていない項目",
    ),
    "raw_mark_other_proof": Sentence(
        "not covered by the signature that was checked: another proof",
        "確認した署名の対象外：別の証明",
    ),
    "raw_mark_beside": Sentence(
        "not covered by the signature: it stands outside the badge",
        "署名の対象外：バッジの外に書かれた項目",
    ),
    "raw_mark_unprotected": Sentence(
        "not covered by the signature: an unprotected header",
        "署名の対象外：保護されていないヘッダー",
    ),
    "raw_mark_disclosure": Sentence(
        "not covered by the signature: the issuer did not sign this part",
        "署名の対象外：発行者が署名していない項目",
    ),
    "raw_mark_not_on_page": Sentence(
        "not confirmed by the issuer's page: only the file says so",
        "発行者のページにない項目：ファイルだけに書かれています",
    ),
    "raw_mark_place": Sentence("{name} (line {line}): {why}", "{name}（{line} 行目）：{why}"),
    "raw_mark_unseen": Sentence(
        "{name} (in the part that is not shown): {why}",
        "{name}（表示していない部分）：{why}",
    ),
    "raw_mark_whole": Sentence("Everything: {why}", "全体：{why}"),
    "raw_marks_more": Sentence(
        "{count:# more place is|# more places are} marked in the text.",
        "ほか{count}か所に印が付いています。",
    ),
    # the view -----------------------------------------------------------------
    "raw_name": Sentence("The original as text", "原本の内容"),
    "raw_search": Sentence("Search in the original", "原本の中を検索"),
    "raw_next": Sentence("Next match", "次を検索"),
    "raw_previous": Sentence("Previous match", "前を検索"),
    "raw_no_match": Sentence("Not found", "見つかりません"),
    "raw_copy": Sentence("Copy all", "すべてコピー"),
    "raw_reading": Sentence("Reading the original…", "原本を読み込んでいます…"),
}
